import { deskClient, type DeskClient as DeskApi } from '@sluice/client';
import { etagOf, HttpService, onlyOnce } from './http-client.js';
import type { RunFile } from './run-file.js';
import type { Actor } from './sample-people.js';

/** Holds of one shipment that are to be released although their reasons stand. */
export interface OverrideWish {
  readonly shipmentId: string;
  readonly holdIds: readonly string[];
  readonly reason: string;
  /** RFC 3339. */
  readonly until: string;
}

/** The desk, as people's scripts would use it. Refusals are thrown as CliError with the desk's own words. */
export class DeskClient {
  private readonly http: HttpService;
  private readonly api: DeskApi;

  constructor({ desk, tokens = {} }: Pick<RunFile, 'desk' | 'tokens'>) {
    this.http = new HttpService('desk', desk, tokens);
    this.api = deskClient({ baseUrl: desk, fetch: this.http.fetch });
  }

  /** Ids of the shipment's open holds, as far as the desk has heard. */
  async openHolds(shipmentId: string): Promise<readonly string[]> {
    const answer = await this.api.GET('/v1/holds', {
      params: { query: { shipmentId } },
      headers: this.http.signedIn('auditor'),
    });
    return this.http.need(answer, `to show the holds of ${shipmentId}`).items.map(({ holdId }) => holdId);
  }

  /** Returns the override's id. */
  async askForOverride({ shipmentId, holdIds, reason, until }: OverrideWish, as: Actor): Promise<string> {
    const answer = await this.api.POST('/v1/overrides', {
      params: { header: onlyOnce() },
      headers: this.http.signedIn(as),
      body: { shipments: [{ shipmentId, holdIds: [...holdIds] }], reason, until },
    });
    return this.http.need(answer, 'an override').overrideId;
  }

  /** Approves an override as it stands now. */
  async approveOverride(overrideId: string, as: Actor): Promise<void> {
    const answer = await this.api.POST('/v1/overrides/{overrideId}/approve', {
      params: { path: { overrideId }, header: { 'If-Match': etagOf(await this.override(overrideId)), ...onlyOnce() } },
      headers: this.http.signedIn(as),
    });
    this.http.need(answer, `to approve override ${overrideId}`);
  }

  /** `APPROVED` until the gate has answered. */
  async statusOfOverride(overrideId: string): Promise<string> {
    return this.http.need(await this.override(overrideId), `to show override ${overrideId}`).status;
  }

  private override(overrideId: string) {
    return this.api.GET('/v1/overrides/{overrideId}', {
      params: { path: { overrideId } },
      headers: this.http.signedIn('auditor'),
    });
  }
}
