import { afterAll, afterEach, expect } from 'vitest';

/**
 * A test that writes to the console fails: what is tested either answers, or logs through a logger that the test has
 * taken hold of. The streams are watched too, because a logger may write to them directly. Every test file has a
 * process of its own, so nothing needs to be put back.
 */
const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

const written: string[] = [];

for (const method of METHODS) {
  console[method] = (...words: unknown[]) => {
    written.push(`console.${method}: ${words.map(String).join(' ')}`);
  };
}
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: Uint8Array | string) => written.push(String(chunk)) > 0;
}

function expectSilence() {
  expect(written.splice(0), 'a test must not write to the console').toEqual([]);
}

afterEach(expectSilence);
afterAll(expectSilence);
