import az from '../../resources/labels/az.json';
import ru from '../../resources/labels/ru.json';

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The labels of the vocabularies in other languages than English, by the name of the list. */
export const vocabularyLabels: Readonly<Record<string, Labels>> = { az, ru };

/** The label of a term in the language of a BCP 47 tag, or null where there is none but English. */
export function labelIn(tag: string, vocabulary: string, id: string): string | null {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return vocabularyLabels[language]?.[vocabulary]?.[id] ?? null;
}
