export { PASSPORT_ALGORITHM, PASSPORT_TYPE, type PassportClaims } from './passport-claims.js';
export { verifyPassport, type PassportKeys, type PassportVerdict } from './verify-passport.js';
