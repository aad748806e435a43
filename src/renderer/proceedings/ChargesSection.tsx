import { useState } from 'react';
import type { DetaineeId } from '../../domain/ids';
import type { Charge, Proceeding } from '../../domain/proceeding';
import { showDate } from '../../domain/show-date';
import { termsOf } from '../../domain/vocabulary';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';
import { AgainstField, againstWords } from './AgainstField';
import styles from './proceedings.module.css';

function itself(store: Reading): Reading {
  return store;
}

/** Charges with their state, against whom each is brought. */
export function ChargesSection({ proceeding }: { proceeding: Proceeding }) {
  const store = useDerived(['detainee'], itself);
  const remove = useRemoveMember(proceeding, 'charges');
  const [open, setOpen] = useState<Charge | 'new' | null>(null);
  return (
    <Section
      title={t('proceedings.charges')}
      count={proceeding.charges.length}
      addWords={t('proceedings.addCharge')}
      onAdd={() => setOpen('new')}
      emptyWords={t('proceedings.noCharges')}
      dialog={
        open !== null && (
          <ChargeDialog
            proceeding={proceeding}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {proceeding.charges.map((charge) => (
        <ClaimLine
          key={charge.id}
          claim={charge}
          words={charge.article}
          mark={
            <Badge tone={charge.state === 'convicted' ? 'bad' : 'plain'}>
              {termWords('charge-states', charge.state)}
            </Badge>
          }
          onEdit={() => setOpen(charge)}
          onRemove={() => remove(charge.id)}
        >
          <span className={styles.strong}>{charge.article}</span>
          <span className={styles.muted}>
            {' · '}
            {againstWords(charge.against, store)}
            {charge.date !== null && ` · ${showDate(charge.date, language())}`}
          </span>
          {charge.wording !== '' && <span className={styles.detail}>{charge.wording}</span>}
        </ClaimLine>
      ))}
    </Section>
  );
}

interface ChargeForm extends ClaimParts {
  readonly article: string;
  readonly wording: string;
  readonly against: readonly DetaineeId[];
  readonly state: Charge['state'];
  readonly date: string;
}

function ChargeDialog(props: {
  proceeding: Proceeding;
  before: Charge | null;
  onClose: () => void;
}) {
  const { proceeding, before, onClose } = props;
  return (
    <MemberDialog<ChargeForm>
      kind="proceeding"
      id={proceeding.id}
      list="charges"
      before={before}
      title={t(before === null ? 'proceedings.addCharge' : 'proceedings.editCharge')}
      first={() => ({
        ...partsOf(before),
        article: before?.article ?? '',
        wording: before?.wording ?? '',
        against: before?.against ?? [],
        state: before?.state ?? 'brought',
        date: before?.date?.written ?? '',
      })}
      said={({ article, wording, against, state, date, ...parts }) =>
        article.trim() === ''
          ? null
          : {
              ...saidParts(parts, proceeding.release),
              ...{ article: article.trim(), wording, against, state },
              date: dateFrom(date),
            }
      }
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <TextField
              label={t('proceedings.article')}
              value={form.article}
              error={requiredError(form.article, tried)}
              onChange={(article) => change({ article })}
              maxLength={200}
              autoFocus
            />
            <Choice
              label={t('proceedings.state')}
              value={form.state}
              options={termsOf('charge-states').map(({ id }) => ({
                id: id as Charge['state'],
                words: termWords('charge-states', id),
              }))}
              onChange={(state) => change({ state })}
            />
          </FieldColumns>
          <DateField
            label={t('proceedings.date')}
            value={form.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={t('proceedings.wording')}
            value={form.wording}
            onChange={(wording) => change({ wording })}
            rows={2}
            maxLength={10_000}
          />
          <AgainstField
            proceeding={proceeding}
            value={form.against}
            onChange={(against) => change({ against })}
          />
          <ClaimFields value={form} onChange={change} mark={proceeding.release} />
        </>
      )}
      onClose={onClose}
    />
  );
}
