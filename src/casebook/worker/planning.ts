import type { Id, MemberId } from '../../domain/ids';
import type { AnyRecord, RecordKind, RecordOf } from '../../domain/records';
import type { Block } from '../../domain/source';
import type { NamedAttachment } from '../../sealing/frame-body';
import type { KeptText, PlanContext } from '../commands/command';
import { Refused } from '../result';
import type { RecordIndex } from './record-index';
import type { RecordReader } from './record-reader';
import type { Referrers } from './referrers';
import { textHash, type FrozenText, type SourceTexts } from './source-texts';

/** What a command may look at, and the attachments it had written meanwhile. */
export class Planning implements PlanContext {
  readonly now: string;
  readonly named: NamedAttachment[] = [];
  readonly #index: RecordIndex;
  readonly #reader: RecordReader;
  readonly #texts: SourceTexts;
  readonly #referrers: Referrers;

  constructor(
    now: string,
    index: RecordIndex,
    reader: RecordReader,
    texts: SourceTexts,
    referrers: Referrers,
  ) {
    this.now = now;
    this.#index = index;
    this.#reader = reader;
    this.#texts = texts;
    this.#referrers = referrers;
  }

  async record<K extends RecordKind>(kind: K, id: Id<K>, field: string): Promise<RecordOf[K]> {
    const entry = this.#index.get(id);
    if (entry?.kind !== kind) {
      throw new Refused({ code: 'invalid', field: [field], reason: 'missing-record' });
    }
    return (await this.#reader.record(entry)) as RecordOf[K];
  }

  async all<K extends RecordKind>(kind: K): Promise<readonly RecordOf[K][]> {
    const found: RecordOf[K][] = [];
    for (const entry of this.#index.all()) {
      if (entry.kind === kind) found.push((await this.#reader.record(entry)) as RecordOf[K]);
    }
    return found;
  }

  async leadingTo(annotation: MemberId): Promise<readonly AnyRecord[]> {
    const found: AnyRecord[] = [];
    for (const id of await this.#referrers.candidates(annotation)) {
      const entry = this.#index.get(id);
      if (entry !== undefined) found.push(await this.#reader.record(entry));
    }
    return found;
  }

  async keepText(text: string, blocks: readonly Block[]): Promise<KeptText> {
    const { named, ...kept } = await this.#texts.keep(text, blocks);
    if (named !== null) this.named.push(named);
    return kept;
  }

  async text(source: Id<'source'>, version: number): Promise<string> {
    return (await this.frozen(source, version)).text;
  }

  async frozen(source: Id<'source'>, version: number): Promise<FrozenText> {
    const latest = this.#texts.latest(source, version);
    if (latest !== null) return latest;
    return this.#texts.read(await this.record('source', source, 'source'), version);
  }

  textHash(text: string): string {
    return textHash(text);
  }
}
