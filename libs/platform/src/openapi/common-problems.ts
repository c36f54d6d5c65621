import type { Access } from '../auth/access-table.js';
import { problem, type IfMatchRule, type ProblemDescription } from './route-description.js';

/** What a route does that every such route can refuse in the same way. */
export interface RouteTraits {
  readonly access: Access;
  /** A browser may come with a session cookie instead of a token. */
  readonly takesSessions: boolean;
  /** What orchestrators poll is answered however often they ask. */
  readonly isLimited: boolean;
  readonly hasPathParameters: boolean;
  readonly checksPath: boolean;
  readonly hasQuery: boolean;
  /** A JSON body that is checked by its schema, another body, or none. */
  readonly body: 'CHECKED' | 'OTHER' | 'NONE';
  readonly isChange: boolean;
  /** It happens once for an Idempotency-Key. */
  readonly takesKey: boolean;
  readonly ifMatch: IfMatchRule | undefined;
}

/** The problems that follow from what a route is. */
export function commonProblems(traits: RouteTraits): ProblemDescription[] {
  return [
    ...requestProblems(traits),
    ...(traits.access.roles === 'PUBLIC' ? [] : signedInProblems(traits.access)),
    ...(traits.access.roles === 'PUBLIC' || !traits.takesSessions ? [] : SESSION_PROBLEMS),
    ...changeProblems(traits),
    ...(traits.isLimited ? [problem(429, 'TOO_MANY_REQUESTS', 'The caller, or its address, asks too often.')] : []),
    problem(500, 'INTERNAL_ERROR', 'Something broke on our side.'),
  ];
}

const SESSION_PROBLEMS = [
  problem(401, 'SESSION_ENDED', 'The session of the cookie has ended.'),
  problem(403, 'OTHER_ORIGIN', 'The request came with a session cookie, and not from a page of the service.'),
];

function requestProblems({ hasPathParameters, checksPath, hasQuery, body }: RouteTraits): ProblemDescription[] {
  const hasBody = body !== 'NONE';
  return [
    ...(hasPathParameters || hasBody ? [problem(400, 'BAD_REQUEST', 'The request cannot be read.')] : []),
    ...(hasQuery ? [problem(400, 'QUERY_INVALID', 'A query parameter is not known, or not as it must be.')] : []),
    ...(hasPathParameters ? [problem(404, 'NO_SUCH_ROUTE', 'A name in the path is too long.')] : []),
    ...(hasBody ? [problem(408, 'REQUEST_TOO_SLOW', 'The request did not arrive in time.')] : []),
    ...(hasBody ? [problem(413, 'BODY_TOO_LARGE', 'The body is larger than this service takes.')] : []),
    ...(hasBody ? [problem(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body has another media type.')] : []),
    ...(checksPath || body === 'CHECKED'
      ? [problem(422, 'SCHEMA_VIOLATION', 'A part of the request is not as its schema says; `field` names it.')]
      : []),
    ...(body === 'CHECKED' ? [problem(422, 'TEXT_NOT_STORABLE', 'A text has U+0000, or half of a character.')] : []),
  ];
}

function signedInProblems({ everyExporter }: Access): ProblemDescription[] {
  return [
    problem(401, 'TOKEN_MISSING', 'The request has no bearer token.'),
    problem(401, 'TOKEN_INVALID', 'The token is not one of the identity provider for this service.'),
    problem(401, 'TOKEN_EXPIRED', 'The token has expired.'),
    problem(403, 'ROLE_MISSING', 'The caller has none of the roles.'),
    ...(everyExporter ? [problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller acts for some exporters only.')] : []),
    problem(503, 'IDENTITY_PROVIDER_UNREACHABLE', 'The identity provider cannot be asked.'),
    problem(503, 'UNAVAILABLE', 'The service cannot answer right now.'),
  ];
}

function changeProblems({ isChange, takesKey, ifMatch }: RouteTraits): ProblemDescription[] {
  const known = [problem(412, 'STALE_VERSION', 'It was changed meanwhile: If-Match names another version.')];
  const asked = [problem(428, 'IF_MATCH_REQUIRED', 'If-Match is missing.')];
  return [
    ...(isChange ? [problem(400, 'IDEMPOTENCY_KEY_INVALID', 'The Idempotency-Key cannot be used.')] : []),
    ...(takesKey ? [problem(422, 'IDEMPOTENCY_KEY_REUSED', 'The Idempotency-Key was used for another request.')] : []),
    ...(ifMatch === undefined ? [] : known),
    ...(ifMatch === undefined || ifMatch === 'HEEDED' ? [] : asked),
  ];
}
