import { afterEach, beforeEach, expect } from 'vitest';

/**
 * A test that writes to the console fails: code under test either answers, or logs through a logger that the test
 * has taken hold of. Both ways out are watched, because a logger may write to the streams directly.
 */
const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const STREAMS = [process.stdout, process.stderr];

let written: string[] = [];
let restore: (() => void)[] = [];

beforeEach(() => {
  written = [];
  restore = [];
  for (const method of METHODS) {
    const original = console[method];
    console[method] = (...words: unknown[]) => void written.push(`console.${method}: ${words.map(String).join(' ')}`);
    restore.push(() => (console[method] = original));
  }
  for (const stream of STREAMS) {
    const original = stream.write;
    stream.write = (chunk: Uint8Array | string) => written.push(String(chunk)) > 0;
    restore.push(() => (stream.write = original));
  }
});

afterEach(() => {
  for (const undo of restore) undo();
  expect(written, 'a test must not write to the console').toEqual([]);
});
