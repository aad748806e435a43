import {
  compareRanks,
  countSources,
  rankOf,
  reasonOf,
  type ClaimReason,
  type CountEvidence,
} from './claim-rank';
import type { Fact, FactValue } from './fact';

export interface ShownFact {
  readonly fact: Fact;
  readonly why: ClaimReason;
  /** Claims that say the same in the same words, the shown one left out. */
  readonly agreeing: readonly Fact[];
  /** Claims that say something else and are not rejected or outdated, best first. */
  readonly contradicting: readonly Fact[];
  /** Rejected and outdated claims. */
  readonly setAside: readonly Fact[];
}

/** A value as text that is equal for equal values, whatever the spelling of a date. */
function sameness(value: FactValue): string {
  switch (value.kind) {
    case 'text':
      return `text ${value.text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()}`;
    case 'date':
      return `date ${value.date.edtf ?? value.date.written} ${value.date.hour ?? ''}`;
    case 'number':
      return `number ${value.number} ${value.unit}`;
    case 'term':
      return `term ${value.vocabulary} ${value.term}`;
    case 'party':
      return `party ${value.party.kind} ${value.party.kind === 'named' ? value.party.name : value.party.id}`;
    case 'not-stated':
      return 'not stated';
  }
}

/** True where two values say the same. */
export function sameValue(a: FactValue, b: FactValue): boolean {
  return sameness(a) === sameness(b);
}

function isCurrent(fact: Fact): boolean {
  return fact.status !== 'rejected' && fact.status !== 'outdated';
}

/**
 * The one place that decides which of several claims about one field is shown, and why; null where
 * there is none. "Not stated" gives way to any claim that states something. Contradicting claims
 * are handed back beside it, never dropped.
 */
export function shownFact(
  facts: readonly Fact[],
  field: string,
  countEvidence: CountEvidence = countSources,
): ShownFact | null {
  const ranked = facts
    .filter((fact) => fact.field === field)
    .map((fact) => ({ fact, rank: rankOf(fact, countEvidence) }))
    .toSorted(
      (a, b) =>
        Number(isCurrent(b.fact)) - Number(isCurrent(a.fact)) ||
        Number(a.fact.value.kind === 'not-stated') - Number(b.fact.value.kind === 'not-stated') ||
        compareRanks(a.rank, b.rank),
    );
  const [first, ...rest] = ranked;
  if (first === undefined) return null;
  const current = rest.filter(({ fact }) => isCurrent(fact));
  const differing = current.filter(({ fact }) => !sameValue(fact.value, first.fact.value));
  return {
    fact: first.fact,
    why: reasonOf(first.rank, differing[0]?.rank),
    agreeing: current.filter((each) => !differing.includes(each)).map(({ fact }) => fact),
    contradicting: differing
      .filter(({ fact }) => fact.value.kind !== 'not-stated')
      .map(({ fact }) => fact),
    setAside: rest.filter(({ fact }) => !isCurrent(fact)).map(({ fact }) => fact),
  };
}

/** The fields a record has facts of, in the order of the vocabulary, the user's own words last. */
export function fieldsOf(facts: readonly Fact[], order: readonly string[]): string[] {
  const known = new Set(facts.map((fact) => fact.field));
  const own = [...known].filter((field) => !order.includes(field)).toSorted();
  return [...order.filter((field) => known.has(field)), ...own];
}
