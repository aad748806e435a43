import type { BriefPhrases } from '../../domain/brief-phrases';
import { factValueSchema } from '../../domain/fact';
import type { ReleaseDifference } from '../../domain/release-differences';
import { showDate } from '../../domain/show-date';
import { isVocabularyName } from '../../domain/vocabulary';
import { t } from '../shared/catalogue';

/** A difference between the file and what leaves, as who decides reads it. */
export function differenceWords(
  difference: ReleaseDifference,
  name: string,
  phrases: BriefPhrases,
): string {
  const { what, full, leaving } = difference;
  return t('briefs.difference', {
    name,
    what: whatWords(what, phrases),
    full: valueWords(what, full, phrases),
    leaving: valueWords(what, leaving, phrases),
  });
}

function whatWords(what: string, phrases: BriefPhrases): string {
  if (what === 'custody-status') return t('briefs.what.custody-status');
  if (what === 'shown-name') return t('briefs.what.shown-name');
  if (what === 'days-held') return t('briefs.what.days-held');
  return phrases.term('fact-fields', what.replace(/^fact:/, ''));
}

function valueWords(what: string, value: string, phrases: BriefPhrases): string {
  if (value === '') return t('shared.notStated');
  if (what === 'custody-status') {
    return phrases.term('custody-statuses', value.split(' ')[0] ?? value);
  }
  if (what === 'days-held') {
    const [min = '?', max = '?'] = value.split(' ');
    return min === max ? min : `${min}–${max}`;
  }
  return what.startsWith('fact:') ? factWords(value, phrases) : value;
}

function factWords(json: string, phrases: BriefPhrases): string {
  const read = factValueSchema.safeParse(JSON.parse(json));
  if (!read.success) return t('shared.notStated');
  const value = read.data;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return showDate(value.date, phrases.language);
    case 'number':
      return `${value.number} ${value.unit}`.trim();
    case 'term':
      return isVocabularyName(value.vocabulary)
        ? phrases.term(value.vocabulary, value.term)
        : value.term;
    case 'party':
      return value.party.kind === 'named' ? value.party.name : (value.party.as ?? '');
    case 'not-stated':
      return t('shared.notStated');
  }
}
