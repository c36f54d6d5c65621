import { isInstalled } from './install.mjs';

const lock = {
  packages: {
    '': { name: 'sluice' },
    'apps/gate': { name: '@sluice/gate' },
    'node_modules/@sluice/gate': { resolved: 'apps/gate', link: true },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  },
};

describe('isInstalled', () => {
  it('is content when npm installed each package in its version', () => {
    expect(isInstalled(lock, { 'node_modules/pg': { version: '8.23.1' } })).toBe(true);
  });

  it('sees a package in another version', () => {
    expect(isInstalled(lock, { 'node_modules/pg': { version: '8.0.0' } })).toBe(false);
  });

  it('sees that nothing is installed', () => {
    expect(isInstalled(lock, {})).toBe(false);
  });

  it('sees an optional package in another version', () => {
    const installed = {
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/only-on-windows': { version: '0.9.0' },
    };
    expect(isInstalled(lock, installed)).toBe(false);
  });
});
