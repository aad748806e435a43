import type { DeclaredFields, TemplateRule } from './brief-templates';
import type { Projected } from './projection';
import type { AnyRecord } from './records';

function limited(record: AnyRecord, declared: DeclaredFields): AnyRecord {
  const lists = new Set(declared.lists);
  const facts = declared.facts === undefined ? null : new Set(declared.facts);
  const entries = Object.entries(record).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [key, value] as const;
    if (!lists.has(key)) return [key, []] as const;
    if (key !== 'facts' || facts === null) return [key, value] as const;
    const kept = (value as { readonly field: string }[]).filter(({ field }) => facts.has(field));
    return [key, kept] as const;
  });
  return Object.fromEntries(entries) as unknown as AnyRecord;
}

/**
 * What of the projected records a template or an export declared that it reads: undeclared kinds
 * are gone, undeclared lists are empty. Its writer is given this and nothing else, so that no later
 * slip can print a field nobody thought of.
 */
export function declaredOf(projected: Projected, reads: TemplateRule['reads']): Projected {
  const records = projected.records.flatMap((record) => {
    const declared = reads[record.kind];
    return declared === undefined ? [] : [limited(record, declared)];
  });
  return { ...projected, records };
}
