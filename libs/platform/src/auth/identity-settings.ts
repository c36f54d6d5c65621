import { makeValidator, str, type CleanedEnv } from 'envalid';

/** Whose tokens a service believes. */
export interface IdentitySettings {
  /** URL of the OpenID Connect issuer, exactly as its tokens name it. */
  readonly issuer: string;
  /** The audience that tokens for Sluice have. */
  readonly audience: string;
  /** Where its keys are; absent: as its discovery document says. */
  readonly jwksUri?: string;
  /** Claims, with dots for claims inside claims. */
  readonly personClaim: string;
  readonly rolesClaim: string;
  /** Exporters the person acts for; `*` for all. */
  readonly exportersClaim: string;
}

/** https, or plain http on this very machine: a token that is checked against keys from the open network proves nothing. */
export const trustedUrl = makeValidator<string>((input) => {
  const { protocol, hostname } = new URL(input);
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) throw new Error('not https');
  return input;
});

/** The variables of every service that is asked over HTTP. Spread it into the spec given to `loadConfig`. */
export const identityConfig = {
  OIDC_ISSUER: trustedUrl({
    desc: 'the OpenID Connect issuer whose tokens are believed, over https',
    example: 'https://sign-in.example.com/realms/acme',
  }),
  OIDC_AUDIENCE: str({ default: 'sluice', desc: 'the audience of tokens for Sluice', example: 'sluice' }),
  OIDC_JWKS_URI: trustedUrl({ default: undefined, desc: 'where the keys are, unless discovery says it' }),
  OIDC_PERSON_CLAIM: str({ default: 'preferred_username', desc: 'the claim that names the person' }),
  OIDC_ROLES_CLAIM: str({ default: 'roles', desc: 'the claim that lists roles', example: 'realm_access.roles' }),
  OIDC_EXPORTERS_CLAIM: str({ default: 'exporters', desc: 'the claim that lists exporters, or *' }),
};

/** Gathers the variables of a loaded config into one value. */
export function identitySettings(config: Omit<CleanedEnv<typeof identityConfig>, `is${string}`>): IdentitySettings {
  return {
    issuer: config.OIDC_ISSUER,
    audience: config.OIDC_AUDIENCE,
    ...(config.OIDC_JWKS_URI === undefined ? {} : { jwksUri: config.OIDC_JWKS_URI }),
    personClaim: config.OIDC_PERSON_CLAIM,
    rolesClaim: config.OIDC_ROLES_CLAIM,
    exportersClaim: config.OIDC_EXPORTERS_CLAIM,
  };
}
