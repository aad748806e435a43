import type { Source } from '../../../domain/source';

/** The source that already holds the same text, letter for letter; undefined where none does. */
export function twinOf(sources: readonly Source[], hash: string): Source | undefined {
  return sources.find((source) => source.textVersions.some(({ sha256 }) => sha256 === hash));
}

/**
 * The source whose original is the same file, byte for byte; undefined where there is none. Of several
 * the one that the others were cut out of.
 */
export function sameFile(sources: readonly Source[], sha256: string): Source | undefined {
  const same = sources.filter(({ original }) => original?.sha256 === sha256);
  return same.find(({ relations }) => !relations.some(isExcerpt)) ?? same[0];
}

function isExcerpt({ kind }: Source['relations'][number]): boolean {
  return kind === 'excerpt-of';
}
