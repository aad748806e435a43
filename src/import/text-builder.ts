import type { BlockKind, TextBlock } from './frozen-text';

/** What is known of a block besides its place. */
export type BlockTraits = Omit<TextBlock, 'start' | 'end'> & { readonly kind: BlockKind };

/**
 * Puts a text together from the pieces of a document: runs of white space become one space, blocks
 * are parted by a blank line (list items and table rows by a newline, cells by a tab), and every
 * block's offsets are right by construction. Pieces may be text of any length.
 */
export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly #blocks: TextBlock[] = [];
  #length = 0;
  #open: { traits: BlockTraits; start: number } | null = null;
  /** White space owed before the next visible character inside a block. */
  #space = '';
  /** What parts the next block from the last one. */
  #gap = '';

  /** Inline text in which white space collapses, as a browser draws it. No-break space stays. */
  addText(text: string, traits: BlockTraits): void {
    const parts = text.split(/[ \t\n\r\f]+/);
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#owe(' ');
      if (part !== '') this.#put(part, traits);
    }
  }

  /** Text kept as it stands, for preformatted parts. */
  addPreformatted(text: string, traits: BlockTraits): void {
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#owe('\n', true);
      if (line.trim() !== '') this.#put(line, traits);
      else if (line !== '') this.#owe(line, true);
    }
  }

  /** A line break inside a block. */
  breakLine(): void {
    this.#owe('\n', true);
  }

  /** Ends the open block; the next one begins after at least `gap`. */
  endBlock(gap: '\t' | '\n' | '\n\n'): void {
    if (this.#open !== null) {
      this.#blocks.push({ ...this.#open.traits, start: this.#open.start, end: this.#length });
      this.#open = null;
    }
    this.#space = '';
    if (gap.length > this.#gap.length || this.#gap === '\t') this.#gap = gap;
  }

  /** A form feed between two pages, as a block of its own that ends page `page`. */
  breakPage(page: number): void {
    this.endBlock('\n');
    this.#gap = '';
    this.#blocks.push({ kind: 'page-break', start: this.#length, end: this.#length + 1, page });
    this.#append('\f');
  }

  finish(): { text: string; blocks: TextBlock[] } {
    this.endBlock('\n');
    return { text: this.#pieces.join(''), blocks: this.#blocks };
  }

  #owe(space: string, always = false): void {
    if (this.#open === null) return;
    if (space === ' ') {
      if (this.#space === '') this.#space = ' ';
    } else if (always) {
      this.#space = this.#space === ' ' ? space : this.#space + space;
    }
  }

  #put(text: string, traits: BlockTraits): void {
    if (this.#open === null) {
      if (this.#length > 0) this.#append(this.#gap);
      this.#gap = '';
      this.#space = '';
      this.#open = { traits, start: this.#length };
    } else {
      this.#append(this.#space);
      this.#space = '';
    }
    this.#append(text);
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
