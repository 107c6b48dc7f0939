import { describe, expect, it } from 'vitest';
import {
  designText,
  drawRound,
  readDesign,
  readFrame,
  readSeed,
  seedText,
  sownSeed,
  ticketsOf,
  sha256Of,
  verifyRound,
} from '../../../functions/domain/sampling/index.ts';
import { textOf } from '../../house/source-files.ts';
import { sourcesOf, textIn, workedRound } from './fixture-round.ts';

const files = workedRound();
const silent = () => expect.unreachable('nothing is wrong with the worked package');
const bytesOf = (name: string) => [files.get(name) ?? new Uint8Array()];

describe('A ticket', () => {
  const printed = textOf('docs/sampling.md').matchAll(/^\| (\S+) \| (\S+) \| (0\.\d+) \|$/gm);
  const tickets = [...printed].map(([, seed = '', id = '', ticket = '']) => [seed, id, ticket]);

  it('stands in the specification, to be checked against', () => {
    expect(tickets).toHaveLength(4);
  });

  it.each(tickets)('for seed %s and %s is the published one', (seed = '', id = '', ticket) => {
    expect(ticketsOf(sha256Of(seed)).ticket(id)).toBe(ticket);
  });
});

describe('The worked package', () => {
  it('is drawn again to the byte', () => {
    const { made, schools, children } = drawRound(sourcesOf(files));
    expect(made?.get('draw.csv')).toBe(textIn(files, 'draw.csv'));
    expect(made?.get('sample.csv')).toBe(textIn(files, 'sample.csv'));
    expect([schools, children]).toEqual([26, 232]);
  });

  it('is verified, with its manifest and without', () => {
    const { made = new Map<string, string>() } = drawRound(sourcesOf(files));
    for (const folder of [files, new Map<string, Uint8Array | string>([...files, ...made])])
      expect(verifyRound(sourcesOf(folder))).toMatchObject({
        proved: 'children',
        schools: 26,
        children: 232,
      });
  });

  it('has a design and a seed that are written again to the byte', () => {
    const design = readDesign(bytesOf('design.json'), silent);
    const seed = readSeed(bytesOf('seed.json'), silent);
    expect(design && designText(design)).toBe(textIn(files, 'design.json'));
    expect(seed && seedText(sownSeed(seed))).toBe(textIn(files, 'seed.json'));
  });

  it('has 36 schools, some of them without a child', () => {
    const schools = readFrame(bytesOf('frame_schools.csv'), silent);
    expect(schools).toHaveLength(36);
    expect(schools.filter(({ childCount }) => childCount === 0)).toHaveLength(1);
  });
});
