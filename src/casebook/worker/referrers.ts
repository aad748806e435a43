import type { CasebookSeal } from '../../sealing/keys';
import type { Mentions } from './mentions';
import { openContent, tables } from './row-content';
import type { RowStore } from './store';

const idsInJson = /"annotation":"(mem_[0-9a-f]{32})"|"([a-z]{3}_[0-9a-f]{32})"/g;
const decoder = new TextDecoder();

/**
 * Which records may lead to a record or to an annotation. What it names are candidates: whoever
 * asks looks at them. What was there at the unlock is read only when somebody asks for the first
 * time; what came since is kept in step.
 */
export class Referrers {
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  readonly #by = new Map<string, Set<string>>();
  readonly #born = new Set<string>();
  /** Records with a member so long that it lies in several rows: always worth a look. */
  readonly #long = new Set<string>();
  #complete = false;

  constructor(store: RowStore, seal: CasebookSeal) {
    this.#store = store;
    this.#seal = seal;
  }

  /** Notes what was written into record `from`, and what was made in this unlock. */
  note(from: string, { records, annotations }: Mentions, born: readonly string[]): void {
    for (const id of born) this.#born.add(id);
    for (const id of records) this.#add(id, from);
    for (const { annotation } of annotations) this.#add(annotation, from);
  }

  /** Ids of records that may lead to `id`. */
  async candidates(id: string): Promise<readonly string[]> {
    // Nothing older can lead to what was made in this unlock.
    if (!this.#born.has(id) && !this.#complete) await this.#readAll();
    return [...(this.#by.get(id) ?? []), ...this.#long];
  }

  async #readAll(): Promise<void> {
    for await (const rows of this.#store.slices(tables.records)) {
      for (const row of rows) {
        const { line, body } = openContent(this.#seal, row);
        if (line.t !== 'h' && line.t !== 'p') continue;
        // Row by row, an id on the seam of two rows of one body would be missed.
        if ((line.c ?? 0) > 0) this.#long.add(line.i);
        for (const [, annotation, id = ''] of decoder.decode(body).matchAll(idsInJson)) {
          if (annotation !== undefined) this.#add(annotation, line.i);
          else if (!id.startsWith('mem_')) this.#add(id, line.i);
        }
      }
    }
    this.#complete = true;
  }

  #add(to: string, from: string): void {
    if (to === from) return;
    const known = this.#by.get(to);
    if (known === undefined) this.#by.set(to, new Set([from]));
    else known.add(from);
  }
}
