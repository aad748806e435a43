import { isInTrash } from '../../../domain/annotation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordKind } from '../../../domain/records';
import type { FoundMentions } from '../../../domain/names';
import type { DetaineeId } from '../../../domain/ids';
import type { Block, Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useDerived, type Reading } from '../../shared/casebook/records';
import { identitiesIn, peopleIn } from '../../shared/names/people';
import { nameWorkerOver } from '../../shared/names/worker/name-worker';
import { openSuggestions, outsideFurniture, suggestionsOf, type Suggestion } from './suggestion';

export interface Suggestions {
  /** What still asks for something; null while the text is being read. */
  readonly open: readonly Suggestion[] | null;
  /** Reads the text again, against who is on file now. */
  readonly again: () => void;
}

const linkedKinds: readonly RecordKind[] = ['source', 'detainee', 'organisation'];

/**
 * What a text seems to mention outside its page furniture, found once when the list is opened: reading
 * it again after each accepted one would cost as much as the first time.
 */
export function useSuggestions(
  source: Source,
  text: string,
  pieces: readonly Pick<Block, 'kind' | 'start' | 'end'>[],
): Suggestions {
  const { store } = useCasebook().client;
  const published = source.published?.edtf ?? null;
  const [turn, setTurn] = useState(0);
  const [all, setAll] = useState<readonly Suggestion[] | null>(null);
  useEffect(() => {
    setAll(null);
    let left = false;
    void readMentions(store, published, text).then((found) => {
      if (!left) setAll(suggestionsOf(found));
    });
    return () => {
      left = true;
    };
  }, [store, text, published, turn]);
  const derive = useCallback((reading: Reading) => linkedTo(reading, source), [source]);
  const linked = useDerived(linkedKinds, derive);
  const open = useMemo(
    () => (all === null ? null : openSuggestions(outsideFurniture(all, pieces), source, linked)),
    [all, pieces, source, linked],
  );
  return { open, again: useCallback(() => setTurn((now) => now + 1), []) };
}

/** Finds what a text mentions, against who is on file now; `published` is an EDTF date. */
export function readMentions(
  store: Reading,
  published: string | null,
  text: string,
): Promise<FoundMentions> {
  const day = published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : null;
  return nameWorkerOver(store).mentions(text, day);
}

/** People and bodies that a passage of the source is linked to or bears a claim about. */
function linkedTo(store: Reading, source: Source): ReadonlySet<string> {
  const { resolve } = identitiesIn(store);
  const linked = new Set<string>(
    source.annotations
      .filter((one) => !isInTrash(one))
      .flatMap(({ links }) => links.map((id) => resolve(id as DetaineeId))),
  );
  for (const person of peopleIn(store)) {
    const claims = [...person.names, ...person.facts, ...person.custodyEvents, ...person.incidents];
    if (claims.some((claim) => cites(claim, source))) linked.add(person.id);
  }
  for (const body of store.all('organisation')) {
    if ([...body.names, ...body.facts].some((claim) => cites(claim, source))) linked.add(body.id);
  }
  return linked;
}

function cites(claim: { readonly evidence: readonly { source: string }[] }, source: Source) {
  return claim.evidence.some((one) => one.source === source.id);
}
