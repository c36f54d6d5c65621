import type { ListPublishedData } from '@sluice/contracts';
import { Problem } from '@sluice/platform';

/** A past stretch of time as the gate takes it: RFC 3339, `to` excluded. */
export interface PastPeriod {
  readonly from: string;
  readonly to: string;
}

/** A question, as whoever asks it: the gate shows everybody what is theirs. */
export interface GateQuestion {
  readonly list: ListPublishedData;
  readonly period: PastPeriod | undefined;
  readonly authorization: string | undefined;
  readonly signal: AbortSignal;
}

/** The gate's first line. */
export interface GateCount {
  readonly count: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** The gate's answer: the count, and the lines after it as they come. */
export interface GateImpact extends GateCount {
  readonly rows: AsyncGenerator<string>;
}

/** Asks the gate which shipments would change. @throws Problem 503 when it cannot be asked, or what the gate refuses */
export async function askGate(gateUrl: string, question: GateQuestion): Promise<GateImpact> {
  const response = await answerOf(gateUrl, question);
  if (!response.ok) throw await refusalOf(response);
  if (response.body === null) throw unusable('its answer is empty');
  const rows = linesOf(response.body);
  const first = await rows.next();
  if (first.done === true) throw unusable('its answer is empty');
  return { ...countOf(first.value), rows };
}

async function answerOf(gateUrl: string, { list, period, authorization, signal }: GateQuestion): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
  const body = JSON.stringify({ lists: [list], ...(period === undefined ? {} : { period }) });
  try {
    return await fetch(`${gateUrl}/v1/impact`, { method: 'POST', headers, body, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw unusable(error instanceof Error ? String(error.cause ?? error.message) : String(error));
  }
}

/** Not `readline`: it ends quietly when what it reads breaks off. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of body) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
}

function countOf(line: string): GateCount {
  const said = JSON.parse(line) as Partial<GateCount>;
  if (said.count === undefined || said.notes === undefined) throw unusable('its answer does not begin with a count');
  return { count: said.count, notes: said.notes };
}

/** What the gate says of the person or of its own state is said on; anything else is between the two services. */
async function refusalOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; remedy?: string };
  const {
    code = 'GATE_REFUSED',
    detail = `It answered ${response.status}.`,
    remedy = 'Look at the log of the gate.',
  } = said;
  const { status } = response;
  if (status === 401 || status === 403 || status === 429) return new Problem(status, { code, detail, remedy });
  return unusable(`it answered ${status}: ${detail}`);
}

function unusable(why: string): Problem {
  return Problem.unavailable({
    code: 'GATE_UNREACHABLE',
    detail: `The gate could not be asked which shipments would change: ${why}`,
    remedy: 'Check that the gate runs and that GATE_URL of the registry says where.',
  });
}
