import type { Appeal } from '../../domain/appeal';

type Signatories = Appeal['signatories'][number];

/** A sum that no source states: the parts it was made of, and what they come to. */
export interface SignatorySum {
  readonly parts: readonly number[];
  readonly total: number;
  /** Where the last of its parts stands, to show the sum beside it. */
  readonly after: Signatories['id'];
}

/**
 * What the sorts of signatories that one source counts exactly come to together: ten senators and
 * 48 representatives are 58. A figure that is about, nearly or in words is not added up, nor is a
 * sort counted twice; where the source itself states the total, nothing is computed.
 */
export function signatorySums(signatories: readonly Signatories[]): SignatorySum[] {
  const bySource = new Map<string, Signatories[]>();
  for (const one of signatories) {
    if (one.count === null || one.bound !== 'exact' || one.status === 'rejected') continue;
    const source = one.evidence[0]?.source ?? '';
    bySource.set(source, [...(bySource.get(source) ?? []), one]);
  }
  return [...bySource.values()].flatMap((counted) => {
    const parts = counted.map((one) => one.count ?? 0);
    const total = parts.reduce((sum, part) => sum + part, 0);
    const sorts = new Set(counted.map((one) => one.sort.trim().toLowerCase()));
    const last = counted.at(-1);
    if (last === undefined || parts.length < 2 || sorts.size < parts.length) return [];
    if (parts.length > 2 && parts.some((part) => part * 2 === total)) return [];
    return [{ parts, total, after: last.id }];
  });
}
