import type { Client } from '../../ipc/client';

/** The name of a directive, fit for the log: `script-src-elem`. */
const directive = /^[a-z][a-z-]{1,40}$/;

/**
 * Reports each breach of the page's content policy by its directive alone; the blocked address and
 * the line could hold a record's words.
 */
export function reportViolations(main: Client): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const named = event.effectiveDirective;
    const where = directive.test(named) ? named : 'unnamed';
    void main.call('log.report', { code: 'csp-violation', where: `page/${where}` });
  });
}

/** Reports errors that nobody caught by their class alone. */
export function reportErrors(main: Client): void {
  window.addEventListener('error', (event) => {
    void main.call('log.report', { code: 'page-error', where: classOf(event.error) });
  });
  window.addEventListener('unhandledrejection', (event) => {
    void main.call('log.report', { code: 'page-rejection', where: classOf(event.reason) });
  });
}

function classOf(thrown: unknown): string {
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return /^[A-Za-z]{1,60}$/.test(name) ? name : 'unnamed';
}
