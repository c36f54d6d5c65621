import { isCountry } from './countries.js';

describe('a country', () => {
  it.each(['SE', 'CN', 'TW', 'GB', 'MX'])('is %s', (code) => {
    expect(isCountry(code)).toBe(true);
  });

  it.each(['UK', 'EU', 'XK', 'ZZ', 'se', 'SWE', 'Sweden', '', ' SE', 'constructor'])('is not “%s”', (code) => {
    expect(isCountry(code)).toBe(false);
  });
});
