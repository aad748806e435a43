import { useEffect, type ComponentProps } from 'react';
import type { Attachment } from '../../../domain/source';
import { usePages } from '../pages/use-pages';
import { RegionField } from './RegionField';

type DrawnRegionProps = {
  readonly original: Attachment;
  /** False where the whole page is meant: then the pages are counted, and nothing is shown. */
  readonly part: boolean;
  /** Told how many pages the original has, once that is known. */
  readonly onCount: (pages: number) => void;
} & Omit<ComponentProps<typeof RegionField>, 'picture'>;

/** Pixels of the page under the rectangle: enough to read it by. */
const WIDTH = 900;

/** The rectangle on the page itself, drawn from the original. */
export function DrawnRegion({ original, part, onCount, ...props }: DrawnRegionProps) {
  const { drawn, want } = usePages(original, WIDTH);
  const { page } = props;
  useEffect(() => want([page]), [want, page, drawn]);
  const { count } = drawn;
  useEffect(() => {
    if (count > 0) onCount(count);
  }, [count, onCount]);
  if (!part) return null;
  const picture = drawn.pages.get(page) ?? null;
  return <RegionField {...props} picture={picture} />;
}
