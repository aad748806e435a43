import { useCallback, useRef, useState } from 'react';
import { briefPhrases } from '../../domain/brief-phrases';
import { releaseLevelSchema, type ReleaseLevel } from '../../domain/release';
import { recordKinds } from '../../domain/records';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Choice } from '../shared/fields/Choice';
import { TextField } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogBody } from '../shared/overlays/Dialog';
import { useSettings } from '../shared/settings';
import {
  casebookFormats,
  casebookStops,
  exportCasebook,
  type CasebookFormat,
  type Extent,
} from './casebook-export';
import { ConsentDecision } from './ConsentDecision';
import { ExportFoot, type ExportState } from './ExportFoot';
import { appealGapWords, gapWords } from './matters';
import { noteWholeExport } from './note-whole-export';
import { audienceOptions, levelOptions } from './choices';
import { bannersOf } from './compose';
import styles from './briefs.module.css';

/** The whole casebook in one file: for whoever keeps it, or as far as a level and audience allow. */
export function CasebookExportDialog({ onClose }: { onClose: () => void }) {
  const { client, main } = useCasebook();
  const kind = useSettings().status.casebook?.kind;
  const [format, setFormat] = useState<CasebookFormat>('zip');
  const [extent, setExtent] = useState<ReleaseLevel | 'own-copy'>('own-copy');
  const [audience, setAudience] = useState(audienceOptions()[0]?.id ?? 'internal');
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const [to, setTo] = useState('');
  const run = useRun();
  const level = releaseLevelSchema.safeParse(extent);
  const asked = level.success ? level.data : null;
  const stopsIn = useCallback(
    (store: Reading) =>
      casebookStops(
        store,
        asked === null ? { kind: 'own-copy' } : { kind: 'level', level: asked, audience },
      ),
    [asked, audience],
  );
  const { gaps, appeals } = useDerived(recordKinds, stopsIn);
  const refused = appeals.filter(({ final }) => final);
  const unasked = appeals.filter(({ final }) => !final);

  async function save(): Promise<void> {
    // Not disabled meanwhile: the focus would fall off the dialog, and Escape with it.
    if (state.kind === 'writing') return;
    const controller = new AbortController();
    stop.current = controller;
    const given: Extent =
      asked === null ? { kind: 'own-copy' } : { kind: 'level', level: asked, audience };
    const answer = await exportCasebook(main, client, format, given, {
      title: bannersOf(kind, briefPhrases(language())).join(' · '),
      onChosen: () => setState({ kind: 'writing', words: t('briefs.casebookWriting') }),
      signal: controller.signal,
    });
    if (!answer.ok) setState({ kind: 'failed', words: problemWords(answer.error) });
    else if (answer.value === null) setState({ kind: 'idle' });
    else {
      const { name } = answer.value;
      const noted = await noteWholeExport(run, client.store, {
        ...{ format, extent: given, to: to.trim(), written: answer.value },
      });
      setState(
        noted.ok
          ? { kind: 'done', words: t('briefs.casebookWritten', { name }) }
          : {
              kind: 'failed',
              words: t('briefs.notNoted', { name, reason: problemWords(noted.error) }),
            },
      );
    }
  }

  function close(): void {
    stop.current?.abort();
    onClose();
  }

  return (
    <Dialog title={t('briefs.casebookExport')} isOpen onClose={close}>
      <DialogBody>
        <FieldRows>
          <Choice
            label={t('briefs.format')}
            value={format}
            options={casebookFormats.map((id) => ({ id, words: t(`briefs.casebookFormat.${id}`) }))}
            onChange={setFormat}
          />
          <Choice
            label={t('briefs.extent')}
            value={extent}
            options={[
              { id: 'own-copy' as const, words: t('briefs.extent.own-copy') },
              ...levelOptions(),
            ]}
            onChange={setExtent}
            hint={t(level.success ? 'briefs.levelHint' : 'briefs.extentHint')}
          />
          {level.success && (
            <Choice
              label={t('briefs.audience')}
              value={audience}
              options={audienceOptions()}
              onChange={setAudience}
            />
          )}
          <TextField
            label={t('briefs.to')}
            hint={t('briefs.toHint')}
            value={to}
            onChange={setTo}
            maxLength={300}
          />
        </FieldRows>
        {gaps.length > 0 && (
          <section className={styles.matter} aria-label={t('briefs.consents')}>
            <h3>{t('briefs.matter.consent', { count: gaps.length })}</h3>
            <ul className={styles.matterItems} tabIndex={0} aria-label={t('briefs.consents')}>
              {gaps.map((gap) => (
                <li key={`${gap.detainee} ${gap.scope}`}>{gapWords(gap, client.store)}</li>
              ))}
            </ul>
            <ConsentDecision gaps={gaps} audience={audience} />
          </section>
        )}
        {unasked.length > 0 && (
          <section className={styles.matter} aria-label={t('briefs.appealsUnasked')}>
            <h3>{t('briefs.matter.appeal-unasked', { count: unasked.length })}</h3>
            <ul className={styles.matterItems} tabIndex={0} aria-label={t('briefs.appealsUnasked')}>
              {unasked.map((gap) => (
                <li key={gap.appeal.id}>{appealGapWords(gap)}</li>
              ))}
            </ul>
            <ConsentDecision appeals={unasked} audience={audience} />
          </section>
        )}
        {refused.length > 0 && (
          <section className={styles.matter} aria-label={t('briefs.appealConsents')}>
            <h3>{t('briefs.matter.appeal-consent', { count: refused.length })}</h3>
            <ul className={styles.matterItems} tabIndex={0} aria-label={t('briefs.appealConsents')}>
              {refused.map((gap) => (
                <li key={gap.appeal.id}>{appealGapWords(gap)}</li>
              ))}
            </ul>
            <p className={styles.muted}>{t('briefs.refusedFinal')}</p>
          </section>
        )}
      </DialogBody>
      <ExportFoot state={state}>
        <Button onPress={close}>{t('shared.cancel')}</Button>
        <Button
          look="main"
          isDisabled={gaps.length + appeals.length > 0}
          onPress={() => void save()}
        >
          {t('briefs.save')}
        </Button>
      </ExportFoot>
    </Dialog>
  );
}
