import type { AnyRecord, RecordKind } from '../domain/records';

/** A change of the page's store after a command was saved: no more than what changed. */
export type RecordPatch =
  | { readonly do: 'put'; readonly record: AnyRecord }
  | { readonly do: 'drop'; readonly kind: RecordKind; readonly id: string }
  | {
      readonly do: 'set';
      readonly kind: RecordKind;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly do: 'member';
      readonly kind: RecordKind;
      readonly id: string;
      readonly list: string;
      readonly member: { readonly id: string };
      /** The member it stands before; null at the end. Of no account where it is there already. */
      readonly before: string | null;
    }
  | {
      readonly do: 'unmember';
      readonly kind: RecordKind;
      readonly id: string;
      readonly list: string;
      readonly member: string;
    };
