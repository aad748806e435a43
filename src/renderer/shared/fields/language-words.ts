import { language } from '../catalogue';

/** A language in words; its tag where the system has no name for it, nothing for none. */
export function languageWords(tag: string | null): string | null {
  if (tag === null) return null;
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
