import type { CasebookReader } from './casebook-reader';
import { bounds } from './edtf-date';
import type { Name } from './name';
import type { Office } from './office';
import type { Party } from './party';
import { shownName } from './shown-name';
import type { WrittenDate } from './written-date';

/** The name of a party whose record may not leave; the printed word for it is the phrase book's. */
export const withheldName = '(withheld)';

function nameOf(
  party: Exclude<Party, { kind: 'named' }>,
  casebook: Pick<CasebookReader, 'get'>,
  script: Name['script'],
) {
  switch (party.kind) {
    case 'detainee': {
      const record = casebook.get('detainee', party.id);
      return record === undefined ? '' : shownName(record, script).text;
    }
    case 'organisation': {
      const record = casebook.get('organisation', party.id);
      return record === undefined ? '' : shownName(record, script).text;
    }
    case 'office':
      return casebook.get('office', party.id)?.title ?? '';
    case 'contact':
      return casebook.get('contact', party.id)?.name ?? '';
  }
}

/**
 * What a party is called: the shown name of its record; the form its source printed where the
 * record is gone or has no name; `withheldName` where neither may be said.
 */
export function partyName(
  party: Party,
  casebook: Pick<CasebookReader, 'get'>,
  script: Name['script'] = 'Latn',
): string {
  if (party.kind === 'named') return party.name;
  return nameOf(party, casebook, script) || party.as || withheldName;
}

/** A text equal for the same party, to count and compare by. */
export function partyKey(party: Party): string {
  if (party.kind !== 'named') return party.id;
  return `named:${party.name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()}`;
}

/** Who held an office on a date, by the claims on file; several where they overlap. */
export function holdersAt(office: Office, date: WrittenDate): string[] {
  const day = bounds(date.edtf).earliest;
  return office.holders
    .filter((holder) => {
      if (holder.status === 'rejected') return false;
      if (day === null) return false;
      const from = bounds(holder.validFrom?.edtf ?? null).earliest;
      const to = bounds(holder.validTo?.edtf ?? null).latest;
      return (from === null || from.compare(day) <= 0) && (to === null || to.compare(day) >= 0);
    })
    .map((holder) => holder.name);
}
