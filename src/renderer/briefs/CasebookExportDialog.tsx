import { useRef, useState } from 'react';
import { releaseLevelSchema, type ReleaseLevel } from '../../domain/release';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Choice } from '../shared/fields/Choice';
import { FieldRows } from '../shared/fields/Rows';
import { Loading } from '../shared/layout/Loading';
import { Dialog, DialogBody } from '../shared/overlays/Dialog';
import { useSettings } from '../shared/settings';
import { casebookFormats, exportCasebook, type CasebookFormat } from './casebook-export';
import { audienceOptions, levelOptions } from './choices';
import { bannersOf } from './compose';
import styles from './briefs.module.css';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failed' | 'done'; readonly words: string };

/** The whole casebook in one file: for whoever keeps it, or as far as a level and audience allow. */
export function CasebookExportDialog({ onClose }: { onClose: () => void }) {
  const { client, main } = useCasebook();
  const kind = useSettings().status.casebook?.kind;
  const [format, setFormat] = useState<CasebookFormat>('zip');
  const [extent, setExtent] = useState<ReleaseLevel | 'own-copy'>('own-copy');
  const [audience, setAudience] = useState(audienceOptions()[0]?.id ?? 'internal');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const level = releaseLevelSchema.safeParse(extent);

  async function save(): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    const given = level.success
      ? ({ kind: 'level', level: level.data, audience } as const)
      : ({ kind: 'own-copy' } as const);
    const answer = await exportCasebook(main, client, format, given, {
      title: bannersOf(kind).join(' · '),
      onChosen: () => setState({ kind: 'writing' }),
      signal: controller.signal,
    });
    if (!answer.ok) setState({ kind: 'failed', words: problemWords(answer.error) });
    else if (answer.value === null) setState({ kind: 'idle' });
    else
      setState({ kind: 'done', words: t('briefs.casebookWritten', { name: answer.value.name }) });
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
        </FieldRows>
      </DialogBody>
      <footer className={styles.exportFoot}>
        <div className={styles.outcome} role="status">
          {state.kind === 'writing' && <Loading words={t('briefs.casebookWriting')} />}
          {state.kind === 'failed' && <p className={styles.failed}>{state.words}</p>}
          {state.kind === 'done' && <p className={styles.done}>{state.words}</p>}
        </div>
        <Button onPress={close}>{t('shared.cancel')}</Button>
        <Button look="main" isDisabled={state.kind === 'writing'} onPress={() => void save()}>
          {t('briefs.save')}
        </Button>
      </footer>
    </Dialog>
  );
}
