import { useEffect, useState } from 'react';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { Loading } from '../../shared/layout/Loading';
import { Dialog, DialogBody } from '../../shared/overlays/Dialog';
import { showToast } from '../../shared/overlays/toasts';
import { EncodingGuesses } from '../import/EncodingGuesses';
import { PasswordForm } from '../import/PasswordForm';
import { extractorOf } from '../import/queue';
import { textHash } from '../import/text-hash';
import { useStable } from '../reading/use-stable';
import { reread, type Reread } from './reread';

type State = Exclude<Reread, { state: 'text' }> | { readonly state: 'reading' };

interface RereadDialogProps {
  readonly source: Source;
  readonly original: NonNullable<Source['original']>;
  readonly onClose: () => void;
}

/**
 * Takes the text from the sealed original once more: a newer Vigil reads some files better. Another
 * text becomes a new version; the same one changes nothing.
 */
export function RereadDialog({ source, original, onClose }: RereadDialogProps) {
  const run = useRun();
  const { main, client } = useCasebook();
  const [state, setState] = useState<State>({ state: 'reading' });

  async function take(options: { password?: string; encoding?: string }): Promise<void> {
    setState({ state: 'reading' });
    const found = await reread({ main, client }, original, options);
    if (found.state !== 'text') return setState(found);
    const { content, readAs } = found;
    const latest = source.textVersions.toSorted((a, b) => b.version - a.version)[0];
    if (latest?.sha256 === textHash(content.text)) {
      showToast({ tone: 'plain', words: t('sources.rereadSame') });
      return onClose();
    }
    const { toSourceBlocks } = await import('../../../import/source-blocks');
    await run('add-text-version', {
      source: source.id,
      text: content.text,
      blocks: toSourceBlocks(content.blocks),
      extractor: extractorOf(readAs),
    });
    onClose();
  }
  const read = useStable((options: { password?: string; encoding?: string }) => void take(options));
  useEffect(() => read({}), [read]);

  return (
    <Dialog title={t('sources.rereadTitle')} isOpen onClose={onClose} size="small">
      <DialogBody>
        {state.state === 'reading' && <Loading words={t('sources.step.reading')} />}
        {state.state === 'none' && <p role="alert">{state.words}</p>}
        {state.state === 'needs-password' && (
          <>
            <p>{t(state.wrong ? 'sources.wrongPassword' : 'sources.needsPassword')}</p>
            <PasswordForm
              name={original.name}
              onGiven={(password) => read({ password })}
              onSkip={onClose}
            />
          </>
        )}
        {state.state === 'needs-encoding' && (
          <>
            <p>{t('sources.needsEncoding')}</p>
            <EncodingGuesses guesses={state.guesses} onChoose={(encoding) => read({ encoding })} />
          </>
        )}
        <p>
          <Button onPress={onClose}>{t('shared.close')}</Button>
        </p>
      </DialogBody>
    </Dialog>
  );
}
