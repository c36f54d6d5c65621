import { parseCookie, stringifySetCookie } from 'cookie';

/**
 * `__Host-`: the browser takes it from this very host only, with Secure and for every path. Chromium and Firefox take
 * Secure cookies from loopback over plain http too, so a developer's machine runs what production runs.
 */
export const SESSION_COOKIE = '__Host-sluice';
export const SIGN_IN_COOKIE = '__Host-sluice-sign-in';

/** A `set-cookie` header that no script reads and no other site's form sends. */
export function setCookie(name: string, value: string, maxAgeS?: number): string {
  return stringifySetCookie({
    name,
    value,
    path: '/',
    secure: true,
    httpOnly: true,
    // Lax: a link in a mail lands signed in. What changes something is checked besides, see `same-origin.ts`.
    sameSite: 'lax',
    ...(maxAgeS === undefined ? {} : { maxAge: maxAgeS }),
  });
}

export function clearCookie(name: string): string {
  return setCookie(name, '', 0);
}

/** @param header of the request, as it came */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const value = header === undefined ? undefined : parseCookie(header)[name];
  return value === '' ? undefined : value;
}
