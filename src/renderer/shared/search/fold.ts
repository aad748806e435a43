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
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[əıłđøß]/g, (letter) => plain[letter] ?? letter);
}

/** True where every word of the folded `query` stands in the folded `hay`. */
export function fits(hay: string, query: string): boolean {
  return query.split(/\s+/).every((word) => word === '' || hay.includes(word));
}
