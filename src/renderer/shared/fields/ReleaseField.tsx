import { releaseMarks, type ReleaseMark } from '../../../domain/release';
import { t } from '../catalogue';
import { Choice } from './Choice';

interface ReleaseFieldProps {
  readonly value: ReleaseMark;
  readonly onChange: (mark: ReleaseMark) => void;
}

/** The release mark of a record or a claim, from most to least open. */
export function ReleaseField({ value, onChange }: ReleaseFieldProps) {
  return (
    <Choice
      label={t('fields.release')}
      value={value}
      options={releaseMarks.map((id) => ({ id, words: t(`fields.release.${id}`) }))}
      onChange={onChange}
    />
  );
}
