import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { languageWords } from '../shared/fields/language-words';

/** Languages offered; a source's own language is offered too, whatever it is. */
const offered = ['az', 'ru', 'en', 'tr', 'ka', 'hy', 'fa', 'uk', 'de', 'fr'] as const;
const unknown = 'und';

interface LanguageFieldProps {
  /** A BCP 47 tag, or empty where the language is not known. */
  readonly value: string;
  readonly onChange: (tag: string) => void;
}

/** The language a text is in; "not known" lets the reader's page find out. */
export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const tags: string[] = [...offered];
  if (value !== '' && !tags.includes(value)) tags.push(value);
  const options = tags.map((id) => ({ id, words: languageWords(id) ?? id }));
  return (
    <Choice
      label={t('sources.form.language')}
      value={value === '' ? unknown : value}
      options={[{ id: unknown, words: t('sources.languageUnknown') }, ...options]}
      onChange={(tag) => onChange(tag === unknown ? '' : tag)}
    />
  );
}
