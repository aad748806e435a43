import { dateOfEdtf } from '../../domain/read-date';
import type { Arrest } from '../../domain/custody-event';
import type { Incident } from '../../domain/incident';
import type { FacilityId } from '../../domain/ids';
import type { SentenceLeft } from '../../domain/sentence-left';
import { showDate } from '../../domain/show-date';
import { shownName } from '../../domain/shown-name';
import type { Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { sentenceWords } from '../shared/records/sentence-words';

/** A place of detention and what was said of the place, in one line; empty for neither. */
export function facilityWords(facility: FacilityId | null, place: string, store: Reading): string {
  const record = facility === null ? undefined : store.get('facility', facility);
  return [record === undefined ? '' : shownName(record).text, place].filter(Boolean).join(', ');
}

/** The sentence in force and when it ends, as far as the dates allow. */
export function sentenceLeftWords(left: SentenceLeft): string {
  const sentence = sentenceWords(left.sentence);
  const { earliest, latest } = left;
  if (left.sentence.life) return t('detainees.sentenceIs', { sentence });
  if (latest === null) return t('detainees.sentenceIs', { sentence });
  const same = earliest !== null && earliest.compare(latest) === 0;
  const edtf = same ? `${latest}` : `${earliest ?? '..'}/${latest}`;
  const date = showDate(dateOfEdtf(edtf), language());
  return t(earliest === null ? 'detainees.sentenceBy' : 'detainees.sentenceEnds', {
    sentence,
    date,
  });
}

/** What is on file of an arrest itself, in one line; what nobody stated is left out. */
export function arrestWords(arrest: Arrest): string {
  const { force, warrantShown, reasonGiven, seized, judgeWithin } = arrest;
  const answers = (
    [
      ['force', force],
      ['warrantShown', warrantShown],
    ] as const
  ).filter(([, answer]) => answer !== 'not-stated');
  const days = (['beforeJudge', 'firstLawyer', 'firstFamilyContact'] as const).map((part) => {
    const date = arrest[part];
    return date === null ? '' : said(`arrest.${part}`, showDate(date, language()));
  });
  const law = judgeWithin === null || judgeWithin.law === '' ? '' : ` (${judgeWithin.law})`;
  return [
    ...answers.map(([part, answer]) =>
      said(`arrest.${part}`, t(`detainees.answer.${answer}`).toLocaleLowerCase()),
    ),
    reasonGiven === '' ? '' : said('arrest.reasonGiven', reasonGiven),
    seized === '' ? '' : said('arrest.seized', seized),
    ...days,
    judgeWithin === null
      ? ''
      : `${t('detainees.arrest.within', { count: judgeWithin.hours })}${law}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

type ArrestPart =
  | 'arrest.force'
  | 'arrest.warrantShown'
  | 'arrest.reasonGiven'
  | 'arrest.seized'
  | 'arrest.beforeJudge'
  | 'arrest.firstLawyer'
  | 'arrest.firstFamilyContact';

function said(part: ArrestPart, words: string): string {
  return `${t(`detainees.${part}`)}: ${words}`;
}

/** What was said of a cell, figures that nobody gave left out. */
export function cellWords({ held, places, area }: NonNullable<Incident['cell']>): string {
  const people =
    held !== null && places !== null
      ? t('detainees.cellHeldIn', { held, places })
      : held !== null
        ? t('detainees.cellHeld', { held })
        : places !== null
          ? t('detainees.cellPlaces', { places })
          : '';
  return [people, area === null ? '' : t('detainees.cellArea', { area })]
    .filter(Boolean)
    .join(', ');
}
