/**
 * `eval:names FILE.tsv`: how well `compareNames` answers labelled pairs; without a file, our own
 * invented people in fifteen languages.
 * The file has a header with name_a, name_b, label (same or different) and perhaps kind; it is
 * read byte for byte, neither trimmed nor re-encoded. The last line printed is JSON.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { compareNames, type Verdict } from '../src/domain/names/compare-names';
import { ownPairs, type LabelledPair } from '../src/domain/names/fixtures/pairs';
import { reasonSentence } from '../src/domain/names/reasons';

/** Kinds the strings cannot decide: `perhaps` is the right answer. */
const UNDECIDABLE = new Set(['suffix', 'alias', 'nickname']);
const TIMED_COMPARISONS = 10_000;
const TIMED_ROUNDS = 5;

function readPairs(path: string): LabelledPair[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t');
  const columns = ['name_a', 'name_b', 'label', 'kind'].map((name) => header.indexOf(name));
  const [a = -1, b = -1, label = -1, kind = -1] = columns;
  if (a < 0 || b < 0 || label < 0) throw new Error('The header needs name_a, name_b and label.');
  return lines.slice(1).flatMap((line) => {
    if (line === '') return [];
    const cells = line.split('\t');
    return [
      {
        a: cells[a] ?? '',
        b: cells[b] ?? '',
        same: cells[label] === 'same',
        kind: kind < 0 ? '' : (cells[kind] ?? ''),
      },
    ];
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

/**
 * Milliseconds for 10,000 comparisons of names seen before: the whole file over and over, the best
 * of five rounds, so that other work of the machine counts least.
 */
function timeComparisons(pairs: readonly LabelledPair[]): number {
  if (pairs.length === 0) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TIMED_ROUNDS; round += 1) {
    const start = performance.now();
    for (let left = TIMED_COMPARISONS; left > 0; left -= pairs.length) {
      for (const pair of pairs.slice(0, left)) compareNames(pair.a, pair.b);
    }
    best = Math.min(best, performance.now() - start);
  }
  return Math.round(best * 10) / 10;
}

function main(): void {
  const path = process.argv.slice(2).find((word) => !word.startsWith('--'));
  const showErrors = process.argv.includes('--errors');
  const pairs = path === undefined ? ownPairs() : readPairs(path);
  const byKind: Record<string, Record<Verdict | 'pairs', number> & { label: string }> = {};
  const counts = { tp: 0, fp: 0, fn: 0, candidates: 0, positives: 0, perhaps: 0 };
  for (const pair of pairs) {
    const { verdict, score, reasons } = compareNames(pair.a, pair.b);
    const label = pair.same ? 'same' : 'different';
    const row = (byKind[`${pair.kind || 'all'}/${label}`] ??= {
      label,
      pairs: 0,
      same: 0,
      perhaps: 0,
      different: 0,
    });
    row.pairs += 1;
    row[verdict] += 1;
    if (verdict === 'perhaps') counts.perhaps += 1;
    if (showErrors && verdict !== label) {
      const why = reasons.map(reasonSentence).join(' ');
      process.stdout.write(
        `${pair.kind}\t${label} -> ${verdict} ${score}\t${pair.a}\t${pair.b}\t${why}\n`,
      );
    }
    if (UNDECIDABLE.has(pair.kind)) continue;
    if (pair.same) counts.positives += 1;
    if (pair.same && verdict === 'same') counts.tp += 1;
    if (!pair.same && verdict === 'same') counts.fp += 1;
    if (pair.same && verdict !== 'same') counts.fn += 1;
    if (pair.same && verdict !== 'different') counts.candidates += 1;
  }
  const undecidable = Object.entries(byKind).filter(([key]) =>
    UNDECIDABLE.has(key.split('/')[0] ?? ''),
  );
  const undecided = undecidable.reduce((sum, [, row]) => sum + row.perhaps, 0);
  const undecidableAll = undecidable.reduce((sum, [, row]) => sum + row.pairs, 0);
  const precision = share(counts.tp, counts.tp + counts.fp);
  const recall = share(counts.tp, counts.positives);
  process.stdout.write(
    `${JSON.stringify({
      pairs: pairs.length,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : share(2 * precision * recall, precision + recall),
      candidateRecall: share(counts.candidates, counts.positives),
      perhapsShare: share(counts.perhaps, pairs.length),
      undecidablePerhaps: share(undecided, undecidableAll),
      msPer10k: timeComparisons(pairs),
      byKind,
    })}\n`,
  );
}

main();
