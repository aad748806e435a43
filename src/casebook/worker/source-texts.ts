import type { Source, Block, TextVersion } from '../../domain/source';
import { toHex, utf8, type Bytes } from '../../sealing/bytes';
import { startSha256 } from '../../sealing/digest';
import type { NamedAttachment } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
import type { KeptText } from '../commands/command';
import type { Host } from '../host';
import { Refused } from '../result';
import { readAttachment, writeAttachment } from './attachment-files';

/** The longest text that a version holds itself, in UTF-16 units and in bytes of JSON. */
const LONGEST_INLINE = 32_000;
const LARGEST_INLINE = 40 * 1024;

/** UTF-16 units encoded at once, so that a long text is never there twice as bytes. */
const ENCODED_AT_ONCE = 1_000_000;

/** Units of text kept for the next question, and texts at most. */
const KEPT_UNITS = 40_000_000;
const KEPT_TEXTS = 4;

const encoder = new TextEncoder();

/** A frozen text with its blocks. */
export interface FrozenText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The frozen texts: where a new one is kept, and the latest few of those that were asked for. */
export class SourceTexts {
  readonly #host: Host;
  readonly #seal: CasebookSeal;
  readonly #latest = new Map<string, FrozenText>();

  constructor(host: Host, seal: CasebookSeal) {
    this.#host = host;
    this.#seal = seal;
  }

  /**
   * Keeps a text: a short one is handed back to stand in its version, a long one goes into an
   * attachment, which is written before it returns and has to be named in the frame.
   */
  async keep(
    text: string,
    blocks: readonly Block[],
  ): Promise<KeptText & { readonly named: NamedAttachment | null }> {
    const isShort =
      text.length <= LONGEST_INLINE &&
      encoder.encode(JSON.stringify({ text, blocks })).length <= LARGEST_INLINE;
    if (isShort) return { text, blocks: [...blocks], attachment: null, named: null };
    const about = { name: 'text', mediaType: 'application/json' };
    const pieces = jsonPieces({ text, blocks });
    const { attachment, named } = await writeAttachment(this.#host, this.#seal, about, pieces);
    return { text: null, blocks: [], attachment, named };
  }

  /** The text of a version, from the version itself or from its attachment. */
  async read(source: Source, version: number): Promise<FrozenText> {
    const found = source.textVersions.find((one) => one.version === version);
    if (found === undefined) {
      throw new Refused({ code: 'invalid', field: ['version'], reason: 'missing-member' });
    }
    const text = await this.#open(source, found);
    this.note(source.id, version, text);
    return text;
  }

  /** A text that was asked for lately; it is frozen, so it is still the same. */
  latest(source: string, version: number): FrozenText | null {
    return this.#latest.get(`${source}/${version}`) ?? null;
  }

  /** Keeps a text for the next question; the oldest go where they are too many or too long. */
  note(source: string, version: number, text: FrozenText): void {
    const key = `${source}/${version}`;
    this.#latest.delete(key);
    this.#latest.set(key, text);
    const units = () => [...this.#latest.values()].reduce((sum, one) => sum + one.text.length, 0);
    while (this.#latest.size > KEPT_TEXTS || (this.#latest.size > 1 && units() > KEPT_UNITS)) {
      const [oldest] = this.#latest.keys();
      if (oldest !== undefined) this.#latest.delete(oldest);
    }
  }

  /** Forgets the texts of a source that is erased. */
  forget(source: string): void {
    for (const key of this.#latest.keys()) {
      if (key.startsWith(`${source}/`)) this.#latest.delete(key);
    }
  }

  async #open(source: Source, version: TextVersion): Promise<FrozenText> {
    if (version.attachment === null) return { text: version.text ?? '', blocks: version.blocks };
    const attachment = source.attachments.find(({ id }) => id === version.attachment);
    if (attachment === undefined) throw new Refused({ code: 'attachment-damaged' });
    const decoder = new TextDecoder();
    let json = '';
    for await (const piece of readAttachment(this.#host, this.#seal, attachment)) {
      json += decoder.decode(piece, { stream: true });
    }
    const kept = JSON.parse(json + decoder.decode()) as FrozenText;
    if (textHash(kept.text) !== version.sha256) throw new Refused({ code: 'attachment-damaged' });
    return kept;
  }
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function textHash(text: string): string {
  const hash = startSha256();
  for (const piece of utf8Pieces(text)) hash.update(piece);
  return toHex(hash.finish());
}

function* jsonPieces({ text, blocks }: FrozenText): Generator<Bytes> {
  yield utf8('{"text":');
  yield* utf8Pieces(JSON.stringify(text));
  yield utf8(',"blocks":[');
  for (let at = 0; at < blocks.length; at += 1000) {
    const some = JSON.stringify(blocks.slice(at, at + 1000)).slice(1, -1);
    yield utf8(at === 0 ? some : `,${some}`);
  }
  yield utf8(']}');
}

function* utf8Pieces(text: string): Generator<Bytes> {
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + ENCODED_AT_ONCE, text.length);
    const last = text.charCodeAt(end - 1);
    // A pair of surrogates stays together.
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end += 1;
    yield utf8(text.slice(at, end));
    at = end;
  }
}
