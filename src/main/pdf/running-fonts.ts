import georgian from '@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff?inline';
import cyrillicExt from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff?inline';
import cyrillic from '@fontsource/inter/files/inter-cyrillic-400-normal.woff?inline';
import latinExt from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?inline';
import latin from '@fontsource/inter/files/inter-latin-400-normal.woff?inline';
import { readTypeface, type Typeface } from './typeface';

/** The typefaces of the running head and foot as data: addresses; the first that has a letter sets it. */
const files = [
  { name: 'Inter-Regular', address: latin },
  { name: 'Inter-Regular', address: latinExt },
  { name: 'Inter-Regular', address: cyrillic },
  { name: 'Inter-Regular', address: cyrillicExt },
  { name: 'NotoSansGeorgian-Regular', address: georgian },
] as const;

let read: readonly Typeface[] | null = null;

/** The typefaces of the running head and foot, read from the bundle when they are first asked for. */
export function runningFaces(): readonly Typeface[] {
  read ??= files.map(({ name, address }) =>
    readTypeface(name, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')),
  );
  return read;
}
