import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useStable } from '../reading/use-stable';
import { nothingDrawn, PageDrawer, type Drawn } from './page-drawer';

/** The pages of an original, drawn `width` pixels wide as they are wanted. */
export function usePages(
  original: Attachment,
  width: number,
): { readonly drawn: Drawn; want(pages: readonly number[]): void; unlock(password: string): void } {
  const { main, client } = useCasebook();
  const [drawn, setDrawn] = useState<Drawn>(nothingDrawn);
  const drawer = useRef<PageDrawer | null>(null);
  const begin = useStable(() => {
    setDrawn(nothingDrawn);
    drawer.current = new PageDrawer({ main, client }, original, width, setDrawn);
    drawer.current.want([1]);
  });
  // By its id: the same original in a changed record is the same file.
  useEffect(() => {
    begin();
    return () => {
      drawer.current?.end();
      drawer.current = null;
    };
  }, [begin, main, client, original.id, width]);
  const want = useCallback((pages: readonly number[]) => drawer.current?.want(pages), []);
  const unlock = useCallback((password: string) => drawer.current?.unlock(password), []);
  return { drawn, want, unlock };
}
