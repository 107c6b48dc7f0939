import { describe, expect, it } from 'vitest';
import { readLog, sha256Of, verifyRound } from '../../../functions/domain/sampling/index.ts';
import { notesOn } from '../../../functions/domain/sampling/difference.ts';
import { aLog } from './made-round.ts';

const text = aLog(
  ['FROZEN', 'COMMITTED', 'SEEDED', 'DRAWN'].map((event) => [event, sha256Of(event)] as const),
);
const lines = text.split('\n').slice(0, -1);
const encoder = new TextEncoder();

function codes(those: readonly string[]) {
  const { note, taken } = notesOn('round_log.jsonl');
  readLog([encoder.encode(those.map((line) => `${line}\n`).join(''))], note);
  return taken().map(({ code, line }) => [line, code]);
}

describe('The log of a round', () => {
  it('is a chain from nothing to its last step', () => {
    expect(lines[0]).toContain(`"prev_sha256":"${'0'.repeat(64)}","seq":1`);
    expect(lines[1]).toContain(`"prev_sha256":"${sha256Of(lines[0] ?? '')}","seq":2`);
    expect(codes(lines)).toEqual([]);
  });

  it('breaks where a step is changed, left out, put in or moved', () => {
    const [first = '', second = '', third = '', fourth = ''] = lines;
    expect(codes([first, second.replace('COMMITTED', 'VOID'), third, fourth])).toEqual([
      [3, 'chain-broken'],
    ]);
    expect(codes([first, third, fourth])).toEqual([
      [2, 'sequence-broken'],
      [2, 'chain-broken'],
      [3, 'sequence-broken'],
    ]);
    expect(codes([first, second, second]).map(([, code]) => code)).toContain('chain-broken');
    expect(codes([second, first]).map(([, code]) => code)).toContain('time-not-later');
  });

  it('has one way to be written', () => {
    const [first = ''] = lines;
    expect(codes([first.replace(',', ', ')])).toEqual([[1, 'not-canonical']]);
    expect(codes([first.replace('"seq":1', '"seq":1,"__proto__":1')])).toEqual([
      [1, 'member-unknown'],
    ]);
    expect(codes(['{'])).toEqual([[1, 'unreadable']]);
    expect(codes([])).toEqual([[undefined, 'empty-file']]);
  });

  it('may lie in the folder of a round and is verified with it', () => {
    const logOf = (text: string) =>
      verifyRound(new Map([['round_log.jsonl', [encoder.encode(text)]]])).checks.find(
        ({ id }) => id === 'log',
      );
    expect(logOf(`${lines.join('\n')}\n`)?.state).toBe('passed');
    expect(logOf(lines.join('\n'))?.differences).toMatchObject([{ code: 'no-final-line-feed' }]);
  });
});
