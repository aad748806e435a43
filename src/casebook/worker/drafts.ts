import { fromHex, toHex, utf8, type Bytes } from '../../sealing/bytes';
import { openRow, sealRow } from '../../sealing/envelope';
import type { CasebookSeal } from '../../sealing/keys';
import { randomBytes } from '../../sealing/random';
import type { Draft } from '../answers';
import type { Host } from '../host';
import { need, Refused } from '../result';
import { parseJson, tables } from './row-content';

/** The most bytes a draft's JSON may have. */
const LARGEST_DRAFT = 512 * 1024;

/**
 * What open forms hold, sealed, one draft a key. Drafts are no Changes: they are neither in the
 * journal nor in the root. They stand in files of their own beside the store, so that one that is
 * filled anew does not lose what was being typed.
 */
export class Drafts {
  readonly #host: Host;
  readonly #seal: CasebookSeal;
  readonly #known = new Map<string, { readonly draft: Draft; readonly id: Bytes }>();

  private constructor(host: Host, seal: CasebookSeal) {
    this.#host = host;
    this.#seal = seal;
  }

  /** Reads all drafts. One that does not open is left where it is, and not shown. */
  static async read(host: Host, seal: CasebookSeal): Promise<Drafts> {
    const drafts = new Drafts(host, seal);
    for (const { name, sealed } of need(await host.readDrafts())) {
      const id = fromHex(name);
      const draft = id === null ? null : opened(seal, id, sealed);
      if (id !== null && draft !== null) drafts.#known.set(draft.key, { draft, id });
    }
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
    const id = this.#known.get(key)?.id ?? randomBytes(16);
    const sealed = sealRow(this.#seal, { table: tables.drafts, id }, body);
    need(await this.#host.writeDraft(toHex(id), sealed));
    this.#known.set(key, { draft, id });
  }

  /** Drops every draft whose key or content names something erased. */
  async dropNaming(erased: ReadonlySet<string>): Promise<void> {
    for (const { key, value } of this.all()) {
      const text = `${key} ${JSON.stringify(value)}`;
      if ([...erased].some((id) => text.includes(id))) await this.drop(key);
    }
  }

  async drop(key: string): Promise<void> {
    const id = this.#known.get(key)?.id;
    if (id === undefined) return;
    need(await this.#host.dropDraft(toHex(id)));
    this.#known.delete(key);
  }
}

function opened(seal: CasebookSeal, id: Bytes, sealed: Uint8Array): Draft | null {
  try {
    const body = openRow(seal, { table: tables.drafts, id }, sealed);
    return body.ok ? (parseJson(body.value) as Draft) : null;
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) return null;
    throw error;
  }
}
