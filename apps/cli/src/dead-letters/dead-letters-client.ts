import type { DeadLetterResource, DeadLetterSummary, KeyReplay, RecordView } from '@sluice/messaging';
import { HttpClient, succeeded, type Answer, type Change } from '../http-client.js';
import type { RunFile } from '../run-file.js';

export const SERVICES = ['gate', 'registry', 'desk'] as const;
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
const PATH = '/v1/dead-letters';

/** The dead letters of one service, as an operator's script would use them. Refusals are thrown as CliError. */
export class DeadLettersClient {
  private readonly http: HttpClient;

  constructor(
    readonly service: ServiceName,
    run: Pick<RunFile, ServiceName | 'tokens'>,
  ) {
    this.http = new HttpClient(service, run[service], run.tokens ?? {});
  }

  /** The first `limit` that the filter lets through, oldest first, and whether there are more. */
  async list(
    filter: Readonly<Record<string, string>>,
    limit: number,
  ): Promise<{ items: DeadLetterSummary[]; more: boolean }> {
    const items: DeadLetterSummary[] = [];
    for (let cursor: string | undefined; ;) {
      const page = String(Math.min(PAGE_MAX, limit - items.length));
      const query = new URLSearchParams({ ...filter, limit: page, ...(cursor === undefined ? {} : { cursor }) });
      const answer = this.need(await this.http.get(`${PATH}?${query}`), 'to list its dead letters');
      const body = answer.body as { items: DeadLetterSummary[]; nextCursor?: string };
      items.push(...body.items);
      cursor = body.nextCursor;
      if (cursor === undefined || items.length >= limit) return { items, more: cursor !== undefined };
    }
  }

  async show(deadLetterId: string): Promise<Shown> {
    return shown(this.need(await this.http.get(pathOf(deadLetterId)), `to show ${deadLetterId}`));
  }

  /** Replays it as it was shown; when the contract still refuses the record, says why instead. */
  async replay(
    { letter: { deadLetterId }, etag }: Shown,
    change: { record?: RecordChange; reason?: string | undefined },
  ): Promise<Shown | StillWrong> {
    const json = {
      ...(change.record === undefined ? {} : { record: change.record }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
    };
    const answer = await this.http.send('POST', `${pathOf(deadLetterId)}/replay`, { as: 'ops', json, ifMatch: etag });
    if (answer.status === 422) return stillWrong(answer);
    return shown(this.need(answer, `to replay ${deadLetterId}`));
  }

  async replayKey(topic: string, key: string, reason: string | undefined): Promise<KeyReplay> {
    const json = { topic, key, ...(reason === undefined ? {} : { reason }) };
    return (await this.post(`${PATH}/replay-key`, { as: 'ops', json }, `to replay ${key}`)).body as KeyReplay;
  }

  async discard({ letter: { deadLetterId }, etag }: Shown, reason: string): Promise<Shown> {
    const change: Change = { as: 'ops', json: { reason }, ifMatch: etag };
    return shown(await this.post(`${pathOf(deadLetterId)}/discard`, change, `to discard ${deadLetterId}`));
  }

  private async post(path: string, change: Change, doing: string): Promise<Answer> {
    return this.need(await this.http.send('POST', path, change), doing);
  }

  private need(answer: Answer, doing: string): Answer {
    if (succeeded(answer)) return answer;
    throw this.http.refused(doing, answer);
  }
}

export function isStillWrong(answer: Shown | StillWrong): answer is StillWrong {
  return 'detail' in answer;
}

function pathOf(deadLetterId: string): string {
  return `${PATH}/${encodeURIComponent(deadLetterId)}`;
}

function shown({ body, etag }: Answer): Shown {
  return { letter: body as DeadLetterResource, etag: etag ?? '*' };
}

function stillWrong({ body }: Answer): StillWrong {
  const { field, detail } = body as { field?: string; detail: string };
  return { field, detail };
}
