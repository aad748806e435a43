import { ImagePlus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import type { Reading } from '../../ipc/reader-shapes';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { t, tOr } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { newJob, readOrigin } from '../shared/reading/read-origin';
import styles from './portrait.module.css';

type Picture = Extract<Reading, { status: 'picture' }>['picture'];

interface PortraitDialogProps {
  readonly detainee: Detainee;
  readonly onClose: () => void;
}

/**
 * Chooses a portrait. A reader page decodes it and draws it anew; what the file said of its place,
 * its camera and its maker is shown here and then gone.
 */
export function PortraitDialog({ detainee, onClose }: PortraitDialogProps) {
  const { client, main } = useCasebook();
  const run = useRun();
  const [picture, setPicture] = useState<Picture | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function choose(): Promise<void> {
    setError(null);
    const chosen = await main.call('files.choose', { purpose: 'pictures' });
    if (!chosen.ok) return setError(problemWords(chosen.error));
    const [file] = chosen.value;
    if (file === undefined) return;
    setPending(true);
    const read = await readOrigin(main, file, { asPicture: true }, newJob());
    setPending(false);
    if (!read.ok) return setError(problemWords(read.error));
    if (read.value.status === 'picture') return setPicture(read.value.picture);
    const reason = 'reason' in read.value ? read.value.reason.code : 'broken';
    setError(tOr(`sources.refused.${reason}`, t('sources.refused.broken'), { detail: '' }));
  }

  async function save(): Promise<void> {
    if (picture === null) return setError(t('detainees.portrait.none'));
    setPending(true);
    const name = 'portrait.png';
    const kept = await client.keepFile({ name, mediaType: 'image/png', bytes: picture.png });
    if (!kept.ok) {
      setPending(false);
      return setError(problemWords(kept.error));
    }
    await set(kept.value);
  }

  async function set(portrait: Detainee['portrait']): Promise<void> {
    const { id } = detainee;
    const outcome = await run('edit-record', { kind: 'detainee', id, fields: { portrait } });
    setPending(false);
    if (outcome.ok) onClose();
  }

  return (
    <Dialog title={t('detainees.portrait.title')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        error={error}
        extra={
          detainee.portrait !== null && (
            <Button look="quiet" icon={Trash2} onPress={() => void set(null)}>
              {t('detainees.portrait.remove')}
            </Button>
          )
        }
      >
        <p>{t('detainees.portrait.hint')}</p>
        <Button icon={ImagePlus} onPress={() => void choose()} autoFocus>
          {t('detainees.portrait.choose')}
        </Button>
        {picture !== null && <Said picture={picture} />}
      </DialogForm>
    </Dialog>
  );
}

/** The picture as it will be kept, and what its file said that will not be. */
function Said({ picture }: { picture: Picture }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture.png], { type: 'image/png' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return (
    <div className={styles.read}>
      {url !== null && (
        <img src={url} alt={t('detainees.portrait.preview')} className={styles.preview} />
      )}
      <div>
        <p className={styles.strong}>
          {t(
            picture.said.length === 0
              ? 'detainees.portrait.saysNothing'
              : 'detainees.portrait.says',
          )}
        </p>
        <dl className={styles.said}>
          {picture.said.map(({ what, value }, at) => (
            <div key={at}>
              <dt>{t(`detainees.portrait.said.${what}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.muted}>
          {t('detainees.portrait.kept', { width: picture.width, height: picture.height })}
        </p>
      </div>
    </div>
  );
}
