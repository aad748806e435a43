import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { t } from '../../shared/catalogue';
import { IconButton } from '../../shared/controls/Button';
import { findText, type FoundText } from './find-text';
import styles from './ReadingPane.module.css';

interface FindBarProps {
  readonly text: string;
  readonly from: number;
  readonly onFound: (place: { readonly start: number; readonly end: number }) => void;
  /** Called where the words stand nowhere: what was found before is no longer meant. */
  readonly onMissing: () => void;
  /** Closes the bar; the focus goes back to the text, at what was found. */
  readonly onClose: () => void;
}

/** Finds words in the text that is open: Enter the next, Shift+Enter the one before, Escape back. */
export function FindBar({ text, from, onFound, onMissing, onClose }: FindBarProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<FoundText | null>(null);

  function find(wanted: string, start: number, way: 1 | -1): void {
    const place = findText(text, wanted, start, way);
    setFound(place);
    if (place !== null) onFound(place);
    else onMissing();
  }

  return (
    <div className={styles.find} role="search">
      <TextField
        aria-label={t('sources.find')}
        className={styles.findField ?? ''}
        value={words}
        autoFocus
        onChange={(next) => {
          setWords(next);
          find(next, Math.max(0, from - next.length), 1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') find(words, from, event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else event.continuePropagation();
        }}
      >
        <Input className={styles.findInput ?? ''} placeholder={t('sources.find')} />
      </TextField>
      <span className={styles.findNone} role="status">
        {words.trim() === ''
          ? ''
          : found === null
            ? t('sources.findNone')
            : t('reading.findCount', { n: found.number, total: found.total })}
      </span>
      <IconButton
        icon={ChevronUp}
        label={t('sources.findBack')}
        onPress={() => find(words, from, -1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('sources.findNext')}
        onPress={() => find(words, from, 1)}
      />
      <IconButton icon={X} label={t('shared.close')} onPress={onClose} />
    </div>
  );
}
