import type { Host } from '../host';
import { remoteHost } from '../host-relay';
import type { Migration } from '../migrations/migration';
import { InputPieces, type InputPiece } from '../long-input';
import { Peer, type Handlers, type Line } from '../peer';
import { forgetTexts } from '../stored-record';
import { Engine } from './engine';
import { RecordMessages } from './record-messages';
import { savedNews } from './saved-news';
import type { StoreEngine } from './store';
import type { KeyCost } from './unlock-key';

/** Milliseconds that the records wait at most for the page to show what is known of them. */
const LONGEST_SHOWING = 1000;

/** What a worker is started with; a test gives its own clock, key cost and migrations. */
export interface ServeOptions {
  readonly storeEngine: StoreEngine;
  readonly migrations: readonly Migration[];
  readonly now?: () => string;
  readonly cost?: KeyCost;
  /** Appends to the journal by a port that the page may hand on. */
  readonly appendOver?: (port: MessagePort) => Host['appendJournal'];
}

/** Serves a casebook over a line to its page; the Host's calls go back over the same line. */
export function serveCasebook(line: Line, options: ServeOptions): Engine {
  const pieces = new InputPieces();
  const held: { engine?: Engine; append?: Host['appendJournal'] } = {};
  const peer = new Peer(line, {
    ...handlers(held),
    inputPiece: (piece: InputPiece) => {
      pieces.take(piece);
    },
    run: async (name: string, input: object, ahead?: number) => {
      if (ahead === undefined) return held.engine?.run(name, input);
      try {
        return await held.engine?.run(name, pieces.whole(input, ahead));
      } finally {
        forgetTexts();
      }
    },
    journalPort: (port: MessagePort) => {
      const { appendOver } = options;
      if (appendOver !== undefined) held.append = appendOver(port);
    },
  });
  const remote = remoteHost(peer);
  const engine = new Engine({
    ...options,
    host: { ...remote, appendJournal: (frame) => (held.append ?? remote.appendJournal)(frame) },
    sink: new RecordMessages((slice) => {
      peer.tell('slice', slice, [slice.bytes]);
    }),
    tell: {
      progress: (progress) => {
        peer.tell('progress', progress);
      },
      notices: (notices) => {
        peer.tell('notices', notices);
      },
      saving: (set) => savedNews(peer, set),
      summary: (summary) => atMost(LONGEST_SHOWING, peer.call('summary', summary)),
      standing: (epoch) => {
        peer.tell('standing', epoch);
      },
      undoState: (state) => {
        peer.tell('undoState', state);
      },
    },
  });
  held.engine = engine;
  return engine;
}

/** Resolves when `work` ends, however it ends, and after `ms` at the latest. */
function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void work
      .catch(() => undefined)
      .then(() => {
        clearTimeout(timer);
        resolve();
      });
  });
}

type Called =
  | 'create'
  | 'confirmCreate'
  | 'unlock'
  | 'acceptLoss'
  | 'changePassphrase'
  | 'newRecoveryCode'
  | 'confirmRecoveryCode'
  | 'undo'
  | 'redo'
  | 'takeBack'
  | 'eraseSource'
  | 'history'
  | 'text'
  | 'saveDraft'
  | 'dropDraft'
  | 'drafts'
  | 'keepFile'
  | 'sweepFiles'
  | 'file'
  | 'backup'
  | 'snapshotIfDue'
  | 'keepSummary'
  | 'settled';

function handlers(held: { engine?: Engine }): Handlers {
  function on(name: Called): (...args: never[]) => unknown {
    return (...args) => {
      const { engine } = held;
      const call = engine?.[name] as ((...given: never[]) => unknown) | undefined;
      return call?.apply(engine, args);
    };
  }
  const names: readonly Called[] = [
    ...(['create', 'confirmCreate', 'unlock', 'undo', 'redo', 'takeBack'] as const),
    ...(['history', 'text', 'saveDraft', 'dropDraft', 'drafts', 'keepFile', 'file'] as const),
    ...(['changePassphrase', 'newRecoveryCode', 'confirmRecoveryCode', 'acceptLoss'] as const),
    ...([
      'backup',
      'snapshotIfDue',
      'settled',
      'eraseSource',
      'sweepFiles',
      'keepSummary',
    ] as const),
  ];
  return Object.fromEntries(names.map((name) => [name, on(name)]));
}
