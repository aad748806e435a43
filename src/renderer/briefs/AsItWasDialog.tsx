import { useEffect, useRef, useState } from 'react';
import type { Brief, HandOver } from '../../domain/brief';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Loading } from '../shared/layout/Loading';
import { momentWords } from '../shared/moment';
import { Dialog, DialogBody } from '../shared/overlays/Dialog';
import { BriefView } from '../shared/brief/BriefView';
import { noteId, type Walk } from '../shared/brief/walk';
import { useSettings } from '../shared/settings';
import { asItWas } from './as-it-was';
import type { Composed } from './compose';
import { formats, handOut } from './hand-out';
import styles from './briefs.module.css';

interface AsItWasDialogProps {
  readonly brief: Brief;
  readonly handOver: HandOver;
  readonly onClose: () => void;
}

/** A copy that left, composed anew from the casebook of its moment; it can be saved once more. */
export function AsItWasDialog({ brief, handOver, onClose }: AsItWasDialogProps) {
  const { client, main } = useCasebook();
  const kind = useSettings().status.casebook?.kind;
  const [made, setMade] = useState<Composed | null | 'lost'>(null);
  const [said, setSaid] = useState('');
  const paper = useRef<HTMLDivElement>(null);
  const format = formats.find((each) => each === handOver.format);

  useEffect(() => {
    void asItWas(client, brief, handOver, kind).then((found) => setMade(found ?? 'lost'));
  }, [client, brief, handOver, kind]);

  async function save(document: Composed): Promise<void> {
    if (format === undefined) return;
    const writing = t('briefs.writing', { format: t(`briefs.format.${format}`) });
    function onChosen(): void {
      setSaid(writing);
    }
    const answer = await handOut(main, document, format, { withMark: true, onChosen });
    if (!answer.ok) return setSaid(problemWords(answer.error));
    if (answer.value === null) return setSaid('');
    const same = answer.value.sha256 === handOver.sha256;
    setSaid(t(same ? 'briefs.sameFile' : 'briefs.otherFile', { name: answer.value.name }));
  }

  function show(id: string, block: 'start' | 'center'): void {
    paper.current?.querySelector(`[id="${id}"]`)?.scrollIntoView({ block });
  }

  const walk: Walk = {
    toPlace: (place) => show(place, 'start'),
    toNote: (n) => show(noteId(n), 'center'),
    openNote: () => undefined,
    noticesOf: () => [],
    edit: () => undefined,
  };
  const title = t('briefs.asItWas', { when: momentWords(handOver.at) });
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <DialogBody>
        {made === null && <Loading words={t('shared.loadingRecords')} />}
        {made === 'lost' && <p>{t('briefs.asItWasLost')}</p>}
        {made !== null && made !== 'lost' && (
          <div className={styles.paper} ref={paper}>
            <BriefView document={made.document} walk={walk} />
          </div>
        )}
      </DialogBody>
      <footer className={styles.exportFoot}>
        <p className={styles.outcome} role="status">
          {said}
        </p>
        <Button onPress={onClose}>{t('shared.close')}</Button>
        {made !== null && made !== 'lost' && format !== undefined && (
          <Button look="main" onPress={() => void save(made)}>
            {t('briefs.save')}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}
