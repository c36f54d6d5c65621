import type { IdentitySettings } from '@sluice/platform';

/** How people sign in through a browser. */
export interface SessionSettings {
  readonly identity: IdentitySettings;
  /** The desk as the identity provider knows it. */
  readonly clientId: string;
  /** Absent for a client without one, which PKCE protects all the same. */
  readonly clientSecret?: string;
  readonly scope: string;
  /** Where browsers reach the desk, without a path: https, or loopback. */
  readonly publicUrl: URL;
}

export const SIGN_IN_PATH = '/v1/session/sign-in';
export const CALLBACK_PATH = '/v1/session/callback';
