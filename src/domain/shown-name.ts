import { compareRanks, rankOf, reasonOf, type ClaimReason } from './claim-rank';
import type { Name } from './name';

/** Why a form is shown: the researcher chose it, it has the script asked for, its kind, or rank. */
export type NameReason = 'preferred' | 'script' | 'kind' | ClaimReason | 'none';

export interface ShownName {
  /** The words to show; empty where no name is on file, or none may leave. */
  readonly text: string;
  readonly name: Name | null;
  readonly why: NameReason;
  /** All other forms, best first, rejected ones last. */
  readonly others: readonly Name[];
}

const kinds: Readonly<Record<Name['kind'], number>> = {
  full: 0,
  document: 1,
  press: 2,
  birth: 3,
  alias: 4,
  nickname: 5,
};

function usable(name: Name): boolean {
  return name.status !== 'rejected';
}

/** The first thing two names differ in, from the most important to the least. */
function difference(a: Name, b: Name, script: Name['script']): { why: NameReason; sign: number } {
  const keys: readonly (readonly [NameReason, number])[] = [
    ['status', Number(usable(b)) - Number(usable(a))],
    ['preferred', Number(b.preferred) - Number(a.preferred)],
    ['script', Number(b.script === script) - Number(a.script === script)],
    ['kind', kinds[a.kind] - kinds[b.kind]],
  ];
  const found = keys.find(([, sign]) => sign !== 0);
  if (found !== undefined) return { why: found[0], sign: found[1] };
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  return { why: reasonOf(rankA, rankB), sign: compareRanks(rankA, rankB) };
}

/**
 * Which of a record's names is shown, and why: the one the researcher chose, else one in `script`
 * (ISO 15924), a full name before an alias, and then as any contradicting claims are ranked. A
 * rejected form is shown only where there is no other.
 */
export function shownName(
  record: { readonly names: readonly Name[] },
  script: Name['script'] = 'Latn',
): ShownName {
  const [first, ...others] = record.names.toSorted((a, b) => difference(a, b, script).sign);
  if (first === undefined) return { text: '', name: null, why: 'none', others: [] };
  const second = others[0];
  const why = second === undefined ? 'only' : difference(first, second, script).why;
  return { text: first.text, name: first, why, others };
}
