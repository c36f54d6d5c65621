import type { PassportKeySettings } from './passport-keys.js';

/** How release passports are issued. */
export interface PassportSettings extends PassportKeySettings {
  /** How long a passport is good for. */
  readonly hours: number;
  /** `iss`: where the desk is reached. */
  readonly issuer: string;
}

/** Injection token; undefined when there is no PASSPORT_SECRET_KEY, and then there are no passports. */
export const PASSPORT_SETTINGS = Symbol('PASSPORT_SETTINGS');
