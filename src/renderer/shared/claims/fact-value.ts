import type { FactValue } from '../../../domain/fact';
import type { Party } from '../../../domain/party';
import { readDate } from '../../../domain/read-date';
import { isVocabularyName, termOf, type VocabularyName } from '../../../domain/vocabulary';

/** What a form holds of a fact's value: text as typed, a party, or a term. */
export interface TypedValue {
  readonly words: string;
  readonly party: Party | null;
  readonly valueTerm: string | null;
}

/** What sort of value a fact's field takes; a field of the user's own takes words. */
export function valueKind(field: string | null): 'text' | 'date' | 'number' | 'party' | 'term' {
  const kind = field === null ? 'text' : termOf('fact-fields', field)?.['value'];
  return kind === 'date' || kind === 'number' || kind === 'party' || kind === 'term'
    ? kind
    : 'text';
}

/** The vocabulary of a field whose value is a term, or null. */
export function valueVocabulary(field: string | null): VocabularyName | null {
  const name = field === null ? null : termOf('fact-fields', field)?.['vocabulary'];
  return typeof name === 'string' && isVocabularyName(name) ? name : null;
}

/** The value a form says for a field, or null while nothing is said. */
export function factValueOf(field: string | null, form: TypedValue): FactValue | null {
  const text = form.words.trim();
  switch (valueKind(field)) {
    case 'party':
      return form.party === null ? null : { kind: 'party', party: form.party };
    case 'term': {
      const vocabulary = valueVocabulary(field);
      if (vocabulary === null) return text === '' ? null : { kind: 'text', text };
      return form.valueTerm === null ? null : { kind: 'term', vocabulary, term: form.valueTerm };
    }
    case 'date':
      return text === '' ? null : { kind: 'date', date: readDate(text) };
    case 'number': {
      if (text === '') return null;
      // `45 days`: the number, and what is counted.
      const [, digits = '', unit = ''] = /^(-?[\d\s.,]+?)\s*(\p{L}.*)?$/su.exec(text) ?? [];
      const number = digits === '' ? NaN : Number(digits.replace(/\s/g, '').replace(',', '.'));
      return Number.isFinite(number)
        ? { kind: 'number', number, unit: unit.slice(0, 60) }
        : { kind: 'text', text };
    }
    case 'text':
      return text === '' ? null : { kind: 'text', text };
  }
}
