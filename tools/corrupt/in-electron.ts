import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchVigil, removeProfile, throwawayProfile } from '../harness/launch';
import { copyProfile } from '../harness/copy-profile';
import { filesToDamage, type Book } from './book';
import { damage, type Damage } from './damage';
import { tryToOpen, type Outcome } from './outcome';

/** The files of a book that a case in Electron may damage, by their paths in the casebook. */
export function electronFiles(book: Book): readonly string[] {
  const profile = throwawayProfile();
  const files = filesToDamage(copyProfile(book.profile, profile));
  removeProfile(profile);
  return files;
}

/**
 * Damages one file of a copy of `book` and opens it in the real program. `withoutJournal` takes away
 * the journal and the database: what a recovery stands on.
 */
export async function electronCase(
  book: Book,
  file: string,
  how: Damage,
  random: () => number,
  withoutJournal: boolean,
): Promise<Outcome> {
  const profile = throwawayProfile();
  try {
    const folder = copyProfile(book.profile, profile);
    damage(join(folder, file), how, random);
    if (withoutJournal) {
      rmSync(join(folder, 'journal'), { recursive: true });
      rmSync(join(folder, 'store-1', 'IndexedDB'), { recursive: true, force: true });
    }
    const vigil = await launchVigil(profile, { harness: true });
    try {
      return await tryToOpen(() => vigil.page(), book.contents);
    } finally {
      await vigil.close();
    }
  } finally {
    removeProfile(profile);
  }
}
