import { Search } from 'lucide-react';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import type { RecordKind } from '../../../domain/records';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { kindWords } from '../../shared/records/titles';
import { navigate, openRecord, openView } from '../../shared/routing/router';
import { finderOver } from '../../shared/search/finder';
import { keepIndex } from '../../shared/search/keep-index';
import { runShortcut } from '../../shared/shortcuts/dispatch';
import { KeyCaps } from '../../shared/shortcuts/KeyCaps';
import { commandsFor, readQuery } from './palette-items';
import styles from './Palette.module.css';

const kinds: readonly RecordKind[] = [
  'detainee',
  'organisation',
  'office',
  'appeal',
  'source',
  'brief',
  'contact',
  'facility',
  'case-group',
  'proceeding',
  'view',
];
/** What the palette offers before anything is typed: records with a page of their own. */
const kindsWithPage: readonly RecordKind[] = ['detainee', 'appeal', 'source', 'brief'];
const SHOWN = 9;

/** Ctrl+K: a record by what it is called, or a command. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { client } = useCasebook();
  useEffect(() => keepIndex(client), [client]);
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('app.palette')}>
          <Finding onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finding({ onClose }: { onClose: () => void }) {
  const { store } = useCasebook().client;
  const [typed, setTyped] = useState('');
  const { commandsOnly, words } = readQuery(typed);
  const records = useMemo(() => {
    if (commandsOnly) return [];
    return finderOver(store).find(words, words === '' ? kindsWithPage : kinds, SHOWN);
  }, [store, words, commandsOnly]);
  const commands = useMemo(
    () => (words === '' && !commandsOnly ? [] : commandsFor(words)),
    [words, commandsOnly],
  );

  function choose(key: string | number): void {
    onClose();
    const record = records.find((one) => one.id === key);
    // A body has no page of its own: the appeals it wrote, got or stands behind.
    const view = record?.kind === 'view' ? store.get('view', record.id as never) : undefined;
    if (view !== undefined) openView(view);
    else if (record !== undefined && !openRecord(record.id)) {
      navigate('appeals', { filter: record.title });
    }
    const command = commands.find((one) => one.id === key);
    // The dialog gives the focus back first, so that the command finds it where it was.
    if (command !== undefined) requestAnimationFrame(() => runShortcut(command.id));
  }

  function onKey(event: KeyboardEvent<HTMLDivElement>): void {
    // Escape leaves at once; the search field alone would only empty itself.
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    // Pressed before the list has pointed at its first item: that one is meant.
    const pointed = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const first = records[0]?.id ?? commands[0]?.id;
    if (event.key === 'Enter' && pointed === '' && first !== undefined) {
      event.stopPropagation();
      choose(first);
    }
  }

  return (
    <div className={styles.finding} onKeyDownCapture={onKey}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className={styles.field ?? ''} aria-label={t('app.palette')} autoFocus>
          <Search size={16} aria-hidden />
          <Input className={styles.input ?? ''} placeholder={t('app.paletteHint')} />
        </SearchField>
        <ListBox
          className={styles.list ?? ''}
          aria-label={t('app.palette')}
          onAction={choose}
          renderEmptyState={() => <p className={styles.empty}>{t('app.paletteEmpty')}</p>}
        >
          {records.length > 0 && (
            <ListBoxSection>
              <Header className={styles.header ?? ''}>
                {t(words === '' ? 'app.paletteRecent' : 'app.paletteRecords')}
              </Header>
              {records.map((record) => (
                <ListBoxItem
                  key={record.id}
                  id={record.id}
                  textValue={record.title}
                  className={styles.item ?? ''}
                >
                  <span className={styles.words}>
                    {record.title}
                    {record.spelling !== undefined && (
                      <span className={styles.spelling}>{record.spelling}</span>
                    )}
                  </span>
                  <span className={styles.kind}>{kindWords(record.kind)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
          {commands.length > 0 && (
            <ListBoxSection>
              <Header className={styles.header ?? ''}>{t('app.paletteCommands')}</Header>
              {commands.map((command) => (
                <ListBoxItem
                  key={command.id}
                  id={command.id}
                  textValue={command.words}
                  className={styles.item ?? ''}
                >
                  <span className={styles.words}>{command.words}</span>
                  <KeyCaps shortcut={command.id} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
