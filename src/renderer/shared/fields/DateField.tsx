import { readDate } from '../../../domain/read-date';
import { showDate } from '../../../domain/show-date';
import { language, t } from '../catalogue';
import { TextField } from './Field';

export { dateFrom } from './date-from';

interface DateFieldProps {
  readonly label: string;
  /** What is typed; keep it as text in the form, and read it with `dateFrom` when saving. */
  readonly value: string;
  readonly onChange: (written: string) => void;
  readonly onBlur?: () => void;
  readonly isRequired?: boolean;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  /** True where an hour matters: the hint says how one is written. */
  readonly timed?: boolean;
}

/**
 * A date as somebody wrote it: any precision, in words or figures or EDTF. What was understood is
 * said under the field as it is typed, never more exactly than it was written.
 */
export function DateField({ value, timed = false, ...rest }: DateFieldProps) {
  const hint = value.trim() === '' && timed ? t('fields.dateTimeHint') : understood(value);
  return <TextField {...rest} value={value} maxLength={200} hint={hint} />;
}

function understood(written: string): string {
  if (written.trim() === '') return t('fields.dateHint');
  const date = readDate(written);
  if (date.flag === 'impossible') return t('fields.dateImpossible');
  if (date.edtf === null) return t('fields.dateUnread');
  return t('fields.dateRead', { date: showDate(date, language()) });
}
