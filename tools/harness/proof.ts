import { parseArgs } from 'node:util';

/** What a proof is told on its command line. */
export interface ProofOptions {
  readonly count: number;
  readonly seed: number;
  /** The protection is taken out: the proof must then find what it looks for. */
  readonly control: boolean;
}

/** Reads `--<name> N`, `--seed N` and `--control`; says the seed, so that a run can be repeated. */
export function proofOptions(name: string, fallback: number): ProofOptions {
  const { values } = parseArgs({
    options: {
      [name]: { type: 'string', default: String(fallback) },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      control: { type: 'boolean', default: false },
    },
  });
  const count = Number.parseInt(String(values[name]), 10);
  if (!(count > 0)) throw new Error(`--${name} takes a number above 0`);
  process.stderr.write(`seed ${String(values['seed'])}\n`);
  const seed = Number.parseInt(String(values['seed']), 10);
  return { count, seed, control: values['control'] === true };
}

/**
 * Prints the one line of JSON and ends the process, well only where `holds`. It does not wait for
 * what a proof left open: the ports between a page and its worker would keep it for ever.
 */
export function endWith(result: Readonly<Record<string, number>>, holds: boolean): void {
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(holds ? 0 : 1));
}
