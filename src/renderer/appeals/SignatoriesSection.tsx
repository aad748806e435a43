import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import type { ReleaseMark } from '../../domain/release';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Choice } from '../shared/fields/Choice';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField, requiredError } from '../shared/fields/Field';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { bounds, countFrom, countWords, type Bound } from './counts';
import { Entry } from './Entry';
import { MemberDialog } from './MemberDialog';
import { signatorySums } from './signatory-sums';
import styles from './appeals.module.css';

type Signatories = Appeal['signatories'][number];

/** How many signed, by sort, as each source words it; a sum of ours stands apart and says so. */
export function SignatoriesSection({ appeal }: { appeal: Appeal }) {
  const [open, setOpen] = useState<Signatories | 'new' | null>(null);
  const sums = signatorySums(appeal.signatories);
  const number = new Intl.NumberFormat(language());
  return (
    <Section
      title={t('appeals.signatories')}
      count={appeal.signatories.length}
      addWords={t('appeals.add.signatories')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noSignatories')}
      dialog={
        open !== null && (
          <SignatoriesDialog
            appeal={appeal}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <ul className={styles.entries}>
        {appeal.signatories.map((one) => (
          <Entry
            key={one.id}
            appeal={appeal}
            list="signatories"
            claim={one}
            words={one.sort}
            onEdit={() => setOpen(one)}
            below={
              <>
                {' '}
                {one.words !== '' && <span className={styles.words}>“{one.words}”</span>}
                {sums
                  .filter((sum) => sum.after === one.id)
                  .map((sum) => (
                    <span key={sum.total} className={styles.sum}>
                      {sum.parts.map((part) => number.format(part)).join(' + ')} ={' '}
                      {number.format(sum.total)} <Badge>{t('appeals.computed')}</Badge>
                    </span>
                  ))}
              </>
            }
          >
            <span className={styles.strong}>{countWords(one)}</span> {one.sort}
          </Entry>
        ))}
      </ul>
    </Section>
  );
}

interface SignatoriesForm {
  readonly sort: string;
  readonly count: string;
  readonly bound: Bound;
  readonly words: string;
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
}

function SignatoriesDialog(props: {
  appeal: Appeal;
  before: Signatories | null;
  onClose: () => void;
}) {
  const { before } = props;
  return (
    <MemberDialog<SignatoriesForm>
      {...props}
      list="signatories"
      title={t(before === null ? 'appeals.add.signatories' : 'appeals.edit.signatories')}
      first={() => ({
        sort: before?.sort ?? '',
        count: before?.count?.toString() ?? '',
        bound: before?.bound ?? 'exact',
        words: before?.words ?? '',
        evidence: before?.evidence ?? [],
        release: before?.release ?? props.appeal.release,
      })}
      said={(form) =>
        form.sort.trim() === '' || countFrom(form.count) === undefined
          ? null
          : { ...form, sort: form.sort.trim(), count: countFrom(form.count) }
      }
      fields={(form, change, tried) => (
        <FieldRows>
          <TextField
            label={t('appeals.sort')}
            hint={t('appeals.sortHint')}
            value={form.sort}
            error={requiredError(form.sort, tried)}
            onChange={(sort) => change({ sort })}
            maxLength={100}
            autoFocus
          />
          <FieldColumns>
            <TextField
              label={t('appeals.count')}
              value={form.count}
              error={countFrom(form.count) === undefined ? t('appeals.countError') : null}
              onChange={(count) => change({ count })}
              maxLength={12}
            />
            <Choice
              label={t('appeals.bound')}
              value={form.bound}
              options={bounds.map((id) => ({ id, words: termWords('count-bounds', id) }))}
              onChange={(bound) => change({ bound })}
            />
          </FieldColumns>
          <TextField
            label={t('appeals.countWords')}
            value={form.words}
            onChange={(words) => change({ words })}
            maxLength={300}
          />
          <ReleaseField value={form.release} onChange={(release) => change({ release })} />
          <EvidenceField
            label={t('appeals.citations')}
            value={form.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </FieldRows>
      )}
    />
  );
}
