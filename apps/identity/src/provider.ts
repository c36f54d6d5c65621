import { Provider, type Configuration } from 'oidc-provider';
import type { IdentityConfig } from './config.js';
import { SAMPLE_PEOPLE, samplePerson, type SamplePerson } from './people.js';
import type { SigningKeys } from './signing-keys.js';

/** The audience of tokens for Sluice's services, and the name of the resource they are asked for. */
const AUDIENCE = 'sluice';
const RESOURCE = 'urn:sluice:services';

/** The browser's client: the desk's back end signs people in with it, with PKCE and without a secret. */
const DESK_CLIENT = 'sluice-desk';
/** `sample-olga`: with it the launcher gets a token of olga. */
const SAMPLE_CLIENT_PREFIX = 'sample-';

const WEEK_S = 7 * 24 * 60 * 60;
const HOUR_S = 60 * 60;

/** An OpenID Connect provider that knows the sample people. */
export function developmentProvider(issuer: string, config: IdentityConfig, keys: SigningKeys): Provider {
  const configuration: Configuration = {
    jwks: keys.jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: keys.cookieKeys },
    clients: clients(config),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name', 'roles', 'exporters'] },
    pkce: { required: () => true },
    // As long as they are signed in here, whatever scope was asked for.
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      AccessToken: HOUR_S,
      RefreshToken: WEEK_S,
      ClientCredentials: WEEK_S,
      Session: WEEK_S,
      Grant: WEEK_S,
      Interaction: HOUR_S,
      IdToken: HOUR_S,
    },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    findAccount: (_context, id) => {
      const person = samplePerson(id);
      return person && { accountId: id, claims: () => ({ sub: id, name: person.fullName, ...claimsOf(person) }) };
    },
    // The services read it from the access token: who, with which roles, for which exporters.
    extraTokenClaims: (_context, token) => {
      const person = samplePerson('accountId' in token ? token.accountId : sampleOf(token.clientId ?? ''));
      return person && claimsOf(person);
    },
    // There is nobody to ask: the desk is ours.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
  return new Provider(issuer, configuration);
}

function sampleOf(clientId: string): string {
  return clientId.startsWith(SAMPLE_CLIENT_PREFIX) ? clientId.slice(SAMPLE_CLIENT_PREFIX.length) : clientId;
}

function claimsOf({ name, roles, exporters }: SamplePerson) {
  return { preferred_username: name, roles, exporters };
}

function clients({ launcherSecret, redirectUris }: IdentityConfig): NonNullable<Configuration['clients']> {
  const samples = launcherSecret === undefined ? [] : SAMPLE_PEOPLE;
  const desk = {
    client_id: DESK_CLIENT,
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: 'none' as const,
  };
  return [
    ...(redirectUris.length > 0 ? [desk] : []),
    ...samples.map(({ name }) => ({
      client_id: `${SAMPLE_CLIENT_PREFIX}${name}`,
      client_secret: launcherSecret ?? '',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
  ];
}
