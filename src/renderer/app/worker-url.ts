import casebookWorker from '../../casebook/worker?worker&url';

/** Trusted Types of Chromium, as far as the page uses them; TypeScript's DOM library lacks them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Every script that the page may start as a worker. */
const workers: readonly string[] = [casebookWorker].map((url) => new URL(url, location.href).href);

function checked(url: string): string {
  const { href } = new URL(url, location.href);
  if (!workers.includes(href)) throw new TypeError('not a worker of Vigil');
  return href;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('vigil', { createScriptURL: checked });

/** A new worker on the casebook: the one place that names the policy and its list of scripts. */
export function makeCasebookWorker(): Worker {
  const url = policy?.createScriptURL(casebookWorker) ?? checked(casebookWorker);
  return new Worker(url, { type: 'module' });
}
