import type { NameComparison, Reason } from '../../../domain/names';
import { language, t } from '../catalogue';

/** One reason of the names engine as a sentence. */
export function reasonWords(reason: Reason): string {
  if (!('a' in reason)) return t(`names.reason.${reason.code}`, values(reason));
  // A single letter is shown as a capital: "Q and G".
  const [a, b] =
    reason.code === 'sameLetters' ? [capital(reason.a), capital(reason.b)] : [reason.a, reason.b];
  return t(`names.reason.${reason.code}`, { a, b });
}

/** Why two names were found alike or not: at most `most` sentences, the weightiest first. */
export function comparisonWords(comparison: NameComparison, most = 4): readonly string[] {
  return [...new Set(comparison.reasons.map(reasonWords))].slice(0, most);
}

function values(reason: Exclude<Reason, { readonly a: string }>): Readonly<Record<string, string>> {
  if ('father' in reason) return { father: reason.father };
  return 'name' in reason ? { name: reason.name } : {};
}

function capital(letter: string): string {
  return letter.charAt(0).toLocaleUpperCase(language()) + letter.slice(1);
}
