import { useState } from 'react';
import { compareDates } from '../../domain/compare-dates';
import type { Hearing, Proceeding } from '../../domain/proceeding';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { DatedItem, DatedList } from '../shared/layout/DatedList';
import { Section } from '../shared/layout/Section';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';
import styles from './proceedings.module.css';

/** Hearings in the order of their days, each entered once for everybody. */
export function HearingsSection({ proceeding }: { proceeding: Proceeding }) {
  const remove = useRemoveMember(proceeding, 'hearings');
  const [open, setOpen] = useState<Hearing | 'new' | null>(null);
  const hearings = proceeding.hearings.toSorted((a, b) => compareDates(a.date, b.date));
  return (
    <Section
      title={t('proceedings.hearings')}
      count={hearings.length}
      addWords={t('proceedings.addHearing')}
      onAdd={() => setOpen('new')}
      emptyWords={t('proceedings.noHearings')}
      dialog={
        open !== null && (
          <HearingDialog
            proceeding={proceeding}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <DatedList>
        {hearings.map((hearing) => (
          <DatedItem key={hearing.id} when={showDate(hearing.date, language())}>
            <ClaimLine
              claim={hearing}
              words={hearing.about || t('proceedings.hearing')}
              onEdit={() => setOpen(hearing)}
              onRemove={() => remove(hearing.id)}
            >
              <span className={styles.strong}>{hearing.about || t('proceedings.hearing')}</span>
              {hearing.court !== '' && <span className={styles.muted}> · {hearing.court}</span>}
              {hearing.result !== '' && <span className={styles.detail}>{hearing.result}</span>}
            </ClaimLine>
          </DatedItem>
        ))}
      </DatedList>
    </Section>
  );
}

interface HearingForm extends ClaimParts {
  readonly date: string;
  readonly about: string;
  readonly court: string;
  readonly result: string;
}

function HearingDialog(props: {
  proceeding: Proceeding;
  before: Hearing | null;
  onClose: () => void;
}) {
  const { proceeding, before, onClose } = props;
  return (
    <MemberDialog<HearingForm>
      kind="proceeding"
      id={proceeding.id}
      list="hearings"
      before={before}
      title={t(before === null ? 'proceedings.addHearing' : 'proceedings.editHearing')}
      first={() => ({
        ...partsOf(before),
        date: before?.date.written ?? '',
        about: before?.about ?? '',
        court: before?.court ?? '',
        result: before?.result ?? '',
      })}
      said={({ date, about, court, result, ...parts }) => {
        const on = dateFrom(date);
        return on === null
          ? null
          : { ...saidParts(parts, proceeding.release), date: on, about, court, result };
      }}
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <DateField
              label={t('proceedings.date')}
              value={form.date}
              timed
              error={requiredError(form.date, tried)}
              onChange={(date) => change({ date })}
              autoFocus
            />
            <TextField
              label={t('proceedings.courtroom')}
              value={form.court}
              onChange={(court) => change({ court })}
              maxLength={300}
            />
          </FieldColumns>
          <TextField
            label={t('proceedings.about')}
            value={form.about}
            onChange={(about) => change({ about })}
            maxLength={300}
          />
          <TextField
            label={t('proceedings.outcome')}
            value={form.result}
            onChange={(result) => change({ result })}
            rows={2}
            maxLength={10_000}
          />
          <ClaimFields value={form} onChange={change} mark={proceeding.release} />
        </>
      )}
      onClose={onClose}
    />
  );
}
