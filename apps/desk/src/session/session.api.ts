import { contractShape, problem, type RouteDescription } from '@sluice/platform';

/** OpenID Connect's words for: not the person who is signed in there already. */
export const PROMPTS = ['login', 'select_account'] as const;

const NO_PROVIDER = problem(503, 'IDENTITY_PROVIDER_UNREACHABLE', 'The identity provider cannot be asked.');

export const SIGN_IN: RouteDescription = {
  id: 'signIn',
  summary: 'Sends a browser to the identity provider',
  query: {
    returnTo: {
      description: 'A path of the desk, for afterwards.',
      schema: {
        type: 'string',
        maxLength: 200,
        pattern: '^/(?![/\\\\])[^\\\\\\u0000-\\u001f\\u007f]*$',
        default: '/v1/session',
      },
    },
    prompt: { description: 'Ask who it is again.', schema: { type: 'string', enum: PROMPTS } },
  },
  answers: { 303: { description: 'To the identity provider.', location: true } },
  problems: [NO_PROVIDER],
};

export const FINISH_SIGN_IN: RouteDescription = {
  id: 'finishSignIn',
  summary: 'Where the identity provider sends the browser back to, with its answer in the query',
  answers: { 303: { description: 'Signed in; to where the sign-in began.', location: true } },
  problems: [
    problem(400, 'SIGN_IN_FAILED', 'What came back ends no sign-in that this browser began.'),
    problem(401, 'TOKEN_INVALID', 'The token that came back is not one for Sluice.'),
    NO_PROVIDER,
  ],
};

export const GET_SESSION: RouteDescription = {
  id: 'getSession',
  summary: 'Who asks, and what they may do',
  answers: {
    200: {
      description: 'The caller.',
      schema: {
        title: 'Session',
        type: 'object',
        additionalProperties: false,
        required: ['person', 'roles', 'exporters', 'overrideDaysMax'],
        properties: {
          person: { type: 'string' },
          roles: { type: 'array', items: { type: 'string' } },
          exporters: { anyOf: [{ const: 'ALL' }, { type: 'array', items: { type: 'string' } }] },
          overrideDaysMax: {
            type: 'integer',
            minimum: 1,
            description: 'How many days an override may last here (`OVERRIDE_DAYS_MAX`).',
          },
          endsAt: {
            ...contractShape('Instant'),
            description: 'When the browser has to sign in again; absent for whoever came with a token.',
          },
        },
      },
    },
  },
};

export const END_SESSION: RouteDescription = {
  id: 'signOut',
  summary: 'Ends the session of this browser',
  answers: { 204: { description: 'Signed out.' } },
};
