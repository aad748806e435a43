import { toHex, utf8, type Bytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import type { Draft } from '../answers';
import { Refused } from '../result';
import { joinBody, openContent, parseJson, sealBody, tables, type RowContent } from './row-content';
import type { RowStore } from './store';

/** The most bytes a draft's JSON may have. */
const LARGEST_DRAFT = 512 * 1024;

/**
 * What open forms hold, sealed, one draft a key. Drafts are no Changes: they are neither in the
 * journal nor in the root, so a store that is filled anew has none.
 */
export class Drafts {
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  readonly #known = new Map<string, { readonly draft: Draft; readonly ids: readonly Bytes[] }>();

  private constructor(store: RowStore, seal: CasebookSeal) {
    this.#store = store;
    this.#seal = seal;
  }

  /** Reads all drafts. One that does not open is left where it is, and not shown. */
  static async read(store: RowStore, seal: CasebookSeal): Promise<Drafts> {
    const drafts = new Drafts(store, seal);
    const firsts: { id: Bytes; content: RowContent }[] = [];
    const rest = new Map<string, { id: Bytes; content: RowContent }[]>();
    for await (const rows of store.slices(tables.drafts)) {
      for (const row of rows) {
        const content = opened(seal, row);
        if (content?.line.t === 'd') firsts.push({ id: row.id, content });
        if (content?.line.t !== 'r') continue;
        const { o } = content.line;
        rest.set(o, [...(rest.get(o) ?? []), { id: row.id, content }]);
      }
    }
    for (const { id, content } of firsts) drafts.#take(id, content, rest);
    return drafts;
  }

  all(): readonly Draft[] {
    return [...this.#known.values()].map(({ draft }) => draft);
  }

  /** Resolves once the draft is on the disk. */
  async save(key: string, value: unknown, now: string): Promise<void> {
    const draft: Draft = { key, at: now, value };
    const body = utf8(JSON.stringify(draft));
    if (body.length > LARGEST_DRAFT) {
      throw new Refused({ code: 'invalid', field: ['value'], reason: 'too-long' });
    }
    const before = this.#known.get(key)?.ids ?? [];
    const { rows, ids, spare } = sealBody(this.#seal, tables.drafts, before, { t: 'd' }, body);
    const gone = spare.map((id) => ({ table: tables.drafts, id, b: null }));
    await this.#store.write([...rows, ...gone]);
    this.#known.set(key, { draft, ids });
  }

  async drop(key: string): Promise<void> {
    const ids = this.#known.get(key)?.ids;
    if (ids === undefined) return;
    await this.#store.write(ids.map((id) => ({ table: tables.drafts, id, b: null })));
    this.#known.delete(key);
  }

  #take(
    id: Bytes,
    content: RowContent,
    rest: ReadonlyMap<string, readonly { id: Bytes; content: RowContent }[]>,
  ): void {
    const hex = toHex(id);
    const more = (rest.get(hex) ?? []).toSorted((a, b) => number(a.content) - number(b.content));
    try {
      const draft = parseJson(
        joinBody(
          content,
          more.map((row) => row.content),
        ),
      ) as Draft;
      this.#known.set(draft.key, { draft, ids: [id, ...more.map((row) => row.id)] });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

function opened(seal: CasebookSeal, row: Parameters<typeof openContent>[1]): RowContent | null {
  try {
    return openContent(seal, row);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function number({ line }: RowContent): number {
  return line.t === 'r' ? line.x : 0;
}
