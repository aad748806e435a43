import type { Change } from '../../../domain/change';
import type { AnyRecord } from '../../../domain/records';
import { kindOfId } from '../../../domain/ids';

/** What stands for a name or a text: always as long, so that not even a length is told. */
export const maskedWords = '▒▒▒▒▒▒▒';

/** Fields that hold what people wrote, also where it is a single small word. */
const free = new Set([
  ...['text', 'written', 'note', 'title', 'name', 'as', 'place', 'description', 'detail'],
  ...['wording', 'reasonGiven', 'seized', 'comment', 'summary', 'printed', 'why', 'about'],
  ...['court', 'number', 'article', 'giver', 'relation', 'audience', 'by', 'reference', 'url'],
  ...['safeChannel', 'safeHours', 'words', 'reasoning', 'counted', 'country', 'channel', 'law'],
  ...['appealLaw', 'nextStep', 'reasons', 'publishedFrom', 'title', 'source', 'unit', 'extractor'],
  ...['consentBy', 'decidedBy', 'risk', 'reason', 'theirClaim', 'ourAnswer', 'exclusion', 'sheet'],
  ...['aliases', 'follows', 'ruleSource', 'filter', 'to', 'headers', 'dismissedMentions'],
  // Words in one list, a term or a code in another.
  ...['hearings.result', 'signatories.sort', 'stages.state', 'openFor.state'],
]);

/** Fields of a passage whose length its place in the text depends on. */
const measured = new Set(['exact', 'prefix', 'suffix']);

const term = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const plain =
  /^(?:[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]+Z|[A-F1-6]|[A-Z][a-z]{3}|\d\d:\d\d|[\dX/.~?%-]+|UTC|[+-]\d\d:\d\d|[a-z]{2,3}(?:-[A-Za-z]+)*)$/;

/** A text with every letter and figure hidden and its length kept, as offsets into it need. */
export function maskText(text: string): string {
  return text.replace(/[^\s]/gu, (letter) => '▒'.repeat(letter.length));
}

function maskString(key: string, list: string, value: string): string {
  if (value === '' || kindOfId(value) !== null) return value;
  if (measured.has(key)) return maskText(value);
  if (free.has(key) || free.has(`${list}.${key}`)) return maskedWords;
  return term.test(value) || plain.test(value) ? value : maskedWords;
}

/** `list` is the field that the value, or the object it stands in, is kept under. */
function mask(key: string, list: string, value: unknown): unknown {
  if (typeof value === 'string') return maskString(key, list, value);
  if (Array.isArray(value)) return value.map((one: unknown) => mask(key, list, one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, mask(name, key, one)]);
  return Object.fromEntries(entries) as unknown;
}

/** Text versions keep the length of their text: passages are found in it by their place. */
function maskSource(record: Extract<AnyRecord, { kind: 'source' }>): AnyRecord {
  const masked = mask('', '', record) as typeof record;
  return {
    ...masked,
    textVersions: record.textVersions.map((version, at) => ({
      ...(masked.textVersions[at] ?? version),
      text: version.text === null ? null : maskText(version.text),
    })),
  };
}

const known = new WeakMap<AnyRecord, AnyRecord>();

/**
 * A record with every name and every free text hidden: what is not an id, a date that was read, a
 * figure or a term of a vocabulary is taken for words. The same object for the same record.
 */
export function maskRecord<R extends AnyRecord>(record: R): R {
  const before = known.get(record);
  if (before !== undefined) return before as R;
  const masked =
    record.kind === 'source'
      ? maskSource(record)
      : record.kind === 'relation'
        ? { ...(mask('', '', record) as typeof record), relation: record.relation }
        : (mask('', '', record) as AnyRecord);
  known.set(record, masked);
  return masked as R;
}

/** The label of a Change with the names in it hidden; terms of its sentence stay. */
export function maskLabel(label: Change['label']): Change['label'] {
  const values = Object.fromEntries(
    Object.entries(label.values).map(([name, value]) => [
      name,
      ['kind', 'list', 'claim', 'count', 'version', 'open', 'label'].includes(name)
        ? value
        : maskedWords,
    ]),
  );
  return { ...label, values };
}
