import type { CasebookKind } from '../../../ipc/app-shapes';

/**
 * The passphrase of casebooks that hold no real case: it stands on the unlock page itself. The
 * tools that make the sample use the same one.
 */
export const shownPassphrase = 'harbour lantern window pebble quiet orchard';

/** True for a casebook whose passphrase is shown to anybody. */
export function isShown(kind: CasebookKind): boolean {
  return kind !== 'ordinary';
}
