import { kindOfId } from '../../domain/ids';
import { isRecordKind, type RecordKind } from '../../domain/records';

/** What a value leads to: records by id, and annotations by source and member. */
export interface Mentions {
  readonly records: ReadonlySet<string>;
  readonly annotations: readonly { readonly source: string; readonly annotation: string }[];
}

/** Everything that a record, a member or a field leads to. */
export function mentionsOf(value: unknown): Mentions {
  const records = new Set<string>();
  const annotations: { source: string; annotation: string }[] = [];
  walk(value, (at) => {
    if (typeof at === 'string') {
      if (isRecordId(at)) records.add(at);
    } else if (isTextEvidence(at)) {
      annotations.push({ source: at.source, annotation: at.locator.annotation });
    }
  });
  return { records, annotations };
}

interface InnerLink {
  readonly list: string;
  /** Holds one key, several, or none. */
  readonly field: string;
  readonly to: string;
  /** What the key is in the list it leads to: its id, where nothing is said. */
  readonly key?: string;
  /** Looked at only when the list it leads to is touched: the other is long, and checked when added. */
  readonly onlyTarget?: true;
}

/** Lists whose members lead to other members of the same record. */
const innerLinks: Partial<Record<RecordKind, readonly InnerLink[]>> = {
  appeal: [
    { list: 'outcomeLines', field: 'asks', to: 'asks' },
    { list: 'deadlineMarks', field: 'stage', to: 'stages' },
  ],
  source: [
    { list: 'textVersions', field: 'attachment', to: 'attachments' },
    {
      list: 'annotations',
      field: 'version',
      to: 'textVersions',
      key: 'version',
      onlyTarget: true,
    },
  ],
};

/** A member of a record that leads nowhere inside it: where it stands and where it leads, or null. */
export function brokenInnerLink(
  kind: RecordKind,
  record: object,
): {
  readonly list: string;
  readonly member: string;
  readonly to: string;
  readonly toList: string;
} | null {
  for (const { list, field, to: target, key = 'id' } of innerLinks[kind] ?? []) {
    const there = new Set(membersIn(record, target).map((member) => member[key]));
    for (const member of membersIn(record, list)) {
      const to = [member[field]].flat().filter((id) => id !== null && id !== undefined);
      const broken = to.find((id) => !there.has(id));
      if (broken !== undefined) {
        return { list, member: String(member['id']), to: String(broken), toList: target };
      }
    }
  }
  return null;
}

/** Where in a value a string stands, as a path; empty where it does not. */
export function pathTo(value: unknown, wanted: string): (string | number)[] {
  if (typeof value !== 'object' || value === null) return [];
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (inner === wanted) return [step];
    const rest = pathTo(inner, wanted);
    if (rest.length > 0) return [step, ...rest];
  }
  return [];
}

/** True where a list takes part in links inside its record; of no list: where any does. */
export function hasInnerLinks(kind: RecordKind, list?: string): boolean {
  return (innerLinks[kind] ?? []).some(
    ({ list: from, to, onlyTarget }) =>
      list === undefined || (from === list && onlyTarget !== true) || to === list,
  );
}

/** True for the id of a record of any kind. */
export function isRecordId(text: string): boolean {
  return text.length === 36 && text[3] === '_' && isRecordKind(kindOfId(text));
}

interface TextEvidence {
  readonly source: string;
  readonly locator: { readonly annotation: string };
}

function isTextEvidence(value: object): value is TextEvidence {
  if (!('source' in value && 'locator' in value)) return false;
  const { locator } = value;
  return typeof locator === 'object' && locator !== null && 'annotation' in locator;
}

function walk(value: unknown, see: (at: string | object) => void): void {
  if (typeof value === 'string') see(value);
  else if (typeof value === 'object' && value !== null) {
    see(value);
    for (const key in value) walk((value as Record<string, unknown>)[key], see);
  }
}

function membersIn(record: object, list: string): readonly Record<string, unknown>[] {
  const members = (record as Record<string, unknown>)[list];
  return Array.isArray(members) ? (members as Record<string, unknown>[]) : [];
}
