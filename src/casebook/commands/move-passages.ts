import { describe } from '../../anchoring/describe';
import { isInTrash, selectorsOn, type Annotation } from '../../domain/annotation';
import { newId, type Id, type MemberId } from '../../domain/ids';
import { withMovedEvidence, type Moved } from '../../domain/moved-evidence';
import { recordShapes, type AnyRecord } from '../../domain/records';
import type { Source } from '../../domain/source';
import type { Stretch } from '../../domain/stretch';
import type { Member, PlanContext, Step } from './command';

/** Where a part of a text became a source of its own. */
interface Part {
  readonly source: Source;
  readonly version: number;
  readonly stretch: Stretch;
  readonly to: Id<'source'>;
  /** The text of the part. */
  readonly text: string;
}

/** What moving passages takes: those of the new source, and the steps to do once it is there. */
interface MovedPassages {
  readonly annotations: Annotation[];
  readonly steps: readonly Step[];
}

/**
 * Moves the passages that lie in a part from end to end to the source it became: what rests on one
 * leads there from now on. The first source keeps each in Trash, so that what is taken back later
 * still finds the words it led to. What left with a brief is remembered as it was.
 */
export async function movePassages(part: Part, context: PlanContext): Promise<MovedPassages> {
  const { source, version, stretch, to } = part;
  const annotations: Annotation[] = [];
  const passages = new Map<MemberId, MemberId>();
  const trashed: Step[] = [];
  for (const annotation of source.annotations) {
    const place = isInTrash(annotation) ? null : selectorsOn(annotation, version);
    if (place === null || place.start < stretch.start || place.end > stretch.end) continue;
    const selectors = describe(part.text, place.start - stretch.start, place.end - stretch.start);
    if (selectors === null) continue;
    const id = newId('member');
    passages.set(annotation.id, id);
    annotations.push({ ...annotation, id, version: 1, selectors, placements: [] });
    const member: Annotation = { ...annotation, trashed: context.now };
    trashed.push({ do: 'replace', kind: 'source', id: source.id, list: 'annotations', member });
  }
  const moved: Moved = { from: source.id, to, passages };
  const resting = new Map<string, AnyRecord>();
  for (const id of passages.keys()) {
    for (const record of await context.leadingTo(id)) resting.set(record.id, record);
  }
  const led = [...resting.values()].flatMap((record) => stepsOf(record, moved));
  return { annotations, steps: [...led, ...trashed] };
}

/** Memory of what left, which no move changes. */
const remembered = 'handOvers';

function stepsOf(record: AnyRecord, moved: Moved): Step[] {
  const { kind, id } = record;
  const lists = recordShapes[kind].members;
  return Object.entries(record).flatMap(([field, value]): Step[] => {
    if (field === remembered) return [];
    if (!lists.includes(field)) {
      const now: unknown = withMovedEvidence(value as unknown, moved);
      return now === value ? [] : [{ do: 'set', kind, id, fields: { [field]: now } }];
    }
    return (value as readonly Member[]).flatMap((member): Step[] => {
      const now = withMovedEvidence(member, moved);
      return now === member ? [] : [{ do: 'replace', kind, id, list: field, member: now }];
    });
  });
}
