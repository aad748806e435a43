import { Users } from 'lucide-react';
import { useState } from 'react';
import type { Appeal, GroupCoverage } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import type { CaseGroupId } from '../../domain/ids';
import type { ReleaseMark } from '../../domain/release';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField } from '../shared/fields/Field';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Section } from '../shared/layout/Section';
import { recordTitle } from '../shared/records/titles';
import { dateOr } from './dates';
import { Entry } from './Entry';
import { MemberDialog } from './MemberDialog';
import styles from './appeals.module.css';

/** "And other political prisoners": who is covered as a group. Nobody is named by it. */
export function CoverageSection({ appeal }: { appeal: Appeal }) {
  const { store } = useCasebook().client;
  const [open, setOpen] = useState<GroupCoverage | 'new' | null>(null);
  return (
    <Section
      title={t('appeals.coverage')}
      count={appeal.groupCoverages.length}
      addWords={t('appeals.add.groupCoverages')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noCoverage')}
      dialog={
        open !== null && (
          <CoverageDialog
            appeal={appeal}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <ul className={styles.entries}>
        {appeal.groupCoverages.map((one) => {
          const group = one.group === null ? undefined : store.get('case-group', one.group);
          return (
            <Entry
              key={one.id}
              appeal={appeal}
              list="groupCoverages"
              claim={one}
              words={one.words === '' ? t('appeals.coverage') : one.words}
              onEdit={() => setOpen(one)}
              below={one.words !== '' && <span className={styles.words}>“{one.words}”</span>}
            >
              <Badge icon={Users}>{t('appeals.coveredNamesNobody')}</Badge>{' '}
              <span>{t(`appeals.coverageBy.${one.by}`)}</span>
              {group !== undefined && (
                <span className={styles.muted}>
                  {' '}
                  {t('appeals.coverageGroup', { group: recordTitle(group) })}
                </span>
              )}
              {one.asOf !== null && (
                <span className={styles.muted}>
                  {' '}
                  {t('appeals.coverageAsOf', { date: showDate(one.asOf, language()) })}
                </span>
              )}
            </Entry>
          );
        })}
      </ul>
    </Section>
  );
}

interface CoverageForm {
  readonly by: GroupCoverage['by'];
  readonly words: string;
  readonly asOf: string;
  readonly group: CaseGroupId | null;
  readonly groupText: string;
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
}

function CoverageDialog(props: {
  appeal: Appeal;
  before: GroupCoverage | null;
  onClose: () => void;
}) {
  const { before } = props;
  const { store } = useCasebook().client;
  const group = before?.group == null ? undefined : store.get('case-group', before.group);
  return (
    <MemberDialog<CoverageForm>
      {...props}
      list="groupCoverages"
      title={t(before === null ? 'appeals.add.groupCoverages' : 'appeals.edit.groupCoverages')}
      first={() => ({
        by: before?.by ?? 'own-words',
        words: before?.words ?? '',
        asOf: before?.asOf?.written ?? '',
        group: before?.group ?? null,
        groupText: group === undefined ? '' : recordTitle(group),
        evidence: before?.evidence ?? [],
        release: before?.release ?? props.appeal.release,
      })}
      said={({ groupText, asOf, ...form }) => ({
        ...form,
        group: groupText.trim() === '' ? null : form.group,
        asOf: dateOr(asOf, before?.asOf ?? null),
      })}
      fields={(form, change) => (
        <FieldRows>
          <Choice
            label={t('appeals.coverageHow')}
            value={form.by}
            options={(['own-words', 'our-rule'] as const).map((id) => ({
              id,
              words: t(`appeals.coverageBy.${id}`),
            }))}
            onChange={(by) => change({ by })}
            autoFocus
          />
          <TextField
            label={t('appeals.coverageWords')}
            value={form.words}
            onChange={(words) => change({ words })}
            maxLength={500}
          />
          <FieldColumns>
            <RecordCombo
              label={t('records.kind.case-group')}
              kinds={['case-group']}
              text={form.groupText}
              onText={(groupText) => change({ groupText })}
              onRecord={(found) =>
                change({ group: found.id as CaseGroupId, groupText: found.title })
              }
              hint={t('appeals.coverageGroupHint')}
            />
            <DateField
              label={t('appeals.asOf')}
              value={form.asOf}
              onChange={(asOf) => change({ asOf })}
            />
          </FieldColumns>
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
