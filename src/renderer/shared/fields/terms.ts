import { termLabel, type VocabularyName } from '../../../domain/vocabulary';
import { language } from '../catalogue';

/** A term in words, its first letter a capital; a word of the user's own as it was typed. */
export function termWords(vocabulary: VocabularyName, term: string): string {
  const words = termLabel(vocabulary, term, language());
  return words.slice(0, 1).toLocaleUpperCase(language()) + words.slice(1);
}
