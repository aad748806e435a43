import { useMemo, useState } from 'react';
import { exposures, exposuresOf, type Exposure } from '../../domain/exposure';
import { useCasebook } from '../shared/casebook/context';
import { useRecordsAndTrash } from '../shared/casebook/records';
import { t, tOr } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { momentWords } from '../shared/moment';
import { Dialog, DialogBody } from '../shared/overlays/Dialog';
import { recordTitle } from '../shared/records/titles';
import styles from './briefs.module.css';

/** Names shown of one copy; whoever is looked for is found among all of them. */
const NAMED = 60;

const kinds = ['detainee', 'source', 'contact'] as const;

/** What left so far: which people, sources and contacts were in which copy, and to whom it went. */
export function ExposureDialog({ onClose }: { onClose: () => void }) {
  const { store } = useCasebook().client;
  const briefs = useRecordsAndTrash('brief');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<string | null>(null);
  const all = useMemo(() => exposures(briefs), [briefs]);
  const shown = about === null ? all : exposuresOf(about, all);

  function names(ids: readonly string[], kind: (typeof kinds)[number]): string {
    const first = ids.slice(0, NAMED).map((id) => {
      const record = store.get(kind, id as never);
      return record === undefined ? t('briefs.erasedSource') : recordTitle(record);
    });
    return [...first, ...(ids.length > NAMED ? ['…'] : [])].join(', ');
  }

  return (
    <Dialog title={t('briefs.exposure')} isOpen onClose={onClose} size="wide">
      <DialogBody>
        <RecordCombo
          label={t('briefs.exposureOf')}
          hint={t('briefs.exposureHint')}
          kinds={kinds}
          text={text}
          onText={(next) => {
            setText(next);
            if (next === '') setAbout(null);
          }}
          onRecord={(found) => {
            setText(found.title);
            setAbout(found.id);
          }}
        />
        <p className={styles.muted} role="status">
          {t('briefs.copies', { count: shown.length })}
        </p>
        <ul className={styles.exposures} aria-label={t('briefs.exposure')}>
          {shown.map(({ brief, handOver }: Exposure) => (
            <li key={handOver.id}>
              <strong>{brief.title}</strong>
              <span>
                {tOr(`briefs.format.${handOver.format}`, handOver.format)},{' '}
                {momentWords(handOver.at)}, {t(`fields.release.${handOver.level}`)},{' '}
                {t('briefs.handedTo', { to: handOver.to || t('briefs.toNobody') })}
              </span>
              {kinds.map((kind) => {
                const ids = { ...handOver, detainee: handOver.detainees, source: handOver.sources };
                const list = kind === 'contact' ? handOver.contacts : ids[kind];
                return list.length === 0 ? null : (
                  <span key={kind} className={styles.muted}>
                    {t(`briefs.exposed.${kind}`, { count: list.length, names: names(list, kind) })}
                  </span>
                );
              })}
              <code className={styles.hash}>{t('briefs.hash', { hash: handOver.sha256 })}</code>
            </li>
          ))}
        </ul>
      </DialogBody>
      <footer className={styles.exportFoot}>
        <p className={styles.outcome} />
        <Button onPress={onClose}>{t('shared.close')}</Button>
      </footer>
    </Dialog>
  );
}
