/** Words that were put together since the last one are one block from so many blocks on. */
const MOST_BLOCKS = 8;

/** Words of one width: V8 scans a text without a letter beyond Latin-1 twice as fast. */
interface Block {
  /** The number of each of its words, rising. */
  readonly numbers: Uint32Array;
  /** Its words, a line feed behind each. */
  readonly text: string;
  /** Where in `text` the word after each begins. */
  readonly ends: Uint32Array;
}

/** Numbered words without white space, to be scanned for those that hold some letters. */
export class WordList {
  readonly #words: string[] = [];
  #blocks: Block[] = [];
  #inBlocks = 0;

  get size(): number {
    return this.#words.length;
  }

  /** Takes a word and gives its number, counted from 0; the same word twice has two numbers. */
  add(word: string): number {
    return this.#words.push(word) - 1;
  }

  /** The word of a number; empty where there is none. */
  at(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Tells the number of every word that holds `wanted`, which is not empty. */
  holding(wanted: string, see: (number: number) => void): void {
    this.#gather();
    for (const { numbers, text, ends } of this.#blocks) {
      let word = 0;
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, ends[word])) {
        while ((ends[word] ?? Infinity) <= at) word += 1;
        see(numbers[word] ?? 0);
      }
    }
  }

  /** One long text is scanned many times faster than as many short ones. */
  #gather(): void {
    if (this.#inBlocks === this.#words.length) return;
    if (this.#blocks.length >= MOST_BLOCKS) {
      this.#blocks = [];
      this.#inBlocks = 0;
    }
    const [narrow, wide]: [number[], number[]] = [[], []];
    for (let at = this.#inBlocks; at < this.#words.length; at += 1) {
      (wider.test(this.at(at)) ? wide : narrow).push(at);
    }
    for (const numbers of [narrow, wide])
      if (numbers.length > 0) this.#blocks.push(this.#block(numbers));
    this.#inBlocks = this.#words.length;
  }

  #block(numbers: readonly number[]): Block {
    const ends = new Uint32Array(numbers.length);
    const words: string[] = [];
    let end = 0;
    for (const [at, number] of numbers.entries()) {
      const word = this.at(number);
      end += word.length + 1;
      ends[at] = end;
      words.push(word);
    }
    return { numbers: Uint32Array.from(numbers), text: `${words.join('\n')}\n`, ends };
  }
}

const wider = /[^\0-\xff]/u;
