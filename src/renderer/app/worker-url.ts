import casebookWorker from './casebook-worker?worker&url';
import namesWorker from '../shared/names/worker/names-worker?worker&url';
import { searchWorkerUrl } from '../search';

/** Trusted Types of Chromium, as far as the page uses them; TypeScript's DOM library lacks them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Every script that the page may start as a worker. */
const workers: readonly string[] = [casebookWorker, namesWorker, searchWorkerUrl].map(
  (url) => new URL(url, location.href).href,
);

function checked(url: string): string {
  const { href } = new URL(url, location.href);
  if (!workers.includes(href)) throw new TypeError('not a worker of Vigil');
  return href;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('vigil', { createScriptURL: checked });

function makeWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? checked(url), { type: 'module' });
}

/** A new worker on the casebook. */
export function makeCasebookWorker(): Worker {
  return makeWorker(casebookWorker);
}

/** A new worker for names: it reads texts and long lists, and holds no key. */
export function makeNamesWorker(): Worker {
  return makeWorker(namesWorker);
}

/** A new worker on the words of the open casebook. */
export function makeSearchWorker(): Worker {
  return makeWorker(searchWorkerUrl);
}
