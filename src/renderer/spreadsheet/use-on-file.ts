import { useMemo } from 'react';
import type { OnFile } from '../../import/spreadsheet/dry-run';
import { useCasebook } from '../shared/casebook/context';
import { useLoaded, useRecords } from '../shared/casebook/records';
import { textHash } from '../shared/reading/text-hash';
import { sheetName, textOf } from './table-file';
import type { Setup } from './wizard-state';

/** The file as it would go on file: its frozen text and the hash by which it is known again. */
const frozen = new WeakMap<object, ReturnType<typeof textOf> & { readonly hash: string }>();

/** The frozen text of a file, made once. */
export function frozenText(setup: Setup) {
  const known = frozen.get(setup.file);
  if (known !== undefined) return known;
  const made = textOf(setup.file);
  const whole = { ...made, hash: textHash(made.text) };
  frozen.set(setup.file, whole);
  return whole;
}

/** What rows are compared with; null until every record of this unlock is in memory. */
export function useOnFile(setup: Setup): OnFile | null {
  const { store } = useCasebook().client;
  const loaded = useLoaded();
  const people = useRecords('detainee');
  const editions = useRecords('list-edition');
  const sources = useRecords('source');
  return useMemo(() => {
    if (!loaded) return null;
    const { hash } = frozenText(setup);
    const same = sources.find(({ textVersions }) =>
      textVersions.some(({ sha256 }) => sha256 === hash),
    );
    const { appeal } = setup.mapping;
    return {
      people,
      editions,
      appeal: appeal === null ? null : (store.get('appeal', appeal) ?? null),
      source:
        same === undefined ? null : { source: same.id, sheet: sheetName(setup.file, setup.sheet) },
    };
  }, [loaded, people, editions, sources, setup, store]);
}
