import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import { t } from '../shared/catalogue';
import { useHidden } from '../shared/privacy/hidden';
import { recordTitle } from '../shared/records/titles';
import { PortraitDialog } from './PortraitDialog';
import { usePortrait } from './use-portrait';
import styles from './portrait.module.css';

/** The portrait of a person, or the place for one; pressing it changes it. */
export function Portrait({ detainee }: { detainee: Detainee }) {
  const [open, setOpen] = useState(false);
  const hidden = useHidden();
  const url = usePortrait(hidden ? null : detainee.portrait);
  const words = t(
    detainee.portrait === null ? 'detainees.portrait.add' : 'detainees.portrait.change',
  );
  return (
    <>
      <button
        type="button"
        className={styles.portrait}
        aria-label={words}
        title={words}
        onClick={() => setOpen(true)}
      >
        {url === null ? (
          <ImagePlus size={20} strokeWidth={1.5} aria-hidden />
        ) : (
          <img
            src={url}
            alt={t('detainees.portrait.of', { who: recordTitle(detainee) })}
            className={styles.picture}
          />
        )}
      </button>
      {open && <PortraitDialog detainee={detainee} onClose={() => setOpen(false)} />}
    </>
  );
}
