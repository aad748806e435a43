import type { Name } from './name';

const ranges: readonly (readonly [Name['script'], RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
];

/** The script (ISO 15924) that most letters of `text` belong to; `other` where none is ours. */
export function scriptOf(text: string): Name['script'] {
  let best: Name['script'] = 'other';
  let most = 0;
  for (const [script, letters] of ranges) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}
