/** Letters that NFKD does not take apart, and that people type in their plain form. */
const plain: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
};

/**
 * A text as filters compare it: lower case, without marks over and under letters, schwa and dotless
 * i as e and i, whatever the locale. `ƏLİYEV` and `eliyev` fold to the same.
 */
export function foldText(text: string): string {
  return (text.length <= LONGEST_BY_LETTER ? byLetter(text) : null) ?? byRule(text);
}

function byRule(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[əıłđøß]/g, (letter) => plain[letter] ?? letter);
}

/** Longer texts are folded by the rule: put together letter by letter they cost more. */
const LONGEST_BY_LETTER = 64;
const LAST_CYRILLIC = 0x52f;

/**
 * What each Latin, Greek and Cyrillic letter folds to; null for a mark, which may belong to what
 * stands before it, and for a sigma, whose small form depends on its neighbours.
 */
const letters: readonly (string | null)[] = Array.from({ length: LAST_CYRILLIC + 1 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const folded = byRule(letter);
  return /\p{M}/u.test(letter) || byRule(`a${letter}`) !== `a${folded}` ? null : folded;
});

/** Words are folded by the hundred thousand; null where a letter asks for the whole rule. */
function byLetter(text: string): string | null {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = letters[text.charCodeAt(at)] ?? null;
    if (letter === null) return null;
    folded += letter;
  }
  return folded;
}

/** True where every word of the folded `query` stands in the folded `hay`. */
export function fits(hay: string, query: string): boolean {
  return fitting(query)(hay);
}

/** The same test for many hays: the query is taken apart once. */
export function fitting(query: string): (hay: string) => boolean {
  const words = query.split(/\s+/).filter((word) => word !== '');
  return (hay) => words.every((word) => hay.includes(word));
}
