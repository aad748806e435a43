import georgian from '@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff2?inline';
import cyrillicExt from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?inline';
import cyrillic from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import latinExt from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import latin from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';

/** The faces of the running head and foot, as data: addresses, with the letters they are for. */
const faces = [
  { family: 'Running Latin', address: latin, letters: /[\u0000-\u00FF\u2000-\u206F\u20AC\u2122]/u },
  { family: 'Running Latin Ext', address: latinExt, letters: /[\u0100-\u02FF\u1E00-\u1EFF]/u },
  { family: 'Running Cyrillic', address: cyrillic, letters: /[\u0400-\u045F\u0490\u0491\u2116]/u },
  { family: 'Running Cyrillic Ext', address: cyrillicExt, letters: /[\u0460-\u052F]/u },
  { family: 'Running Georgian', address: georgian, letters: /[\u10A0-\u10FF\u1C90-\u1CBF]/u },
] as const;

/** One face that a line at the head or the foot of the page needs. */
export interface RunningFace {
  readonly family: string;
  /** A data: address. */
  readonly address: string;
}

/**
 * The faces that some words need. The templates of printToPDF are a page of their own that waits
 * for no font: a face is there only where the printed page has loaded the very same address before.
 */
export function runningFaces(words: string): RunningFace[] {
  return faces
    .filter(({ letters }) => letters.test(words))
    .map(({ family, address }) => ({ family, address }));
}
