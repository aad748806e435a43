import type { CommandInput } from '../../../casebook/commands/registry';
import type { CountMention } from '../../../domain/names';
import type { WrittenDate } from '../../../domain/written-date';

type Count = CommandInput<'add-count'>;

/** Words that tell what is counted, in English, Russian and Azerbaijani; people where none stands. */
const units: readonly (readonly [Count['unit'], RegExp])[] = [
  ['arrests', /arrest|арест|задержан|həbs/iu],
  ['proceedings', /(?:^|\s)(?:criminal )?cases?|trials?|дел(?:$|[оау])|процесс|cinayət iş/iu],
  ['appeals', /appeal|letter|petition|statement|обращени|письм|петици|заявлени|müraciət|məktub/iu],
  ['incidents', /incident|violation|attack|инцидент|нарушени|нападени|hadisə|pozuntu/iu],
];
/** People who are somewhere now, and not all whom it ever befell. */
const heldNow =
  /prisoner|detainee|inmate|behind bars|held|узник|политзаключ|заключенн|заключённ|məhbus|dustaq/iu;

const LONGEST_COUNTED = 300;
const LONGEST_WORDS = 200;

/**
 * What a count found in a text is put on file as. A range and "at most" are kept in words: no one
 * number says them. It is as of the day of publication.
 */
export function countInput(mention: CountMention, published: WrittenDate | null): Count {
  const { what, value, bound, text } = mention;
  const inWords = bound === 'range' || bound === 'at-most';
  return {
    unit: units.find(([, cue]) => cue.test(what))?.[0] ?? 'persons',
    measure: heldNow.test(what) ? 'held-at' : 'ever',
    counted: what.slice(0, LONGEST_COUNTED),
    count: inWords ? null : value,
    bound: inWords ? 'words-only' : bound,
    words: text.replace(/\s+/gu, ' ').slice(0, LONGEST_WORDS),
    at: published ?? { written: '', edtf: null },
  };
}
