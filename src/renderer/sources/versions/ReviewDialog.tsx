import { Ban, Check, ChevronLeft, ChevronRight, MousePointerClick } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { TextRange } from '../../../anchoring/describe';
import { lastPlaceBefore, type Annotation } from '../../../domain/annotation';
import type { Source } from '../../../domain/source';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Button, IconButton } from '../../shared/controls/Button';
import { Dialog, DialogBody } from '../../shared/overlays/Dialog';
import { useStable } from '../reading/use-stable';
import { useText } from '../reading/use-text';
import { Excerpt } from './Excerpt';
import { placesFor, type OfferedPlace } from './offered-places';
import type { Waiting } from './waiting';
import styles from './review.module.css';

interface ReviewDialogProps {
  readonly source: Source;
  readonly version: number;
  readonly text: string;
  readonly waiting: Waiting;
  /** Closes the review, and lets the words be selected in the text. */
  readonly onChooseInText: (annotation: Annotation) => void;
  readonly onClose: () => void;
}

const nothing: readonly OfferedPlace[] = [];

/**
 * The passages that another version of the text left without a place, one after the other: as they
 * were marked, and where they may stand now. Nothing is placed but by the reader's choice.
 */
export function ReviewDialog(props: ReviewDialogProps) {
  const { source, version, text, waiting, onClose } = props;
  const run = useRun();
  const [at, setAt] = useState(0);
  const queue = [...waiting.review, ...waiting.orphans];
  const index = Math.min(at, Math.max(0, queue.length - 1));
  const current = queue[index];
  const base = useMemo(
    () => (current === undefined ? null : lastPlaceBefore(current, version)),
    [current, version],
  );
  const before = useText(source.id, base?.version ?? version);
  const oldText = before.state === 'shown' ? before.text : null;
  const offered = useMemo(
    () => (base === null || oldText === null ? nothing : placesFor(text, base.selectors, oldText)),
    [text, base, oldText],
  );
  const isOrphan = current !== undefined && waiting.orphans.includes(current);

  async function decide(place: TextRange | null): Promise<void> {
    if (current === undefined) return;
    await run('place-passage', {
      source: source.id,
      annotation: current.id,
      version,
      place: place === null ? null : { start: place.start, end: place.end },
    });
    // An orphan stays in the queue, behind those that wait.
    if (place === null && isOrphan) setAt(index + 1);
  }

  const onKey = useStable((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const number = /^Digit([1-9])$/.exec(event.code)?.[1];
    const chosen = number === undefined ? undefined : offered[Number(number) - 1];
    if (chosen !== undefined) void decide(chosen);
    else if (event.key === 'ArrowRight') setAt(Math.min(queue.length - 1, index + 1));
    else if (event.key === 'ArrowLeft') setAt(Math.max(0, index - 1));
    else return;
    event.preventDefault();
  });
  // On the window: the dialog itself has the focus until a place was found.
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onKey]);

  return (
    <Dialog title={t('reading.reviewTitle')} isOpen onClose={onClose} size="wide">
      <div className={styles.review}>
        <div className={styles.bar}>
          <p role="status">
            {current === undefined
              ? t('reading.reviewDone')
              : t(isOrphan ? 'reading.reviewOrphan' : 'reading.reviewOpen', {
                  n: index + 1,
                  total: queue.length,
                })}
          </p>
          <IconButton
            icon={ChevronLeft}
            label={t('reading.reviewBack')}
            onPress={() => setAt(Math.max(0, index - 1))}
          />
          <IconButton
            icon={ChevronRight}
            label={t('reading.reviewNext')}
            onPress={() => setAt(Math.min(queue.length - 1, index + 1))}
          />
        </div>
        {current !== undefined && base !== null && (
          <DialogBody>
            <div className={styles.sides} key={current.id}>
              <section aria-label={t('reading.reviewBefore')}>
                <h3 className={styles.heading}>
                  {t('reading.reviewBeforeVersion', { version: base.version })}
                </h3>
                {oldText !== null && (
                  <Excerpt text={oldText} place={base.selectors} language={source.language} />
                )}
              </section>
              <section aria-label={t('reading.reviewNow')}>
                <h3 className={styles.heading}>{t('reading.reviewNowVersion', { version })}</h3>
                {oldText !== null && offered.length === 0 && <p>{t('reading.reviewNothing')}</p>}
                <ol className={styles.places}>
                  {offered.map((place, number) => (
                    <li key={place.start} className={styles.place}>
                      <Excerpt
                        text={text}
                        place={place}
                        language={source.language}
                        diff={place.diff}
                      />
                      <p className={styles.why}>
                        {t(`reading.why.${place.why}`)}
                        <Button
                          icon={Check}
                          autoFocus={number === 0}
                          onPress={() => void decide(place)}
                        >
                          {t('reading.reviewHere', { n: number + 1 })}
                        </Button>
                      </p>
                    </li>
                  ))}
                </ol>
              </section>
            </div>
          </DialogBody>
        )}
        <footer className={styles.foot}>
          {current !== undefined && (
            <>
              <Button icon={MousePointerClick} onPress={() => props.onChooseInText(current)}>
                {t('reading.reviewChoose')}
              </Button>
              {!isOrphan && (
                <Button icon={Ban} onPress={() => void decide(null)}>
                  {t('reading.reviewNowhere')}
                </Button>
              )}
            </>
          )}
          <Button onPress={onClose}>{t('shared.close')}</Button>
        </footer>
      </div>
    </Dialog>
  );
}
