/**
 * The worker for names: texts and long lists are read here, so that the page answers meanwhile. It
 * holds names alone, keeps nothing, and ends with the page at lock.
 */
import type { ToNames } from './messages';
import { serveNames } from './serve-names';

const take = serveNames((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent<ToNames>) => take(event.data));
