import type { Source } from '../../../domain/source';

/** The source that already holds the same text, letter for letter; undefined where none does. */
export function twinOf(sources: readonly Source[], hash: string): Source | undefined {
  return sources.find((source) => source.textVersions.some(({ sha256 }) => sha256 === hash));
}
