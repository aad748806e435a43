import type { FactValue } from '../../../domain/fact';
import { showDate } from '../../../domain/show-date';
import { isVocabularyName } from '../../../domain/vocabulary';
import type { Reading } from '../casebook/records';
import { language, t } from '../catalogue';
import { termWords } from '../fields/terms';
import { partyWords } from '../records/titles';

/** What a fact says, in words. */
export function factWords(value: FactValue, store: Reading): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return showDate(value.date, language());
    case 'number':
      return `${new Intl.NumberFormat(language()).format(value.number)} ${value.unit}`.trim();
    case 'term':
      // A file of casebook data may name a list that nobody has: the term stands as it came.
      return isVocabularyName(value.vocabulary)
        ? termWords(value.vocabulary, value.term)
        : value.term;
    case 'party':
      return partyWords(value.party, store);
    case 'not-stated':
      return t('shared.notStated');
  }
}
