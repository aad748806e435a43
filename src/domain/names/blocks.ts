/**
 * Blocks for the search for duplicates: people who share none are never compared.
 *
 * A block is two words of a name in bones (`skeleton`), one of them perhaps with a bone left out,
 * so that one slip does not part two spellings; a given name on our lists stands for all its
 * forms. Initials have blocks of their own, entered by full names under their first sound.
 */
import type { CoreWord, ReadName } from './read-name';
import { fineConsonants, skeleton } from './keys';

/** One block a name is in. */
export interface Block {
  readonly key: string;
  /** Whether people of this block are looked up from here; the others are only found. */
  readonly asks: boolean;
}

const MOST_BONES = 6;

/** The bones of a word, of its root when it has a family ending. */
function wordBones({ word }: CoreWord): string {
  const { bones, key } = word.family?.roots[0] ?? word.asRoot;
  return bones.slice(0, MOST_BONES) || `_${key.slice(0, 1)}`;
}

function fineBones({ word }: CoreWord): string {
  return fineConsonants((word.family?.roots[0] ?? word.asRoot).key).slice(0, MOST_BONES);
}

const FEWEST_BONES_FOR_SLIPS = 3;

/** The bones, and the bones with one left out. */
function withSlips(bones: string): string[] {
  const all = [bones];
  if (bones.startsWith('_') || bones.length < FEWEST_BONES_FOR_SLIPS) return all;
  for (let at = 0; at < bones.length; at += 1) all.push(bones.slice(0, at) + bones.slice(at + 1));
  return all;
}

function firstSound(key: string): string {
  const first = key.charAt(0);
  return 'aiou'.includes(first) ? 'a' : skeleton(first) || first;
}

function pairBlocks(one: CoreWord, other: CoreWord, found: Map<string, boolean>): void {
  const [a, b] = [wordBones(one), wordBones(other)];
  found.set(turn(a, b), true);
  // Where a bone of one word is left out, the other has to agree more closely.
  const [fineA, fineB] = [fineBones(one), fineBones(other)];
  for (const slip of withSlips(a)) found.set(`${slip}~${fineB}`, true);
  for (const slip of withSlips(b)) found.set(`${slip}~${fineA}`, true);
  for (const id of one.word.given) found.set(`#${id} ${b}`, true);
  for (const id of other.word.given) found.set(`#${id} ${a}`, true);
  // Found by names with an initial, never asking: a full name is compared with full names above.
  initialBlock(firstSound(one.word.key), b, found, false);
  initialBlock(firstSound(other.word.key), a, found, false);
}

/** Either order of the two words gives one key. */
function turn(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function initialBlock(
  sound: string,
  bones: string,
  found: Map<string, boolean>,
  asks: boolean,
): void {
  const key = `${sound}. ${bones}`;
  found.set(key, asks || (found.get(key) ?? false));
}

/** The blocks of a name. */
export function blocksOf(name: ReadName): Block[] {
  const found = new Map<string, boolean>();
  const words = name.core.filter(({ optional }) => !optional);
  const core = words.length > 0 ? words : name.core;
  if (core.length === 1) found.set(`= ${wordBones(core[0]!)}`, true);
  for (let i = 0; i < core.length; i += 1) {
    for (let j = i + 1; j < core.length; j += 1) {
      const [one, other] = [core[i]!, core[j]!];
      if (one.initial && other.initial) continue;
      if (one.initial) initialBlock(firstSound(one.word.key), wordBones(other), found, true);
      else if (other.initial) initialBlock(firstSound(other.word.key), wordBones(one), found, true);
      else pairBlocks(one, other, found);
    }
  }
  return [...found].map(([key, asks]) => ({ key, asks }));
}
