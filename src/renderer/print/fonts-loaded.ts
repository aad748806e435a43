import { rangeHolds } from './unicode-range';

/**
 * Resolves when every face of the page that holds a letter of `text` is loaded, whichever of its
 * words are set in it: asked by their letters, because the page is laid out for paper alone and
 * faces are otherwise asked for by text that was laid out. Throws where one could not be loaded: a
 * PDF in another font would be printed without a word.
 */
export async function fontsLoaded(text: string): Promise<void> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const faces = [...document.fonts].filter((face) => rangeHolds(face.unicodeRange, letters));
  await Promise.all(faces.map((face) => face.load()));
}
