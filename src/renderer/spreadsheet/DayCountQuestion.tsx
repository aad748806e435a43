import { dateOfEdtf } from '../../domain/read-date';
import { showDate } from '../../domain/show-date';
import { serialDay } from '../../import/spreadsheet/cell-date';
import type { AskedDays } from '../../import/spreadsheet/day-count';
import { dayCounts, type DayCount } from '../../import/spreadsheet/mapping';
import { language, t } from '../shared/catalogue';
import { NativeChoice } from './NativeChoice';

interface DayCountQuestionProps {
  readonly asked: AskedDays;
  readonly onAnswer: (days: DayCount | null) => void;
}

/** Asks once for a column what its bare numbers count; each answer names the day it would make. */
export function DayCountQuestion({ asked, onAnswer }: DayCountQuestionProps) {
  const { header, example, count, days } = asked;
  return (
    <NativeChoice
      label={t('spreadsheet.days', { header: header || String(asked.column + 1), example, count })}
      isShown
      value={days ?? 'ask'}
      onChange={(value) => onAnswer(dayCounts.find((one) => one === value) ?? null)}
    >
      <option value="ask">{t('spreadsheet.days.ask')}</option>
      {dayCounts.map((one) => (
        <option key={one} value={one}>
          {answerWords(one, example)}
        </option>
      ))}
    </NativeChoice>
  );
}

function answerWords(days: DayCount, example: string): string {
  if (days === 'no-dates') return t('spreadsheet.days.no-dates');
  const day = showDate(dateOfEdtf(serialDay(example, days) ?? ''), language());
  return t(`spreadsheet.days.${days}`, { example, day });
}
