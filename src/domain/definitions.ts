import file from '../../resources/vocabularies/definitions.json';

export interface Criterion {
  readonly id: string;
  readonly en: string;
}

/** One version of a definition a person can be held against. */
export interface Definition {
  readonly id: string;
  readonly en: string;
  readonly definitionVersion: number;
  /** The day it was adopted as ISO 8601, or null where its page gives none. */
  readonly date: string | null;
  readonly source: string;
  readonly url: string;
  readonly criteria: readonly Criterion[];
  /** What takes a person out, whatever the criteria say. */
  readonly exclusion?: Criterion;
}

/** The definitions that ship; users define sheets of their own beside them. */
export const definitions: readonly Definition[] = file.terms;

/** One definition by id and version, or null. A sheet keeps the version it was answered by. */
export function definitionOf(id: string, version: number): Definition | null {
  return definitions.find((each) => each.id === id && each.definitionVersion === version) ?? null;
}
