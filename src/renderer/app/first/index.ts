import '../bare-globals';
import '../../shared/style/fonts.css';
import '../../shared/style/tokens.css';
import '../../shared/style/base.css';
import '../theme';
import { drawFirstPage } from './draw';
import { showFirstPage } from './hand-over';
import { lockedCasebook } from './locked-casebook';

/**
 * The page's first hundred milliseconds: the passphrase can be typed while the program is still
 * being read. Whatever cannot be shown so is left to the whole page; a failure here is no failure.
 */
async function start(): Promise<void> {
  const locked = lockedCasebook(await window.vigil?.call('app.status', null));
  if (locked === null) return;
  showFirstPage(drawFirstPage(locked));
  // The page is painted before the rest of the program asks for the processor.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

void start().finally(() => import('../index'));
