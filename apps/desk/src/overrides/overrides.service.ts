import { Inject, Injectable } from '@nestjs/common';
import {
  done,
  refuseOtherExporter,
  requireMatch,
  type Answer,
  type Caller,
  type Outcome,
  type PostIdentity,
  type Refused,
} from '@sluice/platform';
import { Transactions, type Tx } from '../database/transactions.js';
import { namedHolds } from './named-holds.js';
import type { Override } from './override.js';
import type { OverrideBody } from './override-body.js';
import { OVERRIDE_DAYS_MAX, refuseEnd } from './override-bounds.js';
import type { OverrideFilter, OverridePage } from './override-query.js';
import {
  askedAlready,
  refuseDecision,
  refuseEnded,
  refuseOver,
  refuseSamePerson,
  unknownOverride,
} from './override-refusals.js';
import { answerWith, overrideResource, type OverrideResource } from './override-resource.js';
import { OverridesRepository } from './overrides.repository.js';

/** A decision about an override, as it comes over HTTP. */
export interface DecisionRequest {
  readonly overrideId: string;
  /** The header as it came. */
  readonly ifMatch: string | undefined;
}

/** Overrides: one person asks, another one approves, and then it is the gate that releases. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly overrides: OverridesRepository,
    @Inject(OVERRIDE_DAYS_MAX) private readonly daysMax: number,
  ) {}

  async find(overrideId: string, caller: Caller): Promise<Outcome<Override>> {
    const override = await this.overrides.find(overrideId);
    if (!override) return unknownOverride(overrideId);
    return refuseOtherExporter(caller, override.exporterId) ?? done(override);
  }

  /** Oldest first, and the ordinal the page ends at when there are more. */
  async page(
    filter: OverrideFilter,
    { after, limit }: OverridePage,
  ): Promise<{ items: OverrideResource[]; endsAt?: string }> {
    const found = await this.overrides.page(filter, { after, limit: limit + 1 });
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      items: found.slice(0, limit).map((override) => overrideResource(override)),
      ...(last === undefined ? {} : { endsAt: last.ordinal }),
    };
  }

  /** Asks for an override; nothing is told to the gate. */
  request(post: PostIdentity, { shipments, reason, until: end }: OverrideBody): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const until = new Date(end);
      const endRefused = refuseEnd(until, tx.now, this.daysMax);
      if (endRefused) return endRefused;
      const named = await namedHolds(tx, shipments, post.caller);
      if (!named.ok) return named;
      const override = await this.overrides.insert(tx, { reason, until, requestedBy: post.person, ...named.value });
      return override ? done(answerWith(201, override)) : askedAlready();
    });
  }

  /** A second person agrees: the commands for the gate are written with the approval, or neither is. */
  approve(post: PostIdentity, request: DecisionRequest): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const found = await this.locked(tx, post.caller, request);
      if (!found.ok) return found;
      const refusal =
        refuseSamePerson(found.value, post.person) ??
        refuseEnded(found.value, tx.now) ??
        (await this.refuseShipmentsOver(tx, found.value));
      if (refusal) return refusal;
      const override = await this.overrides.approve(tx, found.value, post.person);
      this.tellGate(tx, override, post);
      return done(answerWith(200, override));
    });
  }

  reject(post: PostIdentity, request: DecisionRequest, reason: string): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const found = await this.locked(tx, post.caller, request);
      if (!found.ok) return found;
      return done(answerWith(200, await this.overrides.reject(tx, found.value, post.person, reason)));
    });
  }

  /** The override, locked, as the caller may decide it and as they saw it. */
  private async locked(tx: Tx, caller: Caller, { overrideId, ifMatch }: DecisionRequest): Promise<Outcome<Override>> {
    const override = await this.overrides.lock(tx, overrideId);
    if (!override) return unknownOverride(overrideId);
    const outside = refuseOtherExporter(caller, override.exporterId);
    if (outside) return outside;
    const match = requireMatch(ifMatch, override.overrideVersion);
    if (!match.ok) return match;
    return refuseDecision(override) ?? done(override);
  }

  /** The gate takes no command for what has left, and would say nothing. */
  private async refuseShipmentsOver(tx: Tx, { shipments }: Override): Promise<Refused | undefined> {
    const over = await this.overrides.over(
      tx,
      shipments.map(({ shipmentId }) => shipmentId),
    );
    return over.length === 0 ? undefined : refuseOver(over);
  }

  private tellGate(tx: Tx, override: Override, { person, traceparent }: PostIdentity): void {
    const { overrideId, reason, requestedBy, until } = override;
    for (const { shipmentId, holds } of override.shipments) {
      const command = {
        shipmentId,
        holdIds: holds.map(({ holdId }) => holdId),
        ...{ reason, requestedBy, approvedBy: person, until: until.toISOString() },
      };
      tx.say('sluice.hold.override', shipmentId, command, traceparent, (eventId) =>
        this.overrides.commandWritten(tx, overrideId, shipmentId, eventId),
      );
    }
  }
}
