import { recordShapes, type AnyRecord } from './records';

type Plain = Record<string, unknown>;

/** Says that a value cannot be without something that was erased. */
const gone = Symbol('gone');

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function restsOn(value: unknown): number {
  return isPlain(value) && Array.isArray(value['evidence']) ? value['evidence'].length : 0;
}

function isLink(value: unknown, erased: ReadonlySet<string>): boolean {
  return typeof value === 'string' && erased.has(value);
}

/** True where a line of a brief was composed from something erased, by the parts of its key. */
function saysErased(lineKey: unknown, erased: ReadonlySet<string>): boolean {
  return typeof lineKey === 'string' && lineKey.split(/[:/ ]/).some((part) => erased.has(part));
}

/**
 * A value without its links to what was erased. A claim all of whose evidence went is gone with it,
 * for its words came from there; so is evidence itself.
 */
function cleaned(value: unknown, erased: Set<string>, said: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((each) => !isLink(each, erased))
      .map((each) => cleaned(each, erased, said))
      .filter((each) => each !== gone);
  }
  if (!isPlain(value)) return value;
  if (saysErased(value['lineKey'], said)) return gone;
  if ('locator' in value && isLink(value['source'], erased)) return gone;
  const next: Plain = {};
  for (const [key, each] of Object.entries(value)) {
    // What left is remembered by its id, which says nothing of it any more.
    const kept = key === 'handOvers' ? each : cleaned(each, erased, said);
    next[key] = kept === gone || isLink(kept, erased) ? null : kept;
  }
  if (restsOn(value) === 0 || restsOn(next) > 0) return next;
  if (typeof value['id'] === 'string') erased.add(value['id']);
  return gone;
}

/** Takes out the members that could not stand without what went; false where the head could not. */
function dropBroken(
  record: Plain,
  paths: readonly (readonly PropertyKey[])[],
  erased: Set<string>,
) {
  for (const [list = '', at] of paths.toReversed()) {
    const members = record[String(list)];
    if (!Array.isArray(members) || typeof at !== 'number') return false;
    const [member] = members.splice(at, 1) as unknown[];
    if (isPlain(member) && typeof member['id'] === 'string') erased.add(member['id']);
  }
  return true;
}

/**
 * A record as it is after what `erased` names (a source, its passages, claims that went with it) is
 * gone: null where all of it rested on that. Ids of what goes with it are added to `erased`, so that
 * what leads to them can be found in a further round. Edited lines of a brief go where their key
 * names one of `said`. Throws a TypeError where the record could not stand without.
 */
export function withoutErased(
  record: AnyRecord,
  erased: Set<string>,
  said: ReadonlySet<string> = erased,
): AnyRecord | null {
  if (erased.has(record.id)) return null;
  const next = cleaned(record, erased, said);
  if (!isPlain(next)) return null;
  const { schema } = recordShapes[record.kind];
  for (;;) {
    const read = schema.safeParse(next);
    if (read.success) return read.data;
    // Two faults of one member are one member to take out.
    const paths = new Map(read.error.issues.map(({ path }) => [path.slice(0, 2).join(), path]));
    if (!dropBroken(next, [...paths.values()], erased)) {
      throw new TypeError(`a ${record.kind} cannot stand without what is erased`);
    }
  }
}

/** True where a value names something erased, at any depth. */
export function namesErased(value: unknown, erased: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return erased.has(value);
  if (Array.isArray(value)) return value.some((each) => namesErased(each, erased));
  return (
    isPlain(value) &&
    (saysErased(value['lineKey'], erased) ||
      Object.values(value).some((each) => namesErased(each, erased)))
  );
}
