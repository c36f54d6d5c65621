import type { OutgoingHttpHeaders } from 'node:http';

/**
 * What a client is told when its request is refused: RFC 9457 members plus Sluice's three.
 * `code` is stable and is what programs match on; `remedy` is the English sentence that says what to do.
 */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The part of the request that is wrong, e.g. `lines[0].quantity` or `If-Match`. */
  readonly field?: string;
  readonly remedy: string;
  readonly instance: string;
}

export interface ProblemParts {
  /** Stable, SCREAMING_SNAKE_CASE. */
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
  readonly field?: string | undefined;
  readonly headers?: OutgoingHttpHeaders;
}

const TITLES = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'This person may not do that',
  404: 'Not found',
  405: 'The method is not allowed here',
  408: 'The request took too long',
  409: 'The state does not allow it',
  412: 'It was changed meanwhile',
  413: 'The request is too large',
  415: 'The media type is not supported',
  422: 'The content is not acceptable',
  428: 'A precondition is required',
  429: 'Too many requests',
  431: 'The headers are too large',
  500: 'Something broke on our side',
  502: 'The service behind answered nothing usable',
  503: 'Not available right now',
  504: 'The service behind took too long',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** Thrown at the HTTP edge only; services return their refusals and the controller turns them into one of these. */
export class Problem extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly remedy: string;
  readonly headers: OutgoingHttpHeaders;

  constructor(
    readonly status: ProblemStatus,
    parts: ProblemParts,
  ) {
    super(parts.detail);
    this.name = 'Problem';
    this.code = parts.code;
    this.field = parts.field;
    this.remedy = parts.remedy;
    this.headers = parts.headers ?? {};
  }

  static badRequest = (parts: ProblemParts): Problem => new Problem(400, parts);
  static unauthorized = (parts: ProblemParts): Problem => new Problem(401, parts);
  static forbidden = (parts: ProblemParts): Problem => new Problem(403, parts);
  static notFound = (parts: ProblemParts): Problem => new Problem(404, parts);
  static conflict = (parts: ProblemParts): Problem => new Problem(409, parts);
  static preconditionFailed = (parts: ProblemParts): Problem => new Problem(412, parts);
  static tooLarge = (parts: ProblemParts): Problem => new Problem(413, parts);
  static unsupportedMediaType = (parts: ProblemParts): Problem => new Problem(415, parts);
  static unprocessable = (parts: ProblemParts): Problem => new Problem(422, parts);
  static preconditionRequired = (parts: ProblemParts): Problem => new Problem(428, parts);
  static unavailable = (parts: ProblemParts): Problem => new Problem(503, parts);

  /** The body that goes out. `instance` is the path of the request, whose query may hold what is nobody's business. */
  toDetails(instance: string): ProblemDetails {
    return {
      type: problemType(this.code),
      title: TITLES[this.status],
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(this.field === undefined ? {} : { field: this.field }),
      remedy: this.remedy,
      instance,
    };
  }
}

/** `STALE_VERSION` → `urn:sluice:problem:stale-version`: stable, and claims no web address we do not have. */
export function problemType(code: string): string {
  return `urn:sluice:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}

export function isProblemStatus(status: number): status is ProblemStatus {
  return status in TITLES;
}
