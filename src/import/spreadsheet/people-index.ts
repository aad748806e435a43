import type { Evidence } from '../../domain/claim';
import type { Detainee } from '../../domain/detainee';
import type { DetaineeId } from '../../domain/ids';
import { likelyMatches } from '../../domain/names/duplicates';
import { blocksOf } from '../../domain/names/blocks';
import { fold } from '../../domain/names/fold';
import { readName } from '../../domain/names/read-name';
import type { Reason } from '../../domain/names/reasons';
import type { SheetSource } from './mapping';

/** Somebody on file whom a row may be about, and why. */
export interface Candidate {
  readonly person: DetaineeId;
  /** The spelling on file that came closest. */
  readonly spelling: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The most candidates that are offered for one row. */
const MOST_CANDIDATES = 5;

/** The people on file as rows are matched against them: by earlier import, id, key and name. */
export class PeopleIndex {
  readonly #people = new Map<string, Detainee>();
  readonly #byReference = new Map<string, DetaineeId>();
  readonly #byFold = new Map<string, Set<DetaineeId>>();
  readonly #byRow = new Map<number, DetaineeId>();
  #blocks: Map<string, Set<DetaineeId>> | null = null;

  constructor(people: readonly Detainee[], from: SheetSource | null) {
    for (const person of people) {
      this.#people.set(person.id, person);
      if (person.reference !== '') this.#byReference.set(person.reference, person.id);
      for (const name of person.names) {
        const key = wordsInOrder(name.text);
        const bearers = this.#byFold.get(key);
        if (bearers === undefined) this.#byFold.set(key, new Set([person.id]));
        else bearers.add(person.id);
      }
      if (from !== null) this.#noteRows(person, from);
    }
  }

  get size(): number {
    return this.#people.size;
  }

  get(id: string): Detainee | undefined {
    return this.#people.get(id);
  }

  /** Who bears a claim that rests on this row of the same file: the row was imported before. */
  byRow(row: number): DetaineeId | undefined {
    return this.#byRow.get(row);
  }

  byReference(reference: string): DetaineeId | undefined {
    return this.#byReference.get(reference);
  }

  /** Everybody who has this name in any script and spelling that folds alike. */
  byName(name: string): readonly DetaineeId[] {
    return [...(this.#byFold.get(wordsInOrder(name)) ?? [])];
  }

  /** People whose names are close to this one, the likeliest first, each with its reasons. */
  near(name: string): Candidate[] {
    if (this.#people.size === 0) return [];
    const blocks = (this.#blocks ??= this.#allBlocks());
    const ids = new Set<DetaineeId>(this.byName(name));
    const read = readName(name);
    if (read.core.length > 0) {
      for (const { key, asks } of blocksOf(read)) {
        if (asks) for (const id of blocks.get(key) ?? []) ids.add(id);
      }
    }
    const people = [...ids].map((id) => ({
      id,
      names: (this.#people.get(id)?.names ?? []).map(({ text }) => text),
    }));
    return likelyMatches(name, people, MOST_CANDIDATES).map(({ id, spelling, comparison }) => ({
      person: id as DetaineeId,
      spelling,
      score: comparison.score,
      reasons: comparison.reasons,
    }));
  }

  #allBlocks(): Map<string, Set<DetaineeId>> {
    const blocks = new Map<string, Set<DetaineeId>>();
    for (const person of this.#people.values()) {
      for (const { text } of person.names) {
        const read = readName(text);
        if (read.core.length === 0) continue;
        for (const { key } of blocksOf(read)) {
          const bucket = blocks.get(key);
          if (bucket === undefined) blocks.set(key, new Set([person.id]));
          else bucket.add(person.id);
        }
      }
    }
    return blocks;
  }

  #noteRows(person: Detainee, { source, sheet }: SheetSource): void {
    const claims: readonly { readonly evidence: readonly Evidence[] }[] = [
      ...person.names,
      ...person.facts,
      ...person.custodyEvents,
    ];
    for (const { evidence } of claims) {
      for (const { source: id, locator } of evidence) {
        if (id !== source || locator.kind !== 'cell' || locator.sheet !== sheet) continue;
        this.#byRow.set(locator.row, person.id);
      }
    }
  }
}

/** The fold of a name whatever the order of its words; names in no script we fold as they are. */
function wordsInOrder(name: string): string {
  const folded = fold(name);
  return folded === '' ? name.trim().toLowerCase() : folded.split(' ').sort().join(' ');
}
