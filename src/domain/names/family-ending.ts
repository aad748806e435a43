/** Family-name endings (-ov, -li, -zade, -ski, -yan ...): cutting them off a word in units. */
import endings from './data/endings.json';

/** What a family name ends in. `gender` is empty where the ending does not tell. */
export interface FamilyEnding {
  /** Ending class; `ov` covers -ov, -ev, -ova, -eva. */
  readonly kind: string;
  readonly gender: 'm' | 'f' | '';
  /** What stands before the ending, in units, without a joining glide. */
  readonly root: string;
}

interface Rule {
  readonly ending: string;
  readonly kind: string;
  readonly gender: 'm' | 'f' | '';
  readonly shortestRoot: number;
}

function genderOf(written: string): Rule['gender'] {
  return written === 'm' || written === 'f' ? written : '';
}

const RULES: readonly Rule[] = endings.family
  .flatMap(({ kind, gender, endings: list, root }) =>
    list.map((ending) => ({ ending, kind, gender: genderOf(gender), shortestRoot: root })),
  )
  .sort((a, b) => b.ending.length - a.ending.length);

const BY_LAST = new Map<string, Rule[]>();
for (const rule of RULES) {
  const last = rule.ending.slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), rule]);
}

const JOINING_GLIDE = /([aAeoOuU])[ij]$/;

/** The longest family ending a word in units has, or null. */
export function splitFamilyEnding(units: string): FamilyEnding | null {
  const rules = BY_LAST.get(units.slice(-1));
  if (rules === undefined) return null;
  for (const rule of rules) {
    if (!units.endsWith(rule.ending)) continue;
    const root = units.slice(0, units.length - rule.ending.length);
    if (root.length < rule.shortestRoot) continue;
    return { kind: rule.kind, gender: rule.gender, root: root.replace(JOINING_GLIDE, '$1') };
  }
  return null;
}

/** A father's name cut out of an attached patronymic (-ovich, -evna, -uly, -qyzy). */
export interface AttachedPatronymic {
  readonly father: string;
  readonly ending: string;
  readonly gender: 'm' | 'f';
  /** True when the ending is hardly ever a family name's. */
  readonly sure: boolean;
}

/** Reads a word in units as an attached patronymic, or null. */
export function splitPatronymic(units: string): AttachedPatronymic | null {
  for (const rule of endings.patronymicAttached) {
    for (const ending of rule.endings) {
      if (!units.endsWith(ending)) continue;
      const root = units.slice(0, units.length - ending.length);
      if (root.length < (rule.root ?? 2)) continue;
      const father = root.replace(JOINING_GLIDE, '$1');
      return { father, ending, gender: rule.gender === 'f' ? 'f' : 'm', sure: rule.sure === true };
    }
  }
  return null;
}
