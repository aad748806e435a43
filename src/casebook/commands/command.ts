import type { Change } from '../../domain/change';
import type { Claim } from '../../domain/claim';
import type { BatchId, Id, MemberId } from '../../domain/ids';
import type { AnyRecord, RecordId, RecordKind, RecordOf } from '../../domain/records';
import type { z } from '../../domain/schema';
import type { Attachment, Block } from '../../domain/source';

/** One thing with an id inside an aggregate's list. */
export interface Member {
  readonly id: string;
}

/** What a command can do to a record; a list of these is applied as one Change. */
export type Step =
  | { readonly do: 'create'; readonly record: AnyRecord }
  | {
      readonly do: 'set';
      readonly kind: RecordKind;
      readonly id: RecordId;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly do: 'add' | 'replace';
      readonly kind: RecordKind;
      readonly id: RecordId;
      readonly list: string;
      readonly member: Member;
    }
  | {
      readonly do: 'remove';
      readonly kind: RecordKind;
      readonly id: RecordId;
      readonly list: string;
      readonly member: string;
    }
  | { readonly do: 'trash' | 'restore'; readonly kind: RecordKind; readonly id: RecordId };

/** What a command made, where it made one thing. */
export type Created = RecordId | MemberId | null;

/** What a command wants done. Nothing is done before the whole plan was found good. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The values its sentence in History needs; the key is the command's name. */
  readonly label: Change['label']['values'];
  readonly created: Created;
  /** Where the steps are one batch of an import: its id for the Change, or true for any. */
  readonly batch?: boolean | BatchId;
  /** The input's list that has one step an item, so that a refusal names the item. */
  readonly stepsField?: string;
}

/** A text as a version keeps it: in the version, or in an attachment written first. */
export interface KeptText {
  readonly text: string | null;
  readonly blocks: Block[];
  readonly attachment: Attachment | null;
}

/** What a command may look at while it plans. Every read that finds nothing refuses as `invalid`. */
export interface PlanContext {
  /** The moment of the command, RFC 3339 in UTC. */
  readonly now: string;
  /** The record with its lists of members; `field` is where the input named it. */
  record<K extends RecordKind>(kind: K, id: Id<K>, field: string): Promise<RecordOf[K]>;
  /** All records of a kind; for kinds that stay few. */
  all<K extends RecordKind>(kind: K): Promise<readonly RecordOf[K][]>;
  /** Records that may lead to a passage: whoever asks looks at what they hold. */
  leadingTo(annotation: MemberId): Promise<readonly AnyRecord[]>;
  /** Keeps a text: within the limits in the version itself, else in a sealed attachment. */
  keepText(text: string, blocks: readonly Block[]): Promise<KeptText>;
  /** The frozen text of a version. */
  text(source: Id<'source'>, version: number): Promise<string>;
  /** The frozen text of a version with its blocks. */
  frozen(
    source: Id<'source'>,
    version: number,
  ): Promise<{ readonly text: string; readonly blocks: readonly Block[] }>;
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  textHash(text: string): string;
}

/** One command: its name, what it takes, and what it would do. One file holds one command. */
export interface Command<Name extends string, Schema extends z.ZodType> {
  readonly name: Name;
  readonly input: Schema;
  plan(input: z.output<Schema>, context: PlanContext): Plan | Promise<Plan>;
}

/** Gives a command its type; commands are declared with it. */
export function command<Name extends string, Schema extends z.ZodType>(
  given: Command<Name, Schema>,
): Command<Name, Schema> {
  return given;
}

/** The fields of a claim that a command sets itself, left out of what it takes. */
export const claimMask = {
  id: true,
  saidBy: true,
  evidence: true,
  status: true,
  credibility: true,
  release: true,
  note: true,
  validFrom: true,
  validTo: true,
  lastConfirmed: true,
  enteredAt: true,
} as const satisfies Record<keyof Claim, true>;

/** The words of a label cut to what a Change may hold: 500 units. */
export function labelWords(words: string): string {
  return words.length <= 500 ? words : `${words.slice(0, 499)}…`;
}
