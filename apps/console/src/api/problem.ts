import type { Problem } from '@sluice/client';

/** The desk, or a service behind it, said no, and why. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
  ) {
    super(problem.detail);
    this.name = 'Refused';
  }
}

/** Nobody answered: the network, or the desk, is away. */
export class NoAnswer extends Error {
  constructor() {
    super('The desk does not answer.');
    this.name = 'NoAnswer';
  }
}

/** How far the server's clock is ahead of this one; known to a second after the first answer. */
let clockAheadMs = 0;

/** Now, by the server's clock. */
export function serverNowMs(): number {
  return Date.now() + clockAheadMs;
}

function readClock(response: Response): void {
  const date = response.headers.get('date');
  if (date === null) return;
  const ahead = new Date(date).getTime() - Date.now();
  // Below two seconds it is the header's own coarseness, and the way here.
  clockAheadMs = Math.abs(ahead) < 2_000 ? 0 : ahead;
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a client of `@sluice/client` got. @throws Refused, NoAnswer */
export async function answered<T>(asking: Promise<Answer<T>>): Promise<T> {
  return (await answeredWithEtag(asking)).value;
}

/** The same, with the version to change it from. */
export async function answeredWithEtag<T>(asking: Promise<Answer<T>>): Promise<{ value: T; etag: string | undefined }> {
  let answer: Answer<T>;
  try {
    answer = await asking;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer();
  }
  readClock(answer.response);
  if (!answer.response.ok) throw new Refused(problemOf(answer.error, answer.response), answer.response.status);
  return { value: answer.data as T, etag: answer.response.headers.get('etag') ?? undefined };
}

/** What came instead of a problem (a proxy's page) is told as one. */
function problemOf(error: unknown, { status, url }: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error && 'detail' in error) return error as Problem;
  return {
    type: 'about:blank',
    title: 'No usable answer',
    status,
    code: `HTTP_${status}`,
    detail: `The answer was ${status} and did not say why.`,
    remedy: 'Try again; if it lasts, tell the operator.',
    instance: new URL(url).pathname,
  };
}
