import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestText, sha256Of } from '../../functions/domain/sampling/index.ts';
import { drawFolder } from '../../functions/local/round-commands.ts';
import {
  aDividedSchool,
  aPublishedRound,
  aRound,
  aSchool,
  someSchools,
} from '../domain/sampling/made-round.ts';

const SCRIPT = join(import.meta.dirname, '../../web/redraw.mjs');
const WORKED = join(import.meta.dirname, '../fixtures/sample-round');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redraw-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (files: ReadonlyMap<string, string | Uint8Array>) => {
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
};

/** What the script says of the folder, line by line, and how it ends. */
function redrawn() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder], {
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}
const differing = (lines: readonly string[]) => lines.filter((line) => line.includes('DIFFERS'));

const schools = [
  aSchool('370302-001', 3),
  aSchool('370302-002', 0, { kindOfSchool: 'teachingPoint' }),
  aSchool('370302-003', 12, { must: true, history: 'referral' }),
  aSchool('370302-004', 4),
  aSchool('370302-005', 5, { riskPermille: 1500, history: 'complaints=1500' }),
  aSchool('370302-006', 2),
  aSchool('370302-007', 90),
  ...Array.from({ length: 9 }, (_, n) => aSchool(`370303-00${n}`, 7)),
];

describe('The plain script', () => {
  const lines = readFileSync(SCRIPT, 'utf8').trimEnd().split('\n');

  it('is short enough to be read: fewer than 60 lines of no more than 110 characters', () => {
    expect(lines.length).toBeLessThan(60);
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });

  it('imports what Node has and nothing else', () => {
    const imported = lines.flatMap((line) => [...line.matchAll(/\bfrom '([^']+)'|\bimport\(/g)]);
    expect(imported.map(([, name]) => name)).toEqual(['node:crypto', 'node:fs']);
    expect(lines.join('\n')).not.toMatch(/\brequire\b|\bfetch\b/);
  });
});

describe('A published round', () => {
  it('that was worked out apart from the engine is drawn again, and so it is said in both languages', () => {
    cpSync(WORKED, folder, { recursive: true });
    drawFolder(folder);
    const { status, stderr, lines } = redrawn();
    expect([status, stderr, differing(lines)]).toEqual([0, '', []]);
    expect(lines.slice(-3)).toEqual([
      '一致 SAME draw.csv 重抽学校 schools drawn again',
      '一致 SAME frame_children.csv 各校名单 lists of the schools',
      '一致 SAME sample.csv 重抽儿童 children drawn again',
    ]);
    expect(lines[0]).toMatch(/^未核对 NOT CHECKED .*公告 notice/);
  });

  it('with forced schools, certain ones and risks is drawn again', () => {
    write(aPublishedRound(schools));
    const roles = textOf('draw.csv')
      .split('\n')
      .map((row) => row.split(',')[2]);
    expect(new Set(roles)).toEqual(
      new Set(['role', 'forced', 'certainty', 'main', 'reserve', undefined]),
    );
    const { status, lines } = redrawn();
    expect([status, differing(lines)]).toEqual([0, []]);
  });

  it('of any schools is drawn as the engine draws it', () => {
    const reserves = fc.nat(3);
    fc.assert(
      fc.property(someSchools, reserves, (those, reserveTarget) => {
        write(aRound(those, { design: { reserveTarget } }));
        const { status, lines } = redrawn();
        expect([status, differing(lines)]).toEqual([0, []]);
      }),
      { numRuns: 25 },
    );
  });

  it('without the restricted files has its schools alone drawn again, and the script says so', () => {
    write(aPublishedRound(schools));
    for (const name of ['frame_children.csv', 'sample.csv']) rmSync(join(folder, name));
    const { status, lines } = redrawn();
    expect([status, differing(lines)]).toEqual([0, []]);
    expect(lines).toContain('一致 SAME draw.csv 重抽学校 schools drawn again');
    expect(lines.at(-1)).toBe('未核对 NOT CHECKED sample.csv 重抽儿童 children drawn again');
  });

  it('of domains is not called the same: the script ends with what it does not check', () => {
    const domains = [
      { id: 'x', rate: 2 },
      { id: 'y', rate: 1 },
    ];
    const divided = [4, 12, 25].map((x, n) => aDividedSchool(`370302-00${n}`, { x, y: 9 }));
    write(aRound(divided, { domains }));
    const { status, stderr, lines } = redrawn();
    expect(status).toBe(1);
    expect(stderr).toContain('A draw by domains is not checked here');
    expect(lines.join('\n')).not.toContain('drawn again');
  });
});

/** One character of each kind of file that SAMPLING §2.19 a names, and what says that it was changed. */
const tampered = [
  ['frame_schools.csv', /^(370302-001,.*?,.*?,.*?),10,/m, '$1,11,', 'seed.json 种子'],
  ['design.json', /"reserve_target":1/, '"reserve_target":2', 'seed.json 种子'],
  ['seed.json', /("dice_digits": "0)7/, '$18', 'seed.json 种子'],
  ['seed.json', /("secret_hex": ")5/, '$16', 'seed.json 承诺'],
  ['draw.csv', /,main,1,/, ',main,2,', 'draw.csv 重抽学校'],
  ['sample.csv', /,main,/, ',reserve,', 'sample.csv 重抽儿童'],
  ['frame_children.csv', /^(370302-001,)\w/m, '$1g', 'frame_children.csv 各校名单'],
] as const;

describe.each(tampered)('A round of which %s was changed (%s)', (name, from, to, found) => {
  beforeEach(() => {
    write(aPublishedRound(schools));
    const before = textOf(name);
    writeFileSync(join(folder, name), before.replace(from, to));
    expect(textOf(name)).not.toBe(before);
  });

  it('is caught by the manifest, and the file is named', () => {
    const { status, lines } = redrawn();
    expect(status).toBe(1);
    expect(lines).toContain(`不符 DIFFERS ${name} 清单中的指纹 hash in the manifest`);
  });

  it('is caught as well where the manifest was made anew', () => {
    const { files } = JSON.parse(textOf('manifest.json')) as { files: Record<string, string> };
    const hashes = new Map(Object.entries({ ...files, [name]: sha256Of(textOf(name)) }));
    writeFileSync(join(folder, 'manifest.json'), manifestText({ roundId: 'R1', files: hashes }));
    const { status, lines } = redrawn();
    expect(status).toBe(1);
    expect(lines.some((line) => line.startsWith(`不符 DIFFERS ${found}`))).toBe(true);
  });
});
