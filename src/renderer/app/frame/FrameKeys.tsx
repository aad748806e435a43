import { useEffect } from 'react';
import type { MenuCommand } from '../../../ipc/app-shapes';
import { useCasebook } from '../../shared/casebook/context';
import { openFocusedSource } from '../../shared/claims/open-source';
import { useUndo } from '../../shared/casebook/run';
import { goBack, goForward, navigate } from '../../shared/routing/router';
import { screenIds, type ScreenId } from '../../shared/routing/routes';
import { personInView } from '../../shared/names/person-in-view';
import { toggleHidden } from '../../shared/privacy/hidden';
import { listenForShortcuts, runShortcut, useShortcut } from '../../shared/shortcuts/dispatch';
import { screens } from '../screens';
import type { Layer } from './layer';
import { nextPane } from './next-pane';

/** Answers the keys and menu commands that work everywhere. Shows nothing. */
export function FrameKeys({ onLayer }: { onLayer: (layer: Layer) => void }) {
  const { main } = useCasebook();
  const { undo, redo } = useUndo();

  useEffect(listenForShortcuts, []);
  useShortcut('app.undo', undo);
  useShortcut('app.redo', redo);
  useShortcut('app.palette', () => onLayer('palette'));
  useShortcut('app.help', () => onLayer('help'));
  useShortcut('app.settings', () => navigate('settings', {}));
  useShortcut('app.history', () => navigate('history', {}));
  useShortcut('app.trash', () => navigate('trash', {}));
  useShortcut('app.duplicates', () => navigate('detainees', { duplicates: true }));
  useShortcut('app.contact-note', () => navigate('sources', { noting: true }));
  useShortcut('app.open-source', () => openFocusedSource(document.activeElement));
  useShortcut('app.passages', () => navigate('sources', { passages: true }));
  useShortcut('app.import', () => navigate('sources', { importing: true }));
  // The reading pane finds within the text; everywhere else finding is the list's own filter.
  useShortcut('app.search', () => navigate('search', {}));
  useShortcut('app.find', () => runShortcut('app.filter'));
  useShortcut('app.new-appeal', newAppeal);
  useShortcut('app.lock', () => void main.call('app.lock', null));
  useShortcut('app.back', goBack);
  useShortcut('app.forward', goForward);
  useShortcut('app.next-pane', () => nextPane(1));
  useShortcut('app.previous-pane', () => nextPane(-1));
  useShortcut('screen.1', () => open(0));
  useShortcut('screen.2', () => open(1));
  useShortcut('screen.3', () => open(2));
  useShortcut('screen.4', () => open(3));
  useShortcut('screen.5', () => open(4));
  useShortcut('screen.6', () => open(5));
  useShortcut('screen.7', () => open(6));
  useShortcut('screen.8', () => open(7));
  useShortcut('screen.9', () => open(8));
  useShortcut('app.hide-words', toggleHidden);

  useEffect(
    () => main.on('event.menu', ({ command }) => doMenu(command, onLayer)),
    [main, onLayer],
  );
  return null;
}

function open(index: number): boolean {
  const id = screenIds[index];
  if (id === undefined || !isBuilt(id)) return false;
  navigate(id, {});
  return true;
}

function isBuilt(id: ScreenId): boolean {
  return screens.some((screen) => screen.id === id);
}

/** A new appeal, with the person in view filled in. */
function newAppeal(): boolean {
  if (!isBuilt('appeals')) return false;
  const detainee = personInView(document.activeElement);
  navigate('appeals', { adding: true, ...(detainee !== undefined && { detainee }) });
  return true;
}

function doMenu(command: MenuCommand, onLayer: (layer: Layer) => void): void {
  switch (command) {
    case 'undo':
      return void runShortcut('app.undo');
    case 'redo':
      return void runShortcut('app.redo');
    case 'palette':
      return onLayer('palette');
    case 'keys':
      return onLayer('help');
    case 'find':
      return void runShortcut('app.find');
    case 'add-source':
    case 'paste-document':
      return navigate('sources', { importing: true });
    case 'add-detainee':
      return navigate('detainees', { adding: true });
    case 'record-appeal':
      return void newAppeal();
    case 'record-reply':
      return navigate('appeals', {});
    case 'compose-brief':
      return navigate('briefs', { adding: true });
    case 'history':
      return navigate('history', {});
    case 'trash':
      return navigate('trash', {});
    case 'backup':
    case 'import-table':
    case 'settings':
    case 'about':
      return navigate('settings', {});
  }
}
