import {
  Ban,
  CircleCheck,
  CircleHelp,
  Files,
  FolderOpen,
  KeyRound,
  Loader,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { SourceId } from '../../../domain/ids';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { Button } from '../../shared/controls/Button';
import { EmptyState } from '../../shared/layout/EmptyState';
import { useDrawnSoFar } from '../../shared/layout/drawn-so-far';
import { Loading } from '../../shared/layout/Loading';
import { sizeWords } from '../../shared/moment';
import { DialogBody } from '../../shared/overlays/Dialog';
import { navigate } from '../../shared/routing/router';
import { finished, type Item, type ItemState } from './queue';
import { EncodingGuesses } from './EncodingGuesses';
import { PasswordForm } from './PasswordForm';
import { refusalWords, savedWords, stepWords } from './refusal-words';
import { TwinTexts } from './TwinTexts';
import { useImporting } from './importing-context';
import type { ItemAnswers } from './use-import';
import styles from './ImportDialog.module.css';

interface FilesTabProps {
  readonly onClose: () => void;
}

/** Lines drawn at once, and in each step after them: two hundred in one go hold a key up. */
const LINES = 30;

/** Files to take in: what became of each, and the questions that some of them leave. */
export function FilesTab({ onClose }: FilesTabProps) {
  const importing = useImporting();
  const { items, working, answers } = importing;
  const now = items.find(({ state }) => state.step === 'reading' || state.step === 'saving');
  const done = finished(items);
  const { drawn } = useDrawnSoFar(items.length, LINES, LINES);
  return (
    <div className={styles.files}>
      <DialogBody>
        {items.length === 0 ? (
          <EmptyState
            icon={Files}
            words={t('sources.filesEmpty')}
            hint={t('sources.filesHint')}
            action={
              <Button look="main" icon={FolderOpen} onPress={() => void importing.choose()}>
                {t('sources.choose')}
              </Button>
            }
          />
        ) : (
          <>
            {working && (
              <Loading
                words={t('sources.importing', {
                  n: done,
                  total: items.length,
                  name: now?.name ?? '',
                })}
                share={done / items.length}
              />
            )}
            {!working && (
              <p className={styles.sum} role="status">
                {t('sources.imported', { count: countOf(items, 'saved') })}
                {countOf(items, 'refused') > 0 &&
                  ` ${t('sources.refusedCount', { count: countOf(items, 'refused') })}`}
              </p>
            )}
            <ul className={styles.items}>
              {items.slice(0, drawn).map((item) => (
                <ItemLine key={item.id} item={item} answers={answers} onClose={onClose} />
              ))}
            </ul>
          </>
        )}
      </DialogBody>
      {items.length > 0 && (
        <footer className={styles.foot}>
          <Button icon={FolderOpen} onPress={() => void importing.choose()}>
            {t('sources.chooseMore')}
          </Button>
          {working ? (
            <Button onPress={importing.cancel}>{t('shared.cancel')}</Button>
          ) : (
            <Button look="main" onPress={onClose}>
              {t('shared.close')}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
}

function countOf(items: readonly Item[], step: ItemState['step']): number {
  return items.filter(({ state }) => state.step === step).length;
}

interface ItemLineProps {
  readonly item: Item;
  readonly answers: ItemAnswers;
  readonly onClose: () => void;
}

/** Drawn again only where its own file changed: there may be hundreds. */
const ItemLine = memo(function ItemLine({ item, answers, onClose }: ItemLineProps) {
  const { state } = item;
  const named = { name: item.name, size: sizeWords(item.size) };
  switch (state.step) {
    case 'waiting':
    case 'reading':
    case 'saving':
      return <Line {...named} sign={Loader} words={stepWords(state.step)} />;
    case 'skipped':
    case 'cancelled':
      return <Line {...named} sign={Ban} words={stepWords(state.step)} />;
    case 'saved':
      return (
        <Line {...named} sign={CircleCheck} look="good" words={savedWords(state)}>
          <OpenSource source={state.source} onClose={onClose} />
        </Line>
      );
    case 'refused':
      return (
        <Line
          {...named}
          sign={TriangleAlert}
          look="bad"
          words={refusalWords(state.code, state.detail)}
        >
          {/* Only of a file that holds letters: the bytes of a spreadsheet are none. */}
          {state.code === 'table' && /\.(csv|tsv|tab|txt)$/i.test(item.name) ? (
            <Button onPress={() => answers.asText(item)}>{t('sources.readAsText')}</Button>
          ) : undefined}
        </Line>
      );
    case 'twin':
      return (
        <Line
          {...named}
          sign={CircleHelp}
          look="ask"
          words={t('sources.twin', { title: state.title })}
        >
          <TwinTexts text={state.content.text} of={state.of} />
          <Button onPress={() => answers.skip(item)}>{t('sources.skip')}</Button>
          <Button look="quiet" onPress={() => answers.keepBoth(item)}>
            {t('sources.keepBoth')}
          </Button>
        </Line>
      );
    case 'same-file':
      return (
        <Line {...named} sign={Ban} words={t('sources.sameFile', { title: state.title })}>
          <OpenSource source={state.of} onClose={onClose} />
        </Line>
      );
    case 'needs-password':
      return (
        <Line
          {...named}
          sign={KeyRound}
          look="ask"
          words={t(state.wrong ? 'sources.wrongPassword' : 'sources.needsPassword')}
        >
          <PasswordForm
            name={item.name}
            onGiven={(password) => answers.unlock(item, password)}
            onSkip={() => answers.skip(item)}
          />
        </Line>
      );
    case 'needs-encoding':
      return (
        <Line {...named} sign={CircleHelp} look="ask" words={t('sources.needsEncoding')}>
          <EncodingGuesses
            guesses={state.guesses}
            onChoose={(encoding) => answers.readAs(item, encoding)}
          />
        </Line>
      );
  }
});

function OpenSource({ source, onClose }: { source: SourceId; onClose: () => void }) {
  return (
    <Button
      look="quiet"
      onPress={() => {
        onClose();
        navigate('sources', { source });
      }}
    >
      {t('shared.open')}
    </Button>
  );
}

interface LineProps {
  readonly name: string;
  readonly size: string;
  readonly sign: LucideIcon;
  readonly words: string;
  readonly look?: 'good' | 'bad' | 'ask';
  readonly children?: ReactNode;
}

function Line({ name, size, sign: Sign, words, look, children }: LineProps) {
  return (
    <li className={cx(styles.item, look !== undefined && styles[look])}>
      <Sign size={15} aria-hidden className={styles.sign} />
      <span className={styles.name}>{name}</span>
      <span className={styles.size}>{size}</span>
      <span className={styles.words}>{words}</span>
      {children !== undefined && <span className={styles.actions}>{children}</span>}
    </li>
  );
}
