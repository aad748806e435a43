import { useCallback } from 'react';
import type { CasebookReader } from '../../domain/casebook-reader';
import type { Detainee } from '../../domain/detainee';
import { timelineOf } from '../../domain/timeline';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Section } from '../shared/layout/Section';
import { entryWords, openEntry } from '../shared/timeline/entry-words';
import { Timeline } from '../shared/timeline/Timeline';

/** What happened to the person, in parallel lanes. */
export function TimelineSection({ detainee }: { detainee: Detainee }) {
  const derive = useCallback(
    (store: Reading) => timelineOf([detainee], store as CasebookReader),
    [detainee],
  );
  const entries = useDerived(['appeal', 'reply', 'proceeding', 'source', 'identity'], derive);
  return (
    <Section title={t('timeline.title')} count={entries.length} emptyWords={t('timeline.empty')}>
      <Timeline
        label={t('timeline.title')}
        entries={entries}
        wordsOf={entryWords}
        onOpen={openEntry}
      />
    </Section>
  );
}
