import { chromiumPath } from '../harness/chromium-vigil';
import { removeProfile } from '../harness/launch';
import { endWith, proofOptions } from '../harness/proof';
import { seededRandom } from '../harness/random';
import { makeBook } from './book';
import { damages, type Damage } from './damage';
import { chromiumCase, dropChromiumBook, makeChromiumBook } from './in-chromium';
import { electronCase, electronFiles } from './in-electron';
import type { Outcome } from './outcome';

/** Of so many cases one is of Electron, the others of the two engines of the current Chromium. */
const PLACES = ['electron', 'leveldb', 'electron', 'sqlite'] as const;

/**
 * Damages in turn each file of the database, the journal and the head of a casebook, and opens it:
 * in Electron, and in the current Chromium on both engines of IndexedDB. With `--control` the journal
 * is taken away as well, so that there is nothing to recover from: then not all may be recovered.
 */
const { count, seed, control } = proofOptions('cases', 40);
const random = seededRandom(seed);
const result = { cases: 0, emptyCasebooks: 0, wrongData: 0, recovered: 0 };

type Case = (file: string, how: Damage) => Promise<Outcome>;

async function tryCases(
  where: string,
  files: readonly string[],
  times: number,
  one: Case,
): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const file = files[n % files.length] ?? '';
    const how = damages[Math.floor(n / files.length + n) % damages.length] ?? 'removed';
    const outcome = await one(file, how);
    result.cases += 1;
    if (outcome === 'recovered') result.recovered += 1;
    else if (outcome === 'empty') result.emptyCasebooks += 1;
    else if (outcome === 'wrong') result.wrongData += 1;
    const told = typeof outcome === 'string' ? outcome : `refused: ${outcome.refused}`;
    process.stderr.write(`${where}, ${file}, ${how}: ${told}\n`);
  }
}

function share(place: (typeof PLACES)[number]): number {
  const withChromium = chromiumPath() !== null && !control;
  if (!withChromium) return place === 'electron' ? count : 0;
  return Math.ceil((count * PLACES.filter((each) => each === place).length) / PLACES.length);
}

const book = await makeBook();
try {
  const files = electronFiles(book);
  if (!files.some((name) => name.endsWith('.ldb'))) throw new Error('no table was written');
  await tryCases('electron', files, share('electron'), (file, how) =>
    electronCase(book, file, how, random, control),
  );
} finally {
  removeProfile(book.profile);
}
if (chromiumPath() === null)
  process.stderr.write('not run: both engines need a current Chromium\n');
for (const engine of ['leveldb', 'sqlite'] as const) {
  if (share(engine) === 0) continue;
  const made = await makeChromiumBook(engine);
  try {
    await tryCases(`chromium ${engine}`, made.files, share(engine), (file, how) =>
      chromiumCase(made, file, how, random),
    );
  } finally {
    dropChromiumBook(made);
  }
}
const isWhole = result.emptyCasebooks === 0 && result.wrongData === 0;
const holds = isWhole && result.recovered === result.cases;
endWith(result, control ? isWhole && result.recovered < result.cases : holds);
