import { gateClient, type GateClient, type GatePaths, type Problem } from '@sluice/client';
import type { DeadLetterResource, DeadLetterSummary, KeyReplay, RecordView } from '@sluice/messaging';
import { etagOf, HttpService, onlyOnce, type Fetched } from '../http-client.js';
import type { RunFile } from '../run-file.js';

export const SERVICES = ['gate', 'registry', 'desk', 'webhooks'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** A dead letter, and the version it is shown in. */
export interface Shown {
  readonly letter: DeadLetterResource;
  readonly etag: string;
}

/** What is changed in a record before it is replayed; what is left out stays as it was parked. */
export type RecordChange = Partial<RecordView>;

/** A refusal that a person can answer by editing again. */
export interface StillWrong {
  readonly field: string | undefined;
  readonly detail: string;
}

const PAGE_MAX = 200;
const UNPROCESSABLE = 422;

/** Filters of the list, as the API names them. */
export type DeadLetterFilter = Omit<
  NonNullable<GatePaths['/v1/dead-letters']['get']['parameters']['query']>,
  'limit' | 'cursor'
>;

/** The dead letters of one service, as an operator's script would use them. Refusals are thrown as CliError. */
export class DeadLettersClient {
  private readonly http: HttpService;
  /** Every service has the same routes for them. */
  private readonly api: GateClient;

  constructor(
    readonly service: ServiceName,
    run: Pick<RunFile, ServiceName | 'tokens'>,
  ) {
    this.http = new HttpService(service, run[service], run.tokens ?? {});
    this.api = gateClient({ baseUrl: run[service], fetch: this.http.fetch });
  }

  /** The first `limit` that the filter lets through, oldest first, and whether there are more. */
  async list(filter: DeadLetterFilter, limit: number): Promise<{ items: DeadLetterSummary[]; more: boolean }> {
    const items: DeadLetterSummary[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { ...filter, limit: Math.min(PAGE_MAX, limit - items.length), ...(cursor && { cursor }) };
      const ask = { params: { query }, headers: this.http.signedIn('auditor') };
      const page = this.http.need(await this.api.GET('/v1/dead-letters', ask), 'to list its dead letters');
      items.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === undefined || items.length >= limit) return { items, more: cursor !== undefined };
    }
  }

  async show(deadLetterId: string): Promise<Shown> {
    const ask = { params: { path: { deadLetterId } }, headers: this.http.signedIn('auditor') };
    return this.shown(await this.api.GET('/v1/dead-letters/{deadLetterId}', ask), `to show ${deadLetterId}`);
  }

  /** Replays it as it was shown; when the contract still refuses the record, says why instead. */
  async replay(
    { letter: { deadLetterId }, etag }: Shown,
    change: { record?: RecordChange; reason?: string | undefined },
  ): Promise<Shown | StillWrong> {
    const answer = await this.api.POST('/v1/dead-letters/{deadLetterId}/replay', {
      params: { path: { deadLetterId }, header: { 'If-Match': etag, ...onlyOnce() } },
      headers: this.http.signedIn('ops'),
      body: withoutAbsent(change),
    });
    if (answer.error && answer.response.status === UNPROCESSABLE) return stillWrong(answer.error);
    return this.shown(answer, `to replay ${deadLetterId}`);
  }

  async replayKey(topic: string, key: string, reason: string | undefined): Promise<KeyReplay> {
    const answer = await this.api.POST('/v1/dead-letters/replay-key', {
      params: { header: onlyOnce() },
      headers: this.http.signedIn('ops'),
      body: { topic, key, ...withoutAbsent({ reason }) },
    });
    return this.http.need(answer, `to replay ${key}`);
  }

  async discard({ letter: { deadLetterId }, etag }: Shown, reason: string): Promise<Shown> {
    const answer = await this.api.POST('/v1/dead-letters/{deadLetterId}/discard', {
      params: { path: { deadLetterId }, header: { 'If-Match': etag, ...onlyOnce() } },
      headers: this.http.signedIn('ops'),
      body: { reason },
    });
    return this.shown(answer, `to discard ${deadLetterId}`);
  }

  private shown(answer: Fetched<DeadLetterResource>, doing: string): Shown {
    return { letter: this.http.need(answer, doing), etag: etagOf(answer) };
  }
}

export function isStillWrong(answer: Shown | StillWrong): answer is StillWrong {
  return 'detail' in answer;
}

function stillWrong({ field, detail }: Problem): StillWrong {
  return { field, detail };
}

/** JSON has no `undefined`. */
function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
