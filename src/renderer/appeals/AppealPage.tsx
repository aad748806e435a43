import { ClipboardCheck, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { MemberId } from '../../domain/ids';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { replaceParams } from '../shared/routing/router';
import { AppealHeader } from './AppealHeader';
import { AsksSection } from './AsksSection';
import { ConsentsSection } from './ConsentsSection';
import { CoverageSection } from './CoverageSection';
import { DebriefDialog } from './debrief/DebriefDialog';
import { DocumentsSection } from './DocumentsSection';
import { EffectsSection } from './EffectsSection';
import { HeadDialog } from './HeadDialog';
import { NotesSection } from './NotesSection';
import { OutcomeSection } from './OutcomeSection';
import { RepliesSection } from './RepliesSection';
import { SignatoriesSection } from './SignatoriesSection';
import { StagesSection } from './stages/StagesSection';
import styles from './appeals.module.css';

interface AppealPageProps {
  readonly appeal: Appeal;
  /** The outcome line or other member to bring into view. */
  readonly focusOn: MemberId | undefined;
}

/** One appeal whole: who asked whom for what, and what came of it for each person. */
export function AppealPage({ appeal, focusOn }: AppealPageProps) {
  const run = useRun();
  const [editing, setEditing] = useState(false);
  const [debriefing, setDebriefing] = useState(false);

  async function trash(): Promise<void> {
    const outcome = await run('trash-record', { kind: 'appeal', id: appeal.id });
    if (outcome.ok) replaceParams('appeals', {});
  }

  return (
    <>
      <PaneHead
        level={2}
        title={appeal.title}
        actions={
          <>
            <Button look="quiet" icon={ClipboardCheck} onPress={() => setDebriefing(true)}>
              {t('appeals.debrief')}
            </Button>
            <Button look="quiet" icon={Pencil} onPress={() => setEditing(true)}>
              {t('appeals.edit')}
            </Button>
            <IconButton icon={Trash2} label={t('appeals.trash')} onPress={() => void trash()} />
          </>
        }
      />
      <PaneBody>
        <div className={styles.page}>
          <AppealHeader appeal={appeal} />
          <OutcomeSection appeal={appeal} focusOn={focusOn} />
          <AsksSection appeal={appeal} />
          <RepliesSection appeal={appeal} />
          <StagesSection appeal={appeal} />
          <CoverageSection appeal={appeal} />
          <EffectsSection appeal={appeal} />
          <SignatoriesSection appeal={appeal} />
          <DocumentsSection appeal={appeal} />
          <ConsentsSection appeal={appeal} />
          <NotesSection appeal={appeal} />
        </div>
      </PaneBody>
      {debriefing && <DebriefDialog appeal={appeal} onClose={() => setDebriefing(false)} />}
      {editing && <HeadDialog appeal={appeal} onClose={() => setEditing(false)} />}
    </>
  );
}
