import { useState } from 'react';
import type { MemberId } from '../../domain/ids';
import type { Proceeding } from '../../domain/proceeding';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { useClaimInView } from '../shared/claims/use-claim-in-view';
import { RecordPage } from '../shared/records/RecordPage';
import { partyWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { ChargesSection } from './ChargesSection';
import { DecisionsSection } from './DecisionsSection';
import { DefendantsSection } from './DefendantsSection';
import { HeadDialog } from './HeadDialog';
import { HearingsSection } from './HearingsSection';
import { courtWords } from './rows';

interface ProceedingPageProps {
  readonly proceeding: Proceeding;
  /** The hearing, charge or decision to bring into view. */
  readonly focusOn: MemberId | undefined;
}

/** One proceeding whole. What is entered here stands on the record of every defendant. */
export function ProceedingPage({ proceeding, focusOn }: ProceedingPageProps) {
  const { store } = useCasebook().client;
  const [editing, setEditing] = useState(false);
  useClaimInView(focusOn);
  return (
    <>
      <RecordPage
        record={proceeding}
        people={proceeding.defendants.map(({ detainee }) => detainee)}
        onEdit={() => setEditing(true)}
        onTrashed={() => navigate('proceedings', {})}
        marks={[
          [t('proceedings.court'), courtWords(proceeding, store)],
          [t('proceedings.number'), proceeding.number],
          [
            t('proceedings.judge'),
            proceeding.judge === null ? '' : partyWords(proceeding.judge, store),
          ],
        ]}
      >
        <DefendantsSection proceeding={proceeding} />
        <HearingsSection proceeding={proceeding} />
        <ChargesSection proceeding={proceeding} />
        <DecisionsSection proceeding={proceeding} />
      </RecordPage>
      {editing && <HeadDialog proceeding={proceeding} onClose={() => setEditing(false)} />}
    </>
  );
}
