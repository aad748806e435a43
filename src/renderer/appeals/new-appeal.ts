import type { CommandInput } from '../../casebook/commands/registry';
import type { Evidence } from '../../domain/claim';
import type { DetaineeId } from '../../domain/ids';
import type { ListEdition } from '../../domain/list-edition';
import type { OutcomeLine } from '../../domain/outcome-line';
import type { Party } from '../../domain/party';
import { readDate } from '../../domain/read-date';
import { t } from '../shared/catalogue';
import { dateFrom } from '../shared/fields/DateField';
import { isNobody, type PersonChoice } from '../shared/fields/PersonField';
import { noHead, type AppealHead } from './AppealHeadFields';
import { countFrom, type Bound } from './counts';

export interface AskRow {
  readonly key: number;
  readonly ask: string | null;
  readonly words: string;
  readonly addressee: Party | null;
}

export interface PersonRow {
  readonly key: number;
  readonly person: PersonChoice;
  readonly named: OutcomeLine['named'];
  readonly raised: OutcomeLine['raised'];
  readonly status: OutcomeLine['status'];
}

export interface SignatoriesRow {
  readonly key: number;
  readonly sort: string;
  readonly count: string;
  readonly bound: Bound;
}

/** What the form of a new appeal holds: plain data, as typed. */
export interface NewAppealForm extends AppealHead {
  readonly issuers: readonly Party[];
  readonly addressees: readonly Party[];
  readonly targets: readonly Party[];
  readonly asks: readonly AskRow[];
  readonly people: readonly PersonRow[];
  readonly signatories: readonly SignatoriesRow[];
  readonly documents: readonly Evidence[];
}

/** A row for one person, named in the text and written to, as most are. */
export function personRow(key: number, person: PersonChoice = { newName: '' }): PersonRow {
  return { key, person, named: 'in-text', raised: 'in-writing', status: 'sent' };
}

/** An empty form, with the person in view filled in. */
export function emptyAppeal(detainee: DetaineeId | undefined): NewAppealForm {
  return {
    ...noHead,
    issuers: [],
    addressees: [],
    targets: [],
    asks: [],
    people: detainee === undefined ? [] : [personRow(1, { detainee })],
    signatories: [],
    documents: [],
  };
}

/**
 * The form of a list that is handed over: a line for each name that is linked to somebody on file,
 * to be gone through in the debrief; names that are linked to nobody are told in the summary, since
 * handing a list over puts nobody on file.
 */
export function handOverForm(edition: ListEdition): NewAppealForm {
  const standing = edition.entries.filter(({ change }) => change !== 'removed');
  const linked = new Set(standing.flatMap(({ detainee }) => detainee ?? []));
  const others = standing.filter(({ detainee }) => detainee === null);
  return {
    ...emptyAppeal(undefined),
    title: edition.title,
    kind: 'list-handed-over',
    issuers: edition.issuer === null ? [] : [edition.issuer],
    people: [...linked].map((detainee, at) => ({
      ...personRow(at + 1, { detainee }),
      raised: 'unknown',
    })),
    summary:
      others.length === 0
        ? ''
        : t('appeals.printedOnly', { names: others.map(({ printed }) => printed).join(', ') }),
    release: edition.release,
  };
}

/** People on file who stand on more than one row: there is one line for each pair. */
export function doubled(people: readonly PersonRow[]): ReadonlySet<number> {
  const seen = new Map<string, number>();
  const keys = new Set<number>();
  for (const { key, person } of people) {
    const who = 'detainee' in person ? person.detainee : person.newName.trim().toLowerCase();
    if (who === '') continue;
    if (seen.has(who)) keys.add(key);
    seen.set(who, key);
  }
  return keys;
}

/** True where the form can be saved: title and kind stand, and no row contradicts another. */
export function isComplete(form: NewAppealForm): boolean {
  return (
    form.title.trim() !== '' &&
    form.kind !== null &&
    doubled(form.people).size === 0 &&
    form.signatories.every((row) => countFrom(row.count) !== undefined)
  );
}

/**
 * The form as the command takes it. Rows left empty say nothing; every claim of the new appeal
 * bears the appeal's release mark and, where documents were given, rests on them.
 */
export function appealInput(form: NewAppealForm): CommandInput<'record-appeal'> {
  const claim = { release: form.release, evidence: [...form.documents] };
  return {
    title: form.title.trim(),
    appealKind: form.kind ?? '',
    mechanism: form.mechanism,
    date: dateFrom(form.date) ?? readDate(''),
    issuers: [...form.issuers],
    addressees: [...form.addressees],
    targets: [...form.targets],
    asks: form.asks.flatMap(({ ask, words, addressee }) =>
      ask === null ? [] : [{ ...claim, ask, words, addressee }],
    ),
    signatories: form.signatories.flatMap(({ sort, count, bound }) =>
      sort.trim() === ''
        ? []
        : [{ ...claim, sort: sort.trim(), count: countFrom(count) ?? null, bound, words: '' }],
    ),
    documents: [...form.documents],
    reference: form.reference,
    channel: form.channel,
    language: form.language.trim() === '' ? null : form.language.trim(),
    sponsor: form.sponsor,
    relays: [...form.relays],
    consent: form.consent,
    consentBy: form.consentBy.trim(),
    risk: form.risk.trim(),
    summary: form.summary,
    outcomeLines: form.people
      .filter(({ person }) => !isNobody(person))
      .map(({ person, named, raised, status }) => {
        const line = { ...claim, named, raised, status };
        return 'detainee' in person
          ? { ...line, detainee: person.detainee }
          : {
              ...line,
              detainee: {
                newName: person.newName.trim(),
                ...(person.notSame !== undefined && { notSame: [...person.notSame] }),
              },
            };
      }) as CommandInput<'record-appeal'>['outcomeLines'],
    release: form.release,
  };
}
