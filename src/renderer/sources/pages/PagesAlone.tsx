import { useState } from 'react';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { Pane, PaneBody } from '../../shared/layout/Panes';
import { atStart } from '../reading/caret';
import { SourceHead } from '../SourceHead';
import { CorrectTextDialog } from '../versions/CorrectTextDialog';
import { isDrawable } from './draw';
import type { Box } from './letters';
import { PagesView } from './PagesView';
import styles from './PagesView.module.css';

interface PagesAloneProps {
  readonly source: Source;
  readonly place: { readonly page: number; readonly box: Box | null } | null;
}

/** A source without a text: its pages where they can be drawn, else what was said of it. */
export function PagesAlone({ source, place }: PagesAloneProps) {
  const { original } = source;
  const { drafts } = useCasebook();
  const [typing, setTyping] = useState(() => drafts.wasOpen(`text:${source.id}:0`));
  return (
    <Pane kind="main" label={source.title}>
      <SourceHead source={source} onCorrect={() => setTyping(true)} active={!typing} />
      {typing && (
        <CorrectTextDialog source={source} version={0} text="" onClose={() => setTyping(false)} />
      )}
      {isDrawable(original) ? (
        <>
          <p className={styles.without}>{source.summary || t('pages.noText')}</p>
          <div className={styles.alone}>
            <PagesView
              label={t('pages.of', { title: source.title })}
              original={original}
              text=""
              passages={[]}
              active={null}
              flash={null}
              caret={atStart}
              onCaret={() => undefined}
              onKey={() => false}
              place={place}
              onLeave={() => undefined}
            />
          </div>
        </>
      ) : (
        <PaneBody padded>
          <p>{source.summary || t('sources.noText')}</p>
        </PaneBody>
      )}
    </Pane>
  );
}
