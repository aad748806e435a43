import { t } from '../shared/catalogue';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField } from '../shared/fields/Field';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import type { PointForm } from './reply-form';
import { RowsField } from './RowsField';

interface PointsFieldProps {
  readonly points: readonly PointForm[];
  readonly onChange: (points: readonly PointForm[]) => void;
}

/** The point-by-point sheet of a reply: their claim, our answer, and the passages for both. */
export function PointsField({ points, onChange }: PointsFieldProps) {
  return (
    <RowsField
      label={t('appeals.points')}
      hint={t('appeals.pointsHint')}
      rows={points}
      onChange={onChange}
      make={(key) => ({ key, theirClaim: '', ourAnswer: '', evidence: [] })}
      addWords={t('appeals.addPoint')}
    >
      {(row, change, isNew) => (
        <FieldRows>
          <FieldColumns>
            <TextField
              label={t('appeals.theirClaim')}
              rows={2}
              value={row.theirClaim}
              onChange={(theirClaim) => change({ theirClaim })}
              maxLength={10_000}
              autoFocus={isNew}
            />
            <TextField
              label={t('appeals.ourAnswer')}
              rows={2}
              value={row.ourAnswer}
              onChange={(ourAnswer) => change({ ourAnswer })}
              maxLength={10_000}
            />
          </FieldColumns>
          <EvidenceField
            label={t('appeals.passages')}
            value={row.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </FieldRows>
      )}
    </RowsField>
  );
}
