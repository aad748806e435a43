import { fold } from '../../../domain/names/fold';
import { foldText } from '../../shared/search/fold';
import { WordList } from './word-list';

/** Stands between two pieces of a record, and bears nothing. */
export const GAP = 0;

/**
 * Every word that stands anywhere in the casebook, once as it was written, with a number: its letters
 * folded, and its folds as names are compared. A text is kept as the numbers of its words, so that
 * folding costs a word once and a query scans each word once.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number | readonly number[]>([['', []]]);
  readonly #letters = new WordList();
  readonly #names = new WordList();

  constructor() {
    this.#letters.add('');
    this.#names.add('');
  }

  /** How many numbers there are; each is smaller. */
  get size(): number {
    return this.#letters.size;
  }

  /**
   * The numbers of a word, which has no white space in it: one for nearly every word, none for one of
   * marks alone, several where folding puts spaces into it.
   */
  numbers(word: string): number | readonly number[] {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const parts = foldText(word)
      .split(/\s+/u)
      .filter((part) => part !== '');
    const names = fold(word);
    const made = parts.map((part, at) => {
      // The folds of a name stand with the first part: where in a text a name is, is not asked.
      this.#names.add(at === 0 && names !== '' ? ` ${names}` : '');
      return this.#letters.add(part);
    });
    const [only] = made;
    const numbers = made.length === 1 && only !== undefined ? only : made;
    this.#numbers.set(word, numbers);
    return numbers;
  }

  /** The folded letters of a number. */
  letters(number: number): string {
    return this.#letters.at(number);
  }

  /** The folds of a number as names, a space before each. */
  names(number: number): string {
    return this.#names.at(number);
  }

  /** Tells every number whose folded letters hold `letters`. */
  holding(letters: string, see: (number: number) => void): void {
    this.#letters.holding(letters, see);
  }

  /** Tells every number that has a fold of a name which begins with `name`. */
  named(name: string, see: (number: number) => void): void {
    this.#names.holding(` ${name}`, see);
  }
}
