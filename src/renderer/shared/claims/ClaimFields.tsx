import { claimStatuses } from '../../../domain/claim';
import type { ReleaseMark } from '../../../domain/release';
import { termsOf } from '../../../domain/vocabulary';
import { t } from '../catalogue';
import { Choice } from '../fields/Choice';
import { DateField } from '../fields/DateField';
import { EvidenceField } from '../fields/EvidenceField';
import { TextField } from '../fields/Field';
import { PartyField } from '../fields/PartyField';
import { ReleaseField } from '../fields/ReleaseField';
import { FieldColumns } from '../fields/Rows';
import { termWords } from '../fields/terms';
import type { ClaimParts } from './claim-parts';

interface ClaimFieldsProps {
  readonly value: ClaimParts;
  readonly onChange: (part: Partial<ClaimParts>) => void;
  /** The release mark the claim has while nobody chose one. */
  readonly mark: ReleaseMark;
  /** Whether it can hold from one day to another: facts, offices, relations. */
  readonly lasts?: boolean;
}

const unrated = 'unrated';

/**
 * What every claim says of itself: what it rests on, whose word it is, how far it is believed, who
 * may see it.
 */
export function ClaimFields({ value, onChange, mark, lasts = false }: ClaimFieldsProps) {
  return (
    <>
      <EvidenceField
        label={t('claims.citationsField')}
        value={value.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
      <FieldColumns>
        <PartyField
          label={t('claims.saidByField')}
          value={value.saidBy}
          onChange={(saidBy) => onChange({ saidBy })}
        />
        <Choice
          label={t('claims.credibility')}
          value={value.credibility ?? unrated}
          options={[
            { id: unrated, words: t('claims.notRated') },
            ...termsOf('credibility').map(({ id }) => ({
              id,
              words: `${id} · ${termWords('credibility', id)}`,
            })),
          ]}
          onChange={(id) =>
            onChange({ credibility: id === unrated ? null : (id as ClaimParts['credibility']) })
          }
        />
      </FieldColumns>
      <FieldColumns>
        <Choice
          label={t('claims.statusField')}
          value={value.status}
          options={claimStatuses.map((id) => ({ id, words: t(`claims.status.${id}`) }))}
          onChange={(status) => onChange({ status })}
        />
        <ReleaseField value={value.release ?? mark} onChange={(release) => onChange({ release })} />
      </FieldColumns>
      {lasts && (
        <FieldColumns>
          <DateField
            label={t('claims.validFrom')}
            value={value.validFrom}
            onChange={(validFrom) => onChange({ validFrom })}
          />
          <DateField
            label={t('claims.validTo')}
            value={value.validTo}
            onChange={(validTo) => onChange({ validTo })}
          />
        </FieldColumns>
      )}
      <FieldColumns>
        <DateField
          label={t('claims.confirmed')}
          value={value.confirmed}
          onChange={(confirmed) => onChange({ confirmed })}
        />
        <TextField
          label={t('claims.noteField')}
          value={value.note}
          onChange={(note) => onChange({ note })}
          maxLength={10_000}
        />
      </FieldColumns>
    </>
  );
}
