import { parseOwned } from '../../domain/quick-check';
import { recordShapes, type AnyRecord, type RecordKind } from '../../domain/records';
import { z } from '../../domain/schema';
import type { Member, Step } from '../commands/command';
import { Refused, type InvalidInput } from '../result';

/** Fields of a head that no step may set: what a record is, and what Trash and lists see to. */
const fixed = ['kind', 'id', 'createdAt', 'trashed'];

/**
 * The steps with their values in the shape of the domain's schemas: defaults filled in, unknown
 * keys left out. A value that needs neither is taken as it is and not copied, so whoever made the
 * steps changes nothing of them afterwards. Throws Refused `invalid` with the path of the first thing that does not fit, under
 * `stepsField` and the step's number where the steps are a list of the input.
 */
export function checkSteps(steps: readonly Step[], stepsField?: string): readonly Step[] {
  return steps.map((step, at) => {
    const where = stepsField === undefined ? [] : [stepsField, at];
    switch (step.do) {
      case 'create':
        return { do: 'create', record: checkRecord(step.record, where) };
      case 'set':
        return { ...step, fields: checkFields(step.kind, step.fields, where) };
      case 'add':
      case 'replace':
        return { ...step, member: checkMember(step.kind, step.list, step.member, where) };
      case 'remove':
      case 'trash':
      case 'restore':
        return step;
    }
  });
}

/** A whole record by its schema, each member's id once. */
export function checkRecord(record: AnyRecord, where: (string | number)[] = []): AnyRecord {
  const shape = recordShapes[record.kind];
  const checked = parse(shape.schema, record, where) as AnyRecord;
  const seen = new Set<string>();
  for (const list of shape.members) {
    for (const member of (checked as unknown as Record<string, Member[]>)[list] ?? []) {
      if (seen.has(member.id)) throw invalid([...where, list], 'exists-already');
      seen.add(member.id);
    }
  }
  return checked;
}

function checkFields(
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
  where: (string | number)[],
): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const path = [...where, 'fields', name];
    if (fixed.includes(name) || recordShapes[kind].members.includes(name)) {
      throw invalid(path, 'fixed-field');
    }
    const schema = shapeOf(kind)[name];
    if (schema === undefined) throw invalid(path, 'shape');
    checked[name] = parse(schema, value, path);
  }
  return checked;
}

function checkMember(
  kind: RecordKind,
  list: string,
  member: Member,
  where: (string | number)[],
): Member {
  const schema = memberSchema(kind, list);
  if (schema === null) throw invalid([...where, 'list'], 'shape');
  return parse(schema, member, [...where, 'member']) as Member;
}

/** The schema of a list's members; null where the kind has no such list. */
export function memberSchema(kind: RecordKind, list: string): z.ZodType | null {
  if (!recordShapes[kind].members.includes(list)) return null;
  const field = shapeOf(kind)[list];
  const array = field instanceof z.ZodDefault ? field.unwrap() : field;
  return array instanceof z.ZodArray ? (array.element as z.ZodType) : null;
}

function shapeOf(kind: RecordKind): Readonly<Record<string, z.ZodType>> {
  const { schema } = recordShapes[kind];
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
}

function parse(schema: z.ZodType, value: unknown, where: (string | number)[]): unknown {
  const parsed = parseOwned(schema, value);
  if (parsed.success) return parsed.data;
  throw new Refused(invalidAt(parsed.error, where));
}

/** The failure for the first issue of a schema: its path, and never a value. */
export function invalidAt(error: z.ZodError, where: (string | number)[] = []): InvalidInput {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  const reason = issue?.code === 'too_big' ? 'too-long' : 'shape';
  return { code: 'invalid', field: [...where, ...path], reason };
}

function invalid(field: (string | number)[], reason: InvalidInput['reason']): Refused {
  return new Refused({ code: 'invalid', field, reason });
}
