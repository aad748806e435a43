import { FilePlus2, Megaphone, Merge, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Detainee } from '../../domain/detainee';
import type { MemberId } from '../../domain/ids';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { AppealsSection } from './AppealsSection';
import { ClaimDialog, type ClaimTarget } from './ClaimDialog';
import { CustodySection } from './CustodySection';
import { DocumentsSection } from './DocumentsSection';
import { FactsSection } from './FactsSection';
import { IncidentsSection } from './IncidentsSection';
import { MergeDialog } from './merge/MergeDialog';
import { MergedSection } from './merge/MergedSection';
import { NamesSection } from './NamesSection';
import { NotesSection } from './NotesSection';
import { PersonDialog } from './PersonDialog';
import { PersonHeader } from './PersonHeader';
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
  useEffect(() => {
    if (focusOn === undefined) return;
    document.getElementById(`claim-${focusOn}`)?.scrollIntoView({ block: 'center' });
  }, [focusOn]);
  const sections: readonly [string, ReactNode][] = [
    ['custody', <CustodySection key="custody" detainee={detainee} onEdit={setClaim} />],
    ['facts', <FactsSection key="facts" detainee={detainee} onEdit={setClaim} />],
    ['appeals', <AppealsSection key="appeals" detainee={detainee} />],
    ['incidents', <IncidentsSection key="incidents" detainee={detainee} onEdit={setClaim} />],
    ['names', <NamesSection key="names" detainee={detainee} onEdit={setClaim} />],
    ['documents', <DocumentsSection key="documents" detainee={detainee} />],
    ['notes', <NotesSection key="notes" detainee={detainee} />],
    ['merged', <MergedSection key="merged" person={detainee} />],
  ];
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
          {sections.map(([, section]) => section)}
        </div>
      </PaneBody>
      {merging && <MergeDialog person={detainee} onClose={() => setMerging(false)} />}
      {editing && <PersonDialog detainee={detainee} onClose={() => setEditing(false)} />}
      {claim !== null && (
        <ClaimDialog detainee={detainee} target={claim} onClose={() => setClaim(null)} />
      )}
    </>
  );
}
