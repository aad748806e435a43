import type { Evidence } from '../../../domain/claim';
import { kindOfId, type DetaineeId } from '../../../domain/ids';
import type { AppealDraft, NameMention } from '../../../domain/names';
import type { Party } from '../../../domain/party';
import type { PersonChoice } from '../../shared/fields/person-choice';

/** Longest title and party taken out of a text; the words go on in the summary. */
const LONGEST_TITLE = 120;
const LONGEST_NAME = 200;

/**
 * What the form of a new appeal begins with, out of a likely appeal: issuers, addressees, date, asks
 * and the people named, resting on the passage. Every field can be changed before it is saved. The
 * shape is a part of what that form keeps as its draft.
 */
export function appealForm(draft: AppealDraft, evidence: Evidence) {
  const words = draft.text.replace(/\s+/gu, ' ').trim();
  return {
    title: cut(words, LONGEST_TITLE),
    date: draft.date?.edtf ?? '',
    issuers: partiesOf(draft.issuers, draft.issuerText),
    addressees: partiesOf(draft.addressees, ''),
    asks: draft.asks.map((ask, at) => ({ key: at + 1, ask, words: '', addressee: null })),
    people: peopleOf(draft.named).map((person, at) => ({
      key: at + 1,
      person,
      named: 'in-text' as const,
      raised: 'in-writing' as const,
      status: 'sent' as const,
    })),
    summary: words,
    documents: [evidence],
  };
}

/** The names as parties, each once; the bare words where there is no name among them. */
function partiesOf(names: readonly NameMention[], otherwise: string): Party[] {
  const byKey = new Map(names.map((one) => [one.ref ?? one.name, partyOf(one)]));
  if (byKey.size > 0) return [...byKey.values()];
  const words = otherwise.replace(/\s+/gu, ' ').trim();
  return words === '' ? [] : [{ kind: 'named', name: cut(words, LONGEST_NAME) }];
}

function partyOf({ ref, name }: NameMention): Party {
  const kind = ref === null ? null : kindOfId(ref);
  return kind === 'detainee' || kind === 'organisation'
    ? ({ kind, id: ref, as: null } as Party)
    : { kind: 'named', name: cut(name, LONGEST_NAME) };
}

function peopleOf(names: readonly NameMention[]): PersonChoice[] {
  const people = names.filter(({ kind }) => kind === 'person');
  const byKey = new Map(
    people.map(({ ref, name }): [string, PersonChoice] => [
      ref ?? name,
      ref === null ? { newName: name } : { detainee: ref as DetaineeId },
    ]),
  );
  return [...byKey.values()];
}

function cut(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}
