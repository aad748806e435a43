import { Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { Annotation } from '../../../domain/annotation';
import type { TagId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { useRecords } from '../../shared/casebook/records';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { Check } from '../../shared/fields/Check';
import { Choice } from '../../shared/fields/Choice';
import { TextField } from '../../shared/fields/Field';
import { FieldColumns, FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { foldText } from '../../shared/search/fold';
import { hues } from './hues';
import type { Hue } from './passages';
import { QuoteBlock } from './QuoteBlock';
import { TagChip } from './TagChip';
import styles from './TagDialog.module.css';

interface TagDialogProps {
  readonly source: Source;
  readonly annotation: Annotation;
  readonly onClose: () => void;
}

/** Tags shown with a number: 1 to 9 tick them. */
const NUMBERED = 9;

/** Puts tags on a passage, and makes new ones; a tag's hue is the passage's. */
export function TagDialog({ source, annotation, onClose }: TagDialogProps) {
  const run = useRun();
  const tags = useRecords('tag');
  const [chosen, setChosen] = useState<readonly TagId[]>(annotation.tags);
  const [text, setText] = useState('');
  const [hue, setHue] = useState<Hue>(() => unusedHue(tags.map((tag) => tag.hue)));
  const [pending, setPending] = useState(false);
  const hueWords = hues.map((id) => ({ id, words: t(`reading.hue.${id}`) }));
  const wanted = foldText(text.trim());
  const shown = tags.filter((tag) => foldText(tag.title).includes(wanted));
  const isNew = wanted !== '' && !tags.some((tag) => foldText(tag.title) === wanted);

  function toggle(id: TagId): void {
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  }

  async function add(): Promise<readonly TagId[]> {
    if (!isNew) return chosen;
    const done = await run('add-tag', { title: text.trim(), hue }, { quiet: true });
    if (!done.ok) return chosen;
    const next = [...chosen, done.value.created as TagId];
    setChosen(next);
    setText('');
    setHue(unusedHue([...tags.map((tag) => tag.hue), hue]));
    return next;
  }

  async function save(): Promise<void> {
    setPending(true);
    const all = await add();
    const done = await run('edit-member', {
      kind: 'source',
      id: source.id,
      list: 'annotations',
      member: { ...annotation, tags: [...all] },
    });
    setPending(false);
    if (done.ok) onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const number = /^Digit([1-9])$/.exec(event.code)?.[1];
    const tag = number === undefined ? undefined : shown[Number(number) - 1];
    if (tag === undefined || text !== '' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    toggle(tag.id);
  }

  return (
    <Dialog title={t('reading.tagTitle')} isOpen onClose={onClose}>
      <div className={styles.keys} onKeyDownCapture={onKeyDown}>
        <DialogForm onSubmit={() => void save()} onCancel={onClose} isPending={pending}>
          <FieldRows>
            <QuoteBlock annotation={annotation} language={source.language} />
            <FieldColumns>
              <TextField
                label={t('reading.tagWord')}
                value={text}
                onChange={setText}
                maxLength={100}
                autoFocus
              />
              <Choice
                label={t('reading.tagHue')}
                value={hue}
                options={hueWords}
                onChange={setHue}
              />
              {isNew && (
                <Button icon={Plus} onPress={() => void add()}>
                  {t('reading.tagAdd', { title: text.trim() })}
                </Button>
              )}
            </FieldColumns>
            {shown.length > 0 && (
              <ul className={styles.tags} aria-label={t('reading.tags')}>
                {shown.map((tag, at) => (
                  <li key={tag.id} className={styles.tag}>
                    {at < NUMBERED && <kbd aria-hidden>{at + 1}</kbd>}
                    <Check isSelected={chosen.includes(tag.id)} onChange={() => toggle(tag.id)}>
                      {tag.title}
                    </Check>
                    <TagChip title={t(`reading.hue.${tag.hue}`)} hue={tag.hue} />
                  </li>
                ))}
              </ul>
            )}
          </FieldRows>
        </DialogForm>
      </div>
    </Dialog>
  );
}

/** The first hue that no tag has yet; amber is left to passages without a tag. */
function unusedHue(used: readonly Hue[]): Hue {
  const free = hues.filter((one) => one !== 'amber');
  return free.find((one) => !used.includes(one)) ?? free[used.length % free.length] ?? 'slate';
}
