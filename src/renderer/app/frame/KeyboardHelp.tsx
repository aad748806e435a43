import { t } from '../../shared/catalogue';
import { Dialog, DialogBody } from '../../shared/overlays/Dialog';
import { KeyCaps } from '../../shared/shortcuts/KeyCaps';
import {
  shortcutIds,
  shortcutLabel,
  shortcutOf,
  type ShortcutGroup,
} from '../../shared/shortcuts/list';
import styles from './KeyboardHelp.module.css';

const groups: readonly ShortcutGroup[] = ['everywhere', 'reading', 'tables', 'screens', 'editing'];

/** Every shortcut, from the same table that the keys are answered by. */
export function KeyboardHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={t('shortcut.title')} isOpen={isOpen} onClose={onClose} size="wide" isDismissable>
      <DialogBody>
        <p className={styles.hint}>{t('shortcut.hint')}</p>
        <div className={styles.groups}>
          {groups.map((group) => (
            <section key={group} className={styles.group}>
              <h3 className={styles.title}>{t(`shortcut.group.${group}`)}</h3>
              <dl>
                {shortcutIds
                  .filter((id) => shortcutOf(id).group === group)
                  .map((id) => (
                    <div key={id} className={styles.line}>
                      <dt>{t(shortcutLabel(id))}</dt>
                      <dd>
                        <KeyCaps shortcut={id} all />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBody>
    </Dialog>
  );
}
