import { verifyPassport, type PassportVerdict } from '@sluice/passport';
import { serverNowMs } from '../api/problem.js';
import { keptKeys, renewKeys } from './passport-keys.js';

/** Checks a passport here, with the keys at hand; only an unknown key asks for newer ones. */
export async function verify(passport: string): Promise<PassportVerdict> {
  const verdict = await verifyPassport(passport, keptKeys(), serverNowMs());
  return verdict.verdict === 'UNKNOWN_KEY' ? verifyPassport(passport, await renewKeys(), serverNowMs()) : verdict;
}
