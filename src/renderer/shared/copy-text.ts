import type { Client } from '../../ipc/client';
import { t } from './catalogue';
import { showToast } from './overlays/toasts';

/**
 * Puts text on the clipboard as Vigil's own, which goes with the lock, and says `done` where that is
 * given; what could not be copied is always said: whoever pastes would bring what was there before.
 */
export async function copyText(main: Client, text: string, done?: string): Promise<void> {
  const answer = await main.call('clipboard.write', { text });
  if (!answer.ok) showToast({ tone: 'bad', words: t('shared.notCopied') });
  else if (done !== undefined) showToast({ tone: 'plain', words: done });
}
