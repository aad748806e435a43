import { X } from 'lucide-react';
import { useState } from 'react';
import type { Annotation } from '../../../domain/annotation';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { IconButton } from '../../shared/controls/Button';
import { FieldRows } from '../../shared/fields/Rows';
import { RecordCombo } from '../../shared/fields/RecordCombo';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { linkTitle } from './link-title';
import { QuoteBlock } from './QuoteBlock';
import { rememberLink, recentLinks } from './recent-links';
import styles from './LinkDialog.module.css';

type Link = Annotation['links'][number];

interface LinkDialogProps {
  readonly source: Source;
  readonly annotation: Annotation;
  readonly onClose: () => void;
}

/** Links a passage to people, appeals and organisations; 1 to 9 take the latest ones. */
export function LinkDialog({ source, annotation, onClose }: LinkDialogProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const [links, setLinks] = useState<readonly Link[]>(annotation.links);
  const [text, setText] = useState('');
  const [pending, setPending] = useState(false);
  const recent = recentLinks(store).filter((one) => !links.includes(one));

  async function save(chosen: readonly Link[]): Promise<void> {
    setPending(true);
    const done = await run('edit-member', {
      kind: 'source',
      id: source.id,
      list: 'annotations',
      member: { ...annotation, links: [...chosen] },
    });
    setPending(false);
    if (!done.ok) return;
    for (const link of chosen) rememberLink(link);
    onClose();
  }

  function add(link: Link): void {
    setText('');
    setLinks((now) => (now.includes(link) ? now : [...now, link]));
  }

  return (
    <Dialog title={t('sources.linkTitle')} isOpen onClose={onClose}>
      <div
        className={styles.keys}
        onKeyDown={(event) => {
          const number = /^Digit([1-9])$/.exec(event.code)?.[1];
          const link = number === undefined ? undefined : recent[Number(number) - 1];
          if (link === undefined || text !== '' || event.ctrlKey || event.altKey) return;
          event.preventDefault();
          void save([...links, link]);
        }}
      >
        <DialogForm
          onSubmit={() => void save(links)}
          onCancel={onClose}
          isPending={pending}
          saveWords={t('sources.linkSave')}
        >
          <FieldRows>
            <QuoteBlock annotation={annotation} language={source.language} />
            <RecordCombo
              label={t('sources.linkTo')}
              kinds={['detainee', 'appeal', 'organisation']}
              text={text}
              onText={setText}
              onRecord={(found) => add(found.id as Link)}
              autoFocus
            />
            {links.length > 0 && (
              <ul className={styles.links} aria-label={t('sources.links')}>
                {links.map((link) => (
                  <li key={link} className={styles.link}>
                    {linkTitle(store, link)}
                    <IconButton
                      icon={X}
                      label={t('sources.unlink', { name: linkTitle(store, link) })}
                      onPress={() => setLinks((now) => now.filter((one) => one !== link))}
                    />
                  </li>
                ))}
              </ul>
            )}
            {recent.length > 0 && (
              <section aria-label={t('sources.recentLinks')}>
                <h3 className={styles.heading}>{t('sources.recentLinks')}</h3>
                <ol className={styles.recent}>
                  {recent.map((link, at) => (
                    <li key={link}>
                      <button type="button" className={styles.recentLink} onClick={() => add(link)}>
                        <kbd>{at + 1}</kbd>
                        {linkTitle(store, link)}
                      </button>
                    </li>
                  ))}
                </ol>
              </section>
            )}
          </FieldRows>
        </DialogForm>
      </div>
    </Dialog>
  );
}
