import { callerOf } from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pipeline, type Readable } from 'node:stream';
import { refuseWithoutGround } from './approval-ground.js';
import type { GivenImpacts } from './given-impacts.js';
import { approvalPlace, impactPlace, type VersionPlace } from './list-paths.js';
import { whenWhole } from './whole-answer.js';

/** What is done with a request to the registry on its way, beside passing it on. */
export class Approvals {
  constructor(
    private readonly given: GivenImpacts,
    private readonly clock: () => number,
  ) {}

  /**
   * Nobody approves a version of a list before they were given its impact, whole and lately (ADR 0027).
   * @param path of the registry, as it is asked
   * @throws Problem 409 IMPACT_NOT_SEEN
   */
  async admit(request: FastifyRequest, path: string): Promise<void> {
    const place = request.method === 'POST' ? approvalPlace(path) : undefined;
    if (place === undefined) return;
    const given = await this.given.find(callerOf(request).person, place);
    const refusal = refuseWithoutGround(place, given, { ifMatch: request.headers['if-match'], nowMs: this.clock() });
    if (refusal !== undefined) throw refusal;
  }

  /** Which version's impact is asked for, over the shipments that are open; one of a past period is no ground. */
  asked(request: FastifyRequest, path: string): VersionPlace | undefined {
    const { search } = new URL(request.url, 'http://desk');
    return request.method === 'GET' && search === '' ? impactPlace(path) : undefined;
  }

  /** Sends the registry's answer on, and notes who was given it once all of it is there. */
  give(place: VersionPlace, request: FastifyRequest, reply: FastifyReply, answer: Readable): void {
    const etag = reply.getHeader('etag');
    if (reply.statusCode !== 200 || typeof etag !== 'string') {
      void reply.send(answer);
      return;
    }
    const { person } = callerOf(request);
    const noted = whenWhole(() => this.given.remember(person, place, { etag, computedAt: new Date(this.clock()) }));
    // What breaks off on one side ends the other, and whoever reads sees that it did.
    pipeline(answer, noted, () => undefined);
    void reply.send(noted);
  }
}
