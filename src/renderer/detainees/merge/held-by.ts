import type { Detainee } from '../../../domain/detainee';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { identitiesIn } from '../../shared/names/people';
import { claimWords } from '../claim-words';
import { claimsOf } from '../../shared/records/claims-of';

/** One part of what a person holds: what it is called and its entries, each once. */
export interface HeldPart {
  readonly words: string;
  readonly items: readonly string[];
}

const lists = ['names', 'facts', 'custodyEvents', 'incidents'] as const;

/** Everything on file of a person, part by part, always in the same order. */
export function heldBy(store: Reading, person: Detainee): readonly HeldPart[] {
  const own = new Set<string>(identitiesIn(store).sameAs(person.id));
  const claims = claimsOf(person);
  const appeals = store
    .all('appeal')
    .filter((appeal) => appeal.outcomeLines.some(({ detainee }) => own.has(detainee)));
  const sources = store.all('source').filter(({ id, annotations }) => {
    if (annotations.some(({ links }) => links.some((link) => own.has(link)))) return true;
    return claims.some(({ evidence }) => evidence.some(({ source }) => source === id));
  });
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ...lists.map((list) => {
      const words = t(`detainees.${list === 'custodyEvents' ? 'custody' : list}`);
      return [words, person[list].map((claim) => claimWords(list, claim, store))] as const;
    }),
    [t('detainees.appeals'), appeals.map(({ title }) => title)],
    [t('detainees.documents'), sources.map(({ title }) => title)],
    [t('records.notes'), person.notes.map(({ text }) => text)],
    [t('detainees.reference'), person.reference === '' ? [] : [person.reference]],
    [t('detainees.fileState'), [termWords('file-states', person.fileState)]],
  ];
  return parts.map(([words, items]) => ({ words, items: [...new Set(items)] }));
}
