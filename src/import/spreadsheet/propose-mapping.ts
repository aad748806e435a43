import { foldHeader } from './fold-header';
import type { ColumnProfile } from './column-profile';
import type { ColumnMapping, RowKind, Target } from './mapping';
import headerWords from './data/header-words.json';

/** Targets that a row of each kind has beside those of a person. */
const own: Readonly<Record<RowKind, RegExp>> = {
  person: /^(?!event-|outcome-|entry-)/,
  event: /^(?!outcome-|entry-|status|date:)/,
  outcome: /^(?!event-|entry-|status|date:)/,
  'list-entry': /^(?!event-|outcome-)/,
};

/** Targets that only one column may have. */
const single = /^(?:id|reference|name|given-name|family-name|status|event-|outcome-|entry-)/;

/** Targets that more than one column may be proposed for. */
const several = /^(?:name|note|fact:)/;

const exact = new Map<string, Target[]>();
for (const [target, words] of Object.entries(headerWords)) {
  for (const word of words) {
    const folded = foldHeader(word);
    exact.set(folded, [...(exact.get(folded) ?? []), target as Target]);
  }
}

/** The targets a row of `kind` can have; facts and dates of the vocabularies come beside them. */
export function fitsRowKind(target: Target, kind: RowKind): boolean {
  return target === 'skip' || own[kind].test(target);
}

/**
 * What each column most likely is, by its header in any of the languages the lists know and by its
 * cells. A column nothing speaks for is left out (`skip`); no two columns get one single target.
 */
export function proposeMapping(
  profiles: readonly ColumnProfile[],
  kind: RowKind,
): readonly ColumnMapping[] {
  const scored = profiles.flatMap((profile, at) =>
    scores(profile, kind).map(([target, score]) => ({ at, target, score })),
  );
  const taken = new Set<string>();
  const chosen = new Map<number, Target>();
  for (const { at, target } of scored.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (chosen.has(at) || (single.test(target) && taken.has(target))) continue;
    // A whole name beside given and family name is the name; parts alone are put together.
    if (several.test(target) || !taken.has(target)) {
      chosen.set(at, target);
      taken.add(target);
    }
  }
  if (!taken.has('name') && !taken.has('family-name')) {
    const first = likelyName(profiles, chosen);
    if (first !== -1) chosen.set(first, 'name');
  }
  return profiles.map((profile, at) => {
    const target = chosen.get(at) ?? 'skip';
    return { target, split: splitFor(target, profile) };
  });
}

function scores(profile: ColumnProfile, kind: RowKind): [Target, number][] {
  const folded = foldHeader(profile.header);
  if (folded === '' || profile.type === 'empty') return [];
  const found: [Target, number][] = [];
  for (const target of exact.get(folded) ?? []) found.push([target, 10]);
  if (found.length === 0) {
    for (const [word, targets] of exact) {
      if (word.length < 4 || !` ${folded} `.includes(` ${word} `)) continue;
      for (const target of targets) found.push([target, 4 + (4 * word.length) / folded.length]);
    }
  }
  return found
    .filter(([target]) => fitsRowKind(target, kind))
    .map(([target, score]): [Target, number] => [target, score + bonus(target, profile)])
    .filter(([, score]) => score > 0);
}

/** What the cells say for or against a header's word. */
function bonus(target: Target, { type, distinct, filled, serials }: ColumnProfile): number {
  // Numbers that may be days neither speak for a date nor against it: somebody is asked.
  const isCounted = serials > 0 && 2 * serials >= filled;
  const unique = filled > 0 && distinct >= Math.min(filled, 500) * 0.95;
  if (target === 'reference') return unique ? 1 : -12;
  if (target === 'name') return type === 'text' ? 2 : -6;
  if (target === 'event-date' || target.startsWith('date:')) {
    return type === 'date' ? 2 : isCounted ? 0 : -3;
  }
  if (target === 'fact:death-date') return type === 'date' ? 1 : isCounted ? 0 : -8;
  if (target === 'status') return distinct <= 40 ? 1 : -4;
  if (target.startsWith('event-') || target.startsWith('outcome-')) return 1;
  return 0;
}

function likelyName(profiles: readonly ColumnProfile[], chosen: ReadonlyMap<number, Target>) {
  return profiles.findIndex(
    ({ type, filled, distinct, examples }, at) =>
      !chosen.has(at) &&
      type === 'text' &&
      filled > 0 &&
      distinct > Math.min(filled, 500) * 0.6 &&
      examples.every((value) => /^[\p{L}\p{M}\s.'’·•-]{2,60}$/u.test(value)),
  );
}

function splitFor(target: Target, { split }: ColumnProfile): string {
  const several = target === 'other-name' || target.startsWith('fact:');
  return several ? split : '';
}
