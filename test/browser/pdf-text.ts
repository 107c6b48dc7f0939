import { inflateSync } from 'node:zlib';

type Glyphs = ReadonlyMap<string, string>;

/**
 * The text of each page of a PDF that Chromium printed, as its text layer has it, without spaces: what a reader would
 * copy, and what a search finds. Read with nothing but zlib, for no more of PDF is needed than that browser writes.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of pdf
    .toString('latin1')
    .matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const fonts = new Map<string, Glyphs>();
  const glyphsOf = (font: string): Glyphs => {
    const known = fonts.get(font) ?? readGlyphs(objects, font);
    fonts.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((page) => {
      const content = streamOf(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]);
      const named = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id]),
      );
      return textIn(content, (name) => glyphsOf(named.get(name) ?? ''));
    });
}

/** The title by which the file would be known. */
export function pdfTitle(pdf: Buffer): string {
  const [, hex = ''] = /\/Title <FEFF([0-9A-F]*)>/.exec(pdf.toString('latin1')) ?? [];
  const [, plain = ''] = /\/Title \(([^)]*)\)/.exec(pdf.toString('latin1')) ?? [];
  return hex ? utf16(hex) : plain;
}

function streamOf(objects: ReadonlyMap<string, string>, id: string | undefined): string {
  const body = objects.get(id ?? '') ?? '';
  const at = body.indexOf('stream\n');
  if (at < 0) return '';
  const bytes = Buffer.from(
    body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream')),
    'latin1',
  );
  return (body.slice(0, at).includes('FlateDecode') ? inflateSync(bytes) : bytes).toString(
    'latin1',
  );
}

/** Shown text, and where a glyph stands for another letter the letter itself. */
const TOKENS =
  /\/(F\d+) [\d.]+ Tf|\/ActualText <FEFF([0-9A-F]*)>|\b(EMC)\b|<([0-9A-Fa-f]+)>(?= ?[^>]*T[jJ])/g;

function textIn(content: string, glyphsOf: (font: string) => Glyphs): string {
  let glyphs: Glyphs = new Map();
  let isTold = false;
  let text = '';
  for (const [, font, actual, end, shown] of content.matchAll(TOKENS)) {
    if (font !== undefined) glyphs = glyphsOf(font);
    else if (actual !== undefined) {
      text += utf16(actual);
      isTold = true;
    } else if (end !== undefined) isTold = false;
    else if (shown !== undefined && !isTold) text += spelled(shown.toUpperCase(), glyphs);
  }
  return text.replace(/\s/g, '');
}

function spelled(shown: string, glyphs: Glyphs): string {
  const [first = '00'] = glyphs.keys();
  const codes = shown.match(new RegExp(`.{${first.length}}`, 'g')) ?? [];
  return codes.map((code) => glyphs.get(code) ?? '').join('');
}

/** Which code of a font stands for which letters. */
function readGlyphs(objects: ReadonlyMap<string, string>, font: string): Glyphs {
  const map = streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]);
  const glyphs = new Map<string, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', letters = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(code.toUpperCase(), utf16(letters));
  for (const [, lines = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', letters = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
        const letter = parseInt(letters, 16) + code - parseInt(from, 16);
        glyphs.set(
          code.toString(16).toUpperCase().padStart(from.length, '0'),
          letters.length > 4 ? utf16(letters) : String.fromCharCode(letter),
        );
      }
  return glyphs;
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}
