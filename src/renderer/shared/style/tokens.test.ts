import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The tokens of the first block that `selector` opens. */
function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('\n}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((one) => [one[1] ?? '', one[2] ?? '']),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['ground', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover'];
const hues = ['amber', 'green', 'blue', 'violet', 'rose', 'teal', 'slate', 'orange'];

const text: [string, string][] = [
  ...surfaces.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-muted', ground],
    ['ink-faint', ground],
    ['accent', ground],
    ['bad', ground],
    ['good', ground],
    ['warn', ground],
  ]),
  ['ink-inverse', 'accent'],
  ['ink-inverse', 'accent-hover'],
  ['ink-inverse', 'bad'],
  ['accent-ink', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-muted', 'accent-soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['surface', 'ink'],
  ...hues.flatMap((hue): [string, string][] => [
    ['ink', `${hue}-soft`],
    [hue, `${hue}-soft`],
  ]),
];

const marks: [string, string][] = surfaces.flatMap((ground): [string, string][] => [
  ['focus', ground],
  ['edge-strong', ground],
  ['flame', ground],
]);

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('the tokens of the %s theme', (_, selector) => {
  const tokens = tokensOf(selector);
  const hex = (name: string) => tokens.get(name) ?? expect.fail(`no token ${name}`);

  it.each(text)('can be read: %s on %s', (ink, ground) => {
    expect(contrast(hex(ink), hex(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('can be seen: %s on %s', (mark, ground) => {
    expect(contrast(hex(mark), hex(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
