import { FilePlus2, Megaphone, Merge, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import type { MemberId } from '../../domain/ids';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { useClaimInView } from '../shared/claims/use-claim-in-view';
import { Button, IconButton } from '../shared/controls/Button';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { NotesSection } from '../shared/records/NotesSection';
import { recordTitle } from '../shared/records/titles';
import { RelationsSection } from '../shared/records/RelationsSection';
import { navigate } from '../shared/routing/router';
import { useShortcut } from '../shared/shortcuts/dispatch';
import { AppealsSection } from './AppealsSection';
import { ChecklistDialog, ChecklistSection } from './ChecklistSection';
import { ClaimDialog, type ClaimTarget } from './ClaimDialog';
import { ConsentsSection } from './ConsentsSection';
import { ContactsSection } from './ContactsSection';
import { CriteriaSection } from './CriteriaSection';
import { CustodySection } from './CustodySection';
import { DocumentsSection } from './DocumentsSection';
import { FactsSection } from './FactsSection';
import { HistorySection } from './HistorySection';
import { IncidentsSection } from './IncidentsSection';
import { MergeDialog } from './merge/MergeDialog';
import { MergedSection } from './merge/MergedSection';
import { NamesSection } from './NamesSection';
import { PersonDialog } from './PersonDialog';
import { PersonHeader } from './PersonHeader';
import { ProceedingsSection } from './ProceedingsSection';
import { TimelineSection } from './TimelineSection';
import styles from './detainees.module.css';

interface PersonProps {
  readonly detainee: Detainee;
  /** The claim to bring into view. */
  readonly focusOn: MemberId | undefined;
}

/** One person whole: who, where now, and every claim with what it rests on. */
export function Person({ detainee, focusOn }: PersonProps) {
  const run = useRun();
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const [claim, setClaim] = useState<ClaimTarget | null>(null);
  const [leaving, setLeaving] = useState(false);
  const party = useMemo(
    () => ({ kind: 'detainee', id: detainee.id, as: null }) as const,
    [detainee.id],
  );
  const free = claim === null && !editing && !merging;
  useShortcut('person.event', () => setClaim({ list: 'custodyEvents', member: null }), free);
  useShortcut('person.fact', () => setClaim({ list: 'facts', member: null }), free);
  useShortcut('person.incident', () => setClaim({ list: 'incidents', member: null }), free);
  useShortcut('person.name', () => setClaim({ list: 'names', member: null }), free);
  useShortcut('person.file', () => setEditing(true), free);
  useClaimInView(focusOn);
  return (
    <>
      <PaneHead
        title={recordTitle(detainee)}
        actions={
          <>
            <Button
              icon={Megaphone}
              onPress={() => navigate('appeals', { adding: true, detainee: detainee.id })}
            >
              {t('detainees.newAppeal')}
            </Button>
            <Button
              icon={FilePlus2}
              onPress={() => navigate('briefs', { adding: true, detainees: [detainee.id] })}
            >
              {t('detainees.newBrief')}
            </Button>
            <IconButton
              icon={Pencil}
              label={t('detainees.edit')}
              onPress={() => setEditing(true)}
            />
            <IconButton
              icon={Merge}
              label={t('detainees.merge.with')}
              onPress={() => setMerging(true)}
            />
            <IconButton
              icon={Trash2}
              label={t('detainees.trash')}
              onPress={() => {
                void run('trash-record', { kind: 'detainee', id: detainee.id }).then(
                  (outcome) => outcome.ok && navigate('detainees', {}),
                );
              }}
            />
          </>
        }
      />
      <PaneBody>
        <div className={styles.person}>
          <PersonHeader detainee={detainee} />
          <ChecklistSection detainee={detainee} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <TimelineSection detainee={detainee} />
              <CustodySection detainee={detainee} onEdit={setClaim} />
              <ProceedingsSection detainee={detainee} />
              <AppealsSection detainee={detainee} />
              <IncidentsSection detainee={detainee} onEdit={setClaim} />
              <CriteriaSection detainee={detainee} onEdit={setClaim} />
            </div>
            <div className={styles.column}>
              <FactsSection detainee={detainee} onEdit={setClaim} part="facts" />
              <FactsSection detainee={detainee} onEdit={setClaim} part="health" />
              <NamesSection detainee={detainee} onEdit={setClaim} />
              <ConsentsSection detainee={detainee} />
              <ContactsSection detainee={detainee} />
              <RelationsSection party={party} />
              <DocumentsSection detainee={detainee} />
              <NotesSection record={detainee} />
              <MergedSection person={detainee} />
              <HistorySection detainee={detainee} />
            </div>
          </div>
        </div>
      </PaneBody>
      {merging && <MergeDialog person={detainee} onClose={() => setMerging(false)} />}
      {editing && <PersonDialog detainee={detainee} onClose={() => setEditing(false)} />}
      {claim !== null && (
        <ClaimDialog
          detainee={detainee}
          target={claim}
          onClose={() => setClaim(null)}
          onSaved={() => {
            if (claim.list === 'custodyEvents' && claim.member === null) setLeaving(true);
          }}
        />
      )}
      {leaving && claim === null && (
        <ChecklistDialog detainee={detainee} onClose={() => setLeaving(false)} />
      )}
    </>
  );
}
