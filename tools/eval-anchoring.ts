/**
 * `eval-anchoring FILE.jsonl`: tries the re-placing of quotes on lines `{ text, edited, start, end,
 * expected: { start, end } | null }` (UTF-16 offsets). The last line of standard output is
 * `{ cases, right, review, lost, silentWrong }`: `right` counts quotes placed where expected, and
 * those rightly not placed by themselves where nothing was expected; `silentWrong` counts quotes
 * placed by themselves anywhere else and must be 0. Cases that went wrong are listed before it.
 */
import { readFileSync } from 'node:fs';
import { describe } from '../src/anchoring/describe';
import { find, type Placement } from '../src/anchoring/find';

interface Case {
  readonly text: string;
  readonly edited: string;
  readonly start: number;
  readonly end: number;
  readonly expected: { readonly start: number; readonly end: number } | null;
}

export interface Tally {
  cases: number;
  right: number;
  review: number;
  lost: number;
  silentWrong: number;
}

/** Counts what became of each case; `review` and `lost` are the states, whether right or not. */
export function tallyCases(lines: Iterable<string>, tell: (problem: string) => void): Tally {
  const tally: Tally = { cases: 0, right: 0, review: 0, lost: 0, silentWrong: 0 };
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const one = parseCase(line, number);
    const placement = place(one);
    tally.cases += 1;
    if (placement.state !== 'placed') {
      tally[placement.state] += 1;
      if (one.expected === null) tally.right += 1;
    } else if (isAsExpected(placement, one.expected)) {
      tally.right += 1;
    } else {
      tally.silentWrong += 1;
      tell(`line ${number}: placed at ${placement.start} to ${placement.end} by itself`);
    }
  }
  return tally;
}

/** Describes and finds. An end given inside a surrogate pair is described whole and given back so. */
function place({ text, edited, start, end }: Case): Placement {
  const selectors = describe(text, start, end);
  if (selectors === null) return { state: 'lost' };
  const placement = find(edited, selectors, text);
  if (placement.state !== 'placed') return placement;
  return {
    ...placement,
    start: placement.start + start - selectors.start,
    end: placement.end + end - selectors.end,
  };
}

function isAsExpected(
  placement: { start: number; end: number },
  expected: Case['expected'],
): boolean {
  return placement.start === expected?.start && placement.end === expected.end;
}

function parseCase(line: string, number: number): Case {
  const value: unknown = JSON.parse(line);
  if (!isCase(value))
    throw new Error(`line ${number} is not { text, edited, start, end, expected }`);
  return value;
}

function isCase(value: unknown): value is Case {
  if (!isRecord(value)) return false;
  const { text, edited, expected } = value;
  if (typeof text !== 'string' || typeof edited !== 'string' || !isRange(value)) return false;
  return expected === null || isRange(expected);
}

function isRange(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value['start']) && Number.isInteger(value['end']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function linesOf(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
}

function main(file: string | undefined): void {
  if (file === undefined) {
    process.stderr.write('usage: eval-anchoring FILE.jsonl\n');
    process.exitCode = 2;
    return;
  }
  const lines = linesOf(file);
  if (lines === null) {
    process.stderr.write(`The cases cannot be read: ${file} is missing or not readable.\n`);
    process.exitCode = 2;
    return;
  }
  const tally = tallyCases(lines, (problem) => process.stdout.write(`${problem}\n`));
  process.stdout.write(`${JSON.stringify(tally)}\n`);
  if (tally.silentWrong > 0) process.exitCode = 1;
}

if (/eval-anchoring\.m?[jt]s$/.test(process.argv[1] ?? '')) main(process.argv[2]);
