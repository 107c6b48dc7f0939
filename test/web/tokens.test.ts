import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../web/src');
const tokens = readFileSync(join(source, 'lib/tokens.css'), 'utf8');
const screen = tokens.slice(0, tokens.indexOf('@media'));
const colours = new Map(
  [...screen.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
    name,
    hex,
  ]),
);

/** Relative luminance and contrast, as the accessibility guidelines compute them. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const linear = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return linear.reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => luminance(colours.get(name) ?? ''))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const text: [string, string[]][] = [
  [
    'ink',
    [
      'paper',
      'ground',
      'sunk',
      'brand-tint',
      'red-tint',
      'amber-tint',
      'scale-1',
      'scale-2',
      'scale-3',
    ],
  ],
  ['ink-2', ['paper', 'ground', 'sunk']],
  ['ink-3', ['paper', 'ground', 'sunk', 'brand-tint']],
  ['brand', ['paper', 'ground', 'brand-tint']],
  ['red', ['paper', 'ground', 'red-tint']],
  ['amber-ink', ['paper', 'amber-tint']],
  ['ok', ['paper', 'ground', 'ok-tint']],
  ['pause', ['paper', 'pause-tint']],
  ['lock', ['paper', 'lock-tint']],
  ['paper', ['brand', 'brand-deep', 'red', 'night', 'scale-4', 'scale-5']],
];
const marks: [string, string[]][] = [
  ['edge', ['paper', 'ground', 'sunk']],
  ['amber-mark', ['paper', 'amber-tint']],
  ['ok', ['paper']],
];
const pairs = (list: [string, string[]][]) =>
  list.flatMap(([one, others]) => others.map((other) => [one, other] as const));

describe('Colours', () => {
  it.each(pairs(text))('Given words in %s on %s, their contrast is at least 4.5', (one, other) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(marks))(
    'Given a mark or border in %s on %s, its contrast is at least 3',
    (one, other) => {
      expect(contrast(one, other)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('Styles', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.(svelte|css)$/.test(name) && !name.endsWith('tokens.css') && !name.includes('paraglide'),
  );
  const outside = (name: string) => {
    const content = readFileSync(join(source, name), 'utf8');
    const style = name.endsWith('.css')
      ? content
      : (/<style>([\s\S]*)<\/style>/.exec(content)?.[1] ?? '');
    return style.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\d(px|pt)\b/gi) ?? [];
  };
  it('Given any component, no colour, pixel or shadow stands outside the tokens', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((name) => outside(name).length > 0)).toEqual([]);
  });
});
