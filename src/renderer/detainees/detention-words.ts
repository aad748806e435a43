import { dateOfEdtf } from '../../domain/read-date';
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
