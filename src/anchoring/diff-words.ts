/** A stretch of words that both texts have, or that only the old or only the new one has. */
export interface WordDiff {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** Cells of the comparison table at most; beyond it the differing middle is shown as a whole. */
const MOST_CELLS = 1_000_000;

/**
 * What was taken out of `before` and put in to make `after`, word by word: the longest common
 * subsequence of words and of what stands between them (Hunt and McIlroy 1976). The stretches of
 * `same` and `gone` make up `before`, those of `same` and `new` make up `after`.
 */
export function diffWords(before: string, after: string): WordDiff[] {
  const old = tokens(before);
  const now = tokens(after);
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const diff: WordDiff[] = [];
  add(diff, 'same', old.slice(0, head).join(''));
  addMiddle(diff, old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  add(diff, 'same', old.slice(old.length - tail).join(''));
  return diff;
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function addMiddle(diff: WordDiff[], old: readonly string[], now: readonly string[]): void {
  const width = now.length + 1;
  if ((old.length + 1) * width > MOST_CELLS) {
    add(diff, 'gone', old.join(''));
    add(diff, 'new', now.join(''));
    return;
  }
  // Longest common subsequence of what is left of both, filled from their ends.
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const both = (longest[(i + 1) * width + j + 1] ?? 0) + 1;
      const one = Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
      longest[i * width + j] = old[i] === now[j] ? both : one;
    }
  }
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(diff, 'same', old[i] ?? '');
      i += 1;
      j += 1;
    } else if (
      j >= now.length ||
      (i < old.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      add(diff, 'gone', old[i] ?? '');
      i += 1;
    } else {
      add(diff, 'new', now[j] ?? '');
      j += 1;
    }
  }
}

function add(diff: WordDiff[], kind: WordDiff['kind'], words: string): void {
  if (words === '') return;
  const last = diff.at(-1);
  if (last?.kind === kind) diff[diff.length - 1] = { kind, words: last.words + words };
  else diff.push({ kind, words });
}
