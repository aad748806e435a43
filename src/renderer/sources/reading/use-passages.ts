import { useMemo } from 'react';
import type { Source } from '../../../domain/source';
import { useRecords } from '../../shared/casebook/records';
import { passagesOf, type Passage } from './passages';

/** The marked passages of the version that is shown, with the hues of their tags. */
export function usePassages(source: Source, version: number): readonly Passage[] {
  const tags = useRecords('tag');
  return useMemo(() => {
    const hues = new Map<string, Passage['hue']>(tags.map(({ id, hue }) => [id, hue]));
    return passagesOf(source.annotations, version, (tag) => hues.get(tag));
  }, [source.annotations, version, tags]);
}
