import { useState } from 'react';

import { Badge } from '../shared/claims/Badge';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import { useCasebook } from '../shared/casebook/context';
import { RecordPage } from '../shared/records/RecordPage';
import { RelationsSection } from '../shared/records/RelationsSection';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { AboutSection } from './AboutSection';
import { FactsSection } from './FactsSection';
import { HeadDialog } from './HeadDialog';
import { HoldersSection } from './HoldersSection';
import { MembersSection } from './MembersSection';
import { NamesSection } from './NamesSection';
import type { DirectoryRecord } from './rows';

/** One record of the directory whole. */
export function DirectoryPage({ record }: { record: DirectoryRecord }) {
  const [editing, setEditing] = useState(false);
  const marks = useMarks(record);
  return (
    <>
      <RecordPage
        record={record}
        people={record.kind === 'contact' ? record.detainees : []}
        onEdit={() => setEditing(true)}
        onTrashed={() => navigate('directory', { kind: record.kind })}
        marks={marks}
      >
        {(record.kind === 'organisation' || record.kind === 'facility') && (
          <>
            <NamesSection record={record} />
            <FactsSection record={record} />
          </>
        )}
        {record.kind === 'office' && <HoldersSection office={record} />}
        {record.kind === 'case-group' && <MembersSection group={record} />}
        <AboutSection record={record} />
        {record.kind !== 'facility' && record.kind !== 'case-group' && (
          <RelationsSection party={{ kind: record.kind, id: record.id, as: null } as never} />
        )}
      </RecordPage>
      {editing && (
        <HeadDialog kind={record.kind} record={record} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

function alsoKnown(aliases: readonly string[]): readonly [string, string] {
  return [t('directory.aliases'), aliases.join('; ')];
}

function useMarks(record: DirectoryRecord) {
  const { store } = useCasebook().client;
  switch (record.kind) {
    case 'organisation':
      return [
        [t('directory.what'), termWords('organisation-kinds', record.organisationKind)],
        [t('directory.column.where.organisation'), record.country],
      ] as const;
    case 'facility':
      return [
        [t('directory.what'), termWords('facility-kinds', record.facilityKind)],
        [t('directory.column.where.facility'), record.place],
      ] as const;
    case 'office': {
      const body =
        record.organisation === null ? undefined : store.get('organisation', record.organisation);
      return [
        alsoKnown(record.aliases),
        [t('directory.body'), body === undefined ? '' : recordTitle(body)],
        [t('directory.column.where.office'), record.country],
      ] as const;
    }
    case 'contact':
      return [
        alsoKnown(record.aliases),
        [t('directory.relation'), record.relation],
        [
          t('directory.neverCallMark'),
          record.neverCall ? <Badge tone="bad">{t('directory.neverCall')}</Badge> : '',
        ],
        [t('directory.safeChannel'), record.safeChannel],
        [t('directory.safeHours'), record.safeHours],
        [t('directory.speaks'), t(`directory.speaks.${record.speaksForFamily}`)],
        [
          t('directory.nextContact'),
          record.nextContact === null ? '' : showDate(record.nextContact, language()),
        ],
        [t('directory.detail'), record.detail],
      ] as const;
    case 'case-group':
      return [alsoKnown(record.aliases), [t('directory.detail'), record.description]] as const;
  }
}
