/**
 * A header or a status word as the word lists hold it: lower case without marks on Latin letters,
 * underscores, stops, commas and doubled spaces gone, words run together by capitals parted.
 */
export function foldHeader(text: string): string {
  return text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[İI]/g, 'i')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'e')
    .replace(/[_.,;?!&+|/\\:*()[\]"'’`«»#№-]+/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
