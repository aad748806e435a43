import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { t } from '../catalogue';
import { Button } from '../controls/Button';

/** A long list is drawn piece by piece: this many at first, and as many more with each press. */
const PIECE = 60;
/** So many of them are drawn with the page itself; the others follow once it stands. */
const AT_ONCE = 6;

interface ShownUpToProps<Item> {
  readonly items: readonly Item[];
  /** How many at first. */
  readonly first?: number;
  /** How many of these with the page itself. */
  readonly atOnce?: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first of many things, with a way to show more; all of them where they are few. */
export function ShownUpTo<Item>({
  items,
  first = PIECE,
  atOnce = AT_ONCE,
  children,
}: ShownUpToProps<Item>) {
  const [count, setCount] = useState(Math.min(first, atOnce));
  const left = items.length - count;
  useEffect(() => {
    startTransition(() => setCount((now) => Math.max(now, first)));
  }, [first]);
  return (
    <>
      {children(left > 0 ? items.slice(0, count) : items)}
      {left > 0 && count >= first && (
        <Button look="quiet" onPress={() => setCount((now) => now + 10 * PIECE)}>
          {t('shared.showMore', { count: left })}
        </Button>
      )}
    </>
  );
}
