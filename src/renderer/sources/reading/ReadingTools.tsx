import {
  Highlighter,
  Link2,
  MessageSquare,
  PanelTop,
  ScanSearch,
  Scissors,
  Search,
  Tag,
  TextQuote,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { t } from '../../shared/catalogue';
import { Button, IconButton } from '../../shared/controls/Button';
import type { Asked } from './asked';
import styles from './ReadingPane.module.css';

/** The handlers stay the same from drawing to drawing, or every button is drawn anew with them. */
interface ReadingToolsProps {
  readonly onHighlight: () => void;
  readonly onAsk: (what: Asked) => void;
  /** What is selected or being moved, in words; empty for nothing. */
  readonly words: string;
  readonly onMentions: () => void;
  readonly onFind: () => void;
  /** Makes a source of its own of what is selected. */
  readonly onSplit: () => void;
  /** Marks what is selected as page furniture, or as text again. */
  readonly onFurniture: () => void;
  readonly children: ReactNode;
}

/** What can be done with the words that are selected, and how the source is shown. */
export function ReadingTools({ onAsk, onHighlight, words, children, ...on }: ReadingToolsProps) {
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('sources.tools')}>
      <MarkButtons onHighlight={onHighlight} onAsk={onAsk} />
      <span className={styles.chosen} role="status">
        {words}
      </span>
      {children}
      <TextButtons {...on} />
    </div>
  );
}

/** Drawn once: the words beside them change with each letter that is selected. */
const MarkButtons = memo(function MarkButtons({
  onHighlight,
  onAsk,
}: Pick<ReadingToolsProps, 'onHighlight' | 'onAsk'>) {
  return (
    <>
      <Button look="quiet" icon={Highlighter} onPress={onHighlight}>
        {t('sources.highlight')}
      </Button>
      <Button look="quiet" icon={TextQuote} onPress={() => onAsk('claim')}>
        {t('sources.claim')}
      </Button>
      <Button look="quiet" icon={Link2} onPress={() => onAsk('link')}>
        {t('sources.link')}
      </Button>
      <Button look="quiet" icon={MessageSquare} onPress={() => onAsk('comment')}>
        {t('sources.comment')}
      </Button>
      <Button look="quiet" icon={Tag} onPress={() => onAsk('tags')}>
        {t('reading.tag')}
      </Button>
    </>
  );
});

const TextButtons = memo(function TextButtons(
  on: Pick<ReadingToolsProps, 'onMentions' | 'onFind' | 'onSplit' | 'onFurniture'>,
) {
  return (
    <>
      <IconButton
        icon={Scissors}
        label={t('sources.split')}
        shortcut="reading.split"
        onPress={on.onSplit}
      />
      <IconButton
        icon={PanelTop}
        label={t('sources.furniture')}
        shortcut="reading.furniture"
        onPress={on.onFurniture}
      />
      <IconButton icon={ScanSearch} label={t('mentions.toggle')} onPress={on.onMentions} />
      <IconButton icon={Search} label={t('sources.find')} shortcut="app.find" onPress={on.onFind} />
    </>
  );
});
