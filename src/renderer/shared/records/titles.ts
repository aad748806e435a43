import type { DetaineeId } from '../../../domain/ids';
import type { AnyRecord, RecordKind } from '../../../domain/records';
import { shownName } from '../../../domain/shown-name';
import type { Party } from '../../../domain/party';
import { t, tOr } from '../catalogue';
import type { Reading } from '../casebook/records';
import { personIn } from '../names/people';

/** What a record is called, in one line; never empty. */
export function recordTitle(record: AnyRecord): string {
  if ('names' in record) return shownName(record).text || t('shared.unnamed');
  if ('title' in record && record.title !== '') return record.title;
  if ('name' in record && record.name !== '') return record.name;
  if (record.kind === 'reply') return tOr(`records.kind.${record.kind}`, record.kind);
  return kindWords(record.kind);
}

/** What a person is called, through merges; never empty. */
export function personWords(id: DetaineeId, store: Reading): string {
  const person = personIn(store, id);
  return person === undefined ? t('shared.unnamed') : recordTitle(person);
}

/** Everything a record can be found by, unfolded. */
export function recordHay(record: AnyRecord): string {
  if ('names' in record) {
    const reference = record.kind === 'detainee' ? record.reference : '';
    return [...record.names.map((name) => name.text), reference].join('\n');
  }
  return [recordTitle(record), ...('aliases' in record ? record.aliases : [])].join('\n');
}

/** The kind of a record in words: "Person", "Source". */
export function kindWords(kind: RecordKind): string {
  return tOr(`records.kind.${kind}`, kind);
}

/** What a party is called: as the source printed it, else by its record, else its bare name. */
export function partyWords(party: Party, store: Reading): string {
  if (party.kind === 'named') return party.name;
  if (party.as !== null && party.as !== '') return party.as;
  const record =
    party.kind === 'detainee'
      ? personIn(store, party.id)
      : party.kind === 'organisation'
        ? store.get('organisation', party.id)
        : party.kind === 'office'
          ? store.get('office', party.id)
          : store.get('contact', party.id);
  return record === undefined ? t('shared.unnamed') : recordTitle(record);
}
