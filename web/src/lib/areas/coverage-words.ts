import * as m from '#lib/paraglide/messages.js';
import { textOf } from '#lib/words/text-of.ts';
import { headcount } from '../../../../functions/domain/forms/headcount.ts';
import { cellWords } from '#lib/words/figures.ts';
import type { Counted } from './measures.ts';

type Counts = Pick<Counted, 'coverage'>;

/** Whence a denominator is and as of when: 学校摸排，截至2026-09-12; of an area, by how many schools each. */
export function sourceWords({ coverage }: Counts): string {
  const { sources, schools, reported, from, to } = coverage;
  if (reported === 0 || !from || !to) return '';
  const named = headcount.fields.source.codes.flatMap((code) => {
    const n = sources[code.code];
    if (!n) return [];
    return [schools > 1 ? m.source_and_schools({ source: textOf(code), n }) : textOf(code)];
  });
  const said = named.join(m.list_comma());
  return from === to
    ? m.sources_as_of({ sources: said, day: from })
    : m.sources_between({ sources: said, from, until: to });
}

/** What the archiving rate leaves out: schools that have not said, and files beyond what was identified. */
export function leftOutWords({ coverage }: Counts): string[] {
  const { schools, reported, over, excess } = coverage;
  const silent = schools - reported;
  return [
    ...(silent > 0 && schools > 1 ? [m.silent_schools({ n: silent })] : []),
    ...(over > 0 && schools > 1 ? [m.over_schools({ n: over, excess: cellWords(excess) })] : []),
  ];
}

/** Of an area as a line of a table: the source, and what is left out. */
export function basisWords(counts: Counts): string {
  return [sourceWords(counts), ...leftOutWords(counts)].filter(Boolean).join(m.clause_comma());
}

/** Of one school: more files than it identified, as it is. */
export function overWords(files: number, identified: number): string {
  return files > identified ? m.more_files({ n: files - identified }) : '';
}
