import { useEffect, useMemo, useState } from 'react';
import type { SourceText } from '../../../casebook/client';
import type { CasebookFailure } from '../../../casebook/result';
import type { SourceId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { piecesOf, type Piece } from './pieces';

export type TextState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: CasebookFailure }
  | {
      readonly state: 'shown';
      readonly text: string;
      readonly blocks: SourceText['blocks'];
      readonly pieces: readonly Piece[];
    };

/** The frozen text of a version with its pieces; a long one is opened from its attachment. */
export function useText(source: SourceId, version: number): TextState {
  const { client } = useCasebook();
  const [got, setGot] = useState<{ key: string; text: SourceText } | CasebookFailure | null>(null);
  const key = `${source}:${version}`;
  useEffect(() => {
    let left = false;
    setGot(null);
    void client.text(source, version).then((answer) => {
      if (!left) setGot(answer.ok ? { key, text: answer.value } : answer.error);
    });
    return () => {
      left = true;
    };
  }, [client, source, version, key]);
  return useMemo<TextState>(() => {
    if (got === null) return { state: 'loading' };
    if ('code' in got) return { state: 'failed', failure: got };
    const { text, blocks } = got.text;
    return { state: 'shown', text, blocks, pieces: piecesOf(text, blocks) };
  }, [got]);
}
