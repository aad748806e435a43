/** What may be found in a text; offsets are UTF-16 code units of the text as handed in. */

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why a mention was taken for one, as closed codes. */
export type MentionReason =
  | 'known-spelling'
  | 'known-form'
  | 'named-before'
  | 'only-bearer'
  | 'given-and-family'
  | 'patronymic'
  | 'initial-and-family'
  | 'family-ending'
  | 'title-before'
  | 'cue-word'
  | 'in-quotes'
  | 'acronym';

/** A person or an organisation. `ref` proposes one of the known; nothing links by itself. */
export interface NameMention extends Place {
  readonly kind: 'person' | 'organisation';
  readonly ref: string | null;
  /** Known ones it may be as well, the likelier first. */
  readonly alternatives: readonly string[];
  /** The name without inflection, for a new record. */
  readonly name: string;
  readonly reasons: readonly MentionReason[];
}

/** A date as EDTF; `inferred` when year or day came from the date of publication. */
export interface DateMention extends Place {
  readonly kind: 'date';
  readonly edtf: string;
  readonly inferred: boolean;
}

/** A number of something that is counted. */
export interface CountMention extends Place {
  readonly kind: 'count';
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upTo: number | null;
  readonly bound: 'exact' | 'about' | 'at-least' | 'at-most' | 'range';
  /** What is counted, as written. */
  readonly what: string;
}

export type Mention = NameMention | DateMention | CountMention;

/** A likely appeal, as a draft to accept or not. */
export interface AppealDraft extends Place {
  /** The word that makes it likely. */
  readonly cue: string;
  readonly issuers: readonly NameMention[];
  /** Issuers and addressees as written, where they are no names ("17 organisations"). */
  readonly issuerText: string;
  readonly addressees: readonly NameMention[];
  readonly date: DateMention | null;
  /** Codes of asks as in the project's list. */
  readonly asks: readonly string[];
  readonly named: readonly NameMention[];
}
