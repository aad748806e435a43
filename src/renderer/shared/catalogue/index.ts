import i18next from 'i18next';
import { english } from './en';

type Catalogue = typeof english;

/** `days_one` and `days_other` are two forms of one key: `days`. */
type WithoutForm<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

/** Every key of the catalogue, as `t` takes it: `<file>.<key>`. */
export type MessageKey = {
  [File in keyof Catalogue & string]: `${File}.${WithoutForm<keyof Catalogue[File] & string>}`;
}[keyof Catalogue & string];

/** What a sentence is filled with. `count` chooses the plural form by the language's own rules. */
export type MessageValues = Readonly<Record<string, string | number>>;

const messages = i18next.createInstance();

void messages.init({
  lng: 'en',
  fallbackLng: 'en',
  // Resources are at hand, so that the first paint has its words.
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // React escapes; a sentence escaped twice would show `&amp;`.
  interpolation: { escapeValue: false },
  resources: { en: { translation: flattened(english) } },
});

/** The words of `key` in the language of the user, filled with `values`. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return messages.t(key, values);
}

/** True where the catalogue holds `key`, for keys that come from data (labels of Changes, terms). */
export function isMessageKey(key: string): key is MessageKey {
  return messages.exists(key) || messages.exists(`${key}_other`);
}

/** The words of a key that came from data, or `otherwise` where the catalogue has none. */
export function tOr(key: string, otherwise: string, values: MessageValues = {}): string {
  return isMessageKey(key) ? t(key, values) : otherwise;
}

/** The language in use, as a BCP 47 tag, for Intl and for `lang`. */
export function language(): string {
  return messages.language;
}

/** Adds a language's sentences; a key it lacks is shown in English. */
export function addLanguage(tag: string, files: Readonly<Record<string, object>>): void {
  messages.addResourceBundle(tag, 'translation', flattened(files), true, true);
}

/** Changes the language of every `t` from now on; the caller renders again. */
export async function setLanguage(tag: string): Promise<void> {
  await messages.changeLanguage(tag);
}

function flattened(files: Readonly<Record<string, object>>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [file, keys] of Object.entries(files)) {
    for (const [key, words] of Object.entries(keys)) flat[`${file}.${key}`] = String(words);
  }
  return flat;
}
