import { foldText } from '../../shared/search/fold';
import type { SearchEntry } from './entry';
import { GAP, type Vocabulary } from './vocabulary';

/** An entry with its words as numbers of the vocabulary. */
export interface FoldedEntry {
  readonly entry: SearchEntry;
  /** Its title, folded letter by letter. */
  readonly title: string;
  /** The words of its pieces in their order, a gap between two pieces, so that no phrase spans them. */
  readonly words: Uint32Array;
  /** Each of its words once. */
  readonly different: Uint32Array;
}

/** Folds entries over one vocabulary. */
export class EntryFolder {
  readonly #vocabulary: Vocabulary;
  /** Where the words of an entry are put together; both grow with the longest entry. */
  #words = new Uint32Array(4096);
  #different = new Uint32Array(4096);
  /** For each word the count of the entry that last held it. */
  #seen = new Uint32Array(4096);
  #count = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The words of an entry as queries are compared with them. */
  fold(entry: SearchEntry): FoldedEntry {
    this.#count += 1;
    let length = 0;
    let different = 0;
    const push = (number: number): void => {
      if (length === this.#words.length) {
        this.#words = grown(this.#words, length);
        this.#different = grown(this.#different, length);
      }
      if (number >= this.#seen.length) this.#seen = grown(this.#seen, number);
      this.#words[length] = number;
      length += 1;
      if (this.#seen[number] === this.#count) return;
      this.#seen[number] = this.#count;
      this.#different[different] = number;
      different += 1;
    };
    for (const { text } of entry.pieces) {
      for (const word of text.split(/\s+/u)) {
        const numbers = this.#vocabulary.numbers(word);
        if (typeof numbers === 'number') push(numbers);
        else for (const number of numbers) push(number);
      }
      push(GAP);
    }
    return {
      entry,
      title: foldSpaces(entry.title),
      words: this.#words.slice(0, length),
      different: this.#different.slice(0, different),
    };
  }
}

/** The same numbers with room for twice as many as `least`. */
function grown(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * least);
  larger.set(numbers);
  return larger;
}

/** Folded letters, and every run of white space one space. */
export function foldSpaces(text: string): string {
  return foldText(text).replace(/\s+/gu, ' ');
}
