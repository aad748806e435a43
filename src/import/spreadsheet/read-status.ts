import { foldHeader } from './fold-header';
import type { StatusMeaning } from './mapping';
import statusWords from './data/status-words.json';

const meanings = new Map<string, StatusMeaning>();
for (const [meaning, words] of Object.entries(statusWords)) {
  for (const word of words) meanings.set(foldHeader(word), meaning as StatusMeaning);
}

/**
 * What a word of a status column says: held, at liberty, died; `note` for every word no list knows,
 * which is then kept as it is and changes nobody's status. `chosen` are the user's own readings.
 */
export function readStatus(
  word: string,
  chosen: Readonly<Record<string, StatusMeaning>> = {},
): StatusMeaning {
  const folded = foldHeader(word);
  const own = Object.hasOwn(chosen, folded) ? chosen[folded] : undefined;
  return own ?? meanings.get(folded) ?? 'note';
}
