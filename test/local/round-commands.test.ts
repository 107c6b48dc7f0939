import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bulletinFolder } from '../../functions/local/bulletin-command.ts';
import {
  assignFolder,
  drawFolder,
  estimateFolder,
  verifyFolder,
} from '../../functions/local/round-commands.ts';
import { aDividedSchool, aRound } from '../domain/sampling/made-round.ts';

const WORKED = join(import.meta.dirname, '../fixtures/sample-round');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'round-'));
  cpSync(WORKED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('npm run draw', () => {
  it('writes the draw, the sample and a manifest of all files that are there', () => {
    for (const name of ['draw.csv', 'sample.csv']) rmSync(join(folder, name));
    expect(drawFolder(folder)).toMatchObject({ ok: true });
    for (const name of ['draw.csv', 'sample.csv'])
      expect(textOf(name)).toBe(readFileSync(join(WORKED, name), 'utf8'));
    const { files } = JSON.parse(textOf('manifest.json')) as { files: object };
    expect(Object.keys(files)).toEqual(
      readdirSync(folder).filter((name) => name !== 'manifest.json'),
    );
  });

  it('writes nothing where a frame is not the one that the seed binds', () => {
    for (const name of ['draw.csv', 'sample.csv']) rmSync(join(folder, name));
    writeFileSync(
      join(folder, 'frame_schools.csv'),
      textOf('frame_schools.csv').replace('1500', '1000'),
    );
    const { ok, lines } = drawFolder(folder);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toContain('frame_schools.csv');
    expect(readdirSync(folder)).not.toContain('draw.csv');
  });

  it('refuses a file that no manifest can name', () => {
    writeFileSync(join(folder, '备注.txt'), '');
    expect(drawFolder(folder)).toMatchObject({ ok: false });
  });
});

describe('npm run estimate', () => {
  it('writes what follows from the findings, which then is proved with the rest', () => {
    for (const name of ['weights.csv', 'estimates.json', 'lqas.csv']) rmSync(join(folder, name));
    const { ok, lines } = estimateFolder(folder);
    expect([ok, lines[1], lines.at(-1)]).toEqual([
      true,
      'archived 95.8 %, 95 % 89.3–98.9 % (korn-graubard; 23 schools, 176 children)',
      '370304 PASS: 3 / 72, 加权上限 weighted limit 12.9 %',
    ]);
    for (const name of ['weights.csv', 'estimates.json', 'lqas.csv'])
      expect(textOf(name)).toBe(readFileSync(join(WORKED, name), 'utf8'));
    expect(verifyFolder(folder).lines.join('\n')).toContain('worked out again from the results');
  });

  it('writes nothing from findings that cannot be', () => {
    rmSync(join(folder, 'weights.csv'));
    writeFileSync(
      join(folder, 'results.csv'),
      textOf('results.csv').replace('ABSENT,,', 'ABSENT,1,'),
    );
    const { ok, lines } = estimateFolder(folder);
    expect([ok, lines[0]]).toEqual([false, 'NOT ESTIMATED 没有估计']);
    expect(lines[1]).toContain('has findings');
    expect(readdirSync(folder)).not.toContain('weights.csv');
  });
});

describe('npm run bulletin', () => {
  it('writes numbers, open data and a paper, which then are proved with the rest', () => {
    const { ok, lines } = bulletinFolder(folder);
    expect([ok, ...lines]).toEqual([
      true,
      'BULLETIN version 1 已生成通报第1版，写入 bulletin.json、bulletin.csv、bulletin.docx、manifest.json',
      'archived 95.79 %, 95 % 89.26–98.91 %',
      'talk_14d 78.62 %, 95 % 66.76–87.78 %',
      'PASS 3, FAIL 0, TOO_FEW 0 | 达标3个县，未达标0个，样本不足0个',
    ]);
    expect(verifyFolder(folder).ok).toBe(true);
    const { files } = JSON.parse(textOf('manifest.json')) as { files: object };
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['bulletin.csv', 'bulletin.docx', 'bulletin.json']),
    );
  });

  it('corrects one with a version and a reason, and keeps the one before', () => {
    bulletinFolder(folder);
    const before = textOf('bulletin.json');
    expect(bulletinFolder(folder, { version: '2' }).lines).toEqual([
      'NO BULLETIN 没有生成通报',
      'bulletin.json：更正要写明原因（200字以内） | bulletin.json: a correction needs its reason, in 200 characters at most',
    ]);
    expect(textOf('bulletin.json')).toBe(before);
    expect(bulletinFolder(folder, { version: '2', why: '补正' })).toMatchObject({ ok: true });
    expect(textOf('bulletin-1.json')).toBe(before);
    expect(verifyFolder(folder).ok).toBe(true);
  });
});

describe('npm run assign', () => {
  it('says which list it lacks, and writes nothing', () => {
    const { ok, lines } = assignFolder(folder);
    expect([ok, lines]).toEqual([
      false,
      [
        'NOT ASSIGNED 没有派组',
        'inspectors.csv：文件不在这里 | inspectors.csv: the file is not here',
      ],
    ]);
    expect(readdirSync(folder)).not.toContain('assignment.csv');
  });
});

describe('A round with domains', () => {
  const domains = [
    { id: 'boarding', rate: 2 },
    { id: 'other', rate: 1 },
  ];
  const schools = [4, 12, 0, 25, 9].map((boarding, n) =>
    aDividedSchool(`370302-00${n}`, { boarding, other: 20 - 3 * n }),
  );

  it('is drawn and verified like any other, and not without the counts of its domains', () => {
    const round = aRound(schools, { domains });
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, text] of round) writeFileSync(join(folder, name), text);
    for (const name of ['draw.csv', 'sample.csv', 'manifest.json']) rmSync(join(folder, name));
    expect(drawFolder(folder)).toMatchObject({ ok: true });
    for (const [name, text] of round) expect(textOf(name)).toBe(text);
    expect(verifyFolder(folder)).toMatchObject({ ok: true });
    rmSync(join(folder, 'frame_domains.csv'));
    const { ok, lines } = verifyFolder(folder);
    expect([ok, lines[1]]).toEqual([
      false,
      'frame_domains.csv：文件不在这里 | frame_domains.csv: the file is not here',
    ]);
    expect(drawFolder(folder)).toMatchObject({ ok: false });
  });
});

describe('npm run verify', () => {
  it('says how many schools and children it has drawn again', () => {
    drawFolder(folder);
    writeFileSync(join(folder, '.DS_Store'), 'of a Mac');
    const { ok, lines } = verifyFolder(folder);
    expect([ok, lines[0]]).toEqual([true, 'VERIFIED 26 schools, 232 children']);
    expect(lines.join('\n')).not.toContain('no manifest');
    rmSync(join(folder, 'manifest.json'));
    const without = verifyFolder(folder);
    expect(without.ok).toBe(true);
    expect(without.lines.join('\n')).toContain('There is no manifest.json');
  });

  it('says that only schools are proved without the restricted files', () => {
    drawFolder(folder);
    for (const name of ['frame_children.csv', 'sample.csv']) rmSync(join(folder, name));
    const { ok, lines } = verifyFolder(folder);
    expect([ok, lines[0]]).toEqual([true, 'VERIFIED 26 schools, 0 children']);
    expect(lines.join('\n')).toContain('Only the schools were proved');
  });

  it('tells every difference on a line of its own, in both languages', () => {
    drawFolder(folder);
    const draw = textOf('draw.csv').replace('370302A02,main,1,', '370302A02,main,2,');
    writeFileSync(join(folder, 'draw.csv'), draw);
    const { ok, lines } = verifyFolder(folder);
    expect(ok).toBe(false);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      'draw.csv 第2行：“order”重新算出是 1，这里是 2 | draw.csv, line 2: order is 2, and worked out again 1',
    );
    expect(lines[2]).toMatch(/^draw\.csv：指纹不符/);
  });

  it('says so of a folder that is not there, and of one without a round', () => {
    expect(() => verifyFolder(join(folder, 'nowhere'))).toThrow(/There is no folder/);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    const { ok, lines } = verifyFolder(folder);
    expect([ok, lines.filter((line) => line.includes('seed.json'))]).toEqual([
      false,
      ['seed.json：文件不在这里 | seed.json: the file is not here'],
    ]);
  });
});
