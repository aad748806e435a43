import {
  findDuplicates,
  findMentions,
  prepareKnown,
  type KnownName,
  type KnownTable,
} from '../../../../domain/names';
import type { FromNames, ToNames } from './messages';

/** Milliseconds of looking for duplicates between two looks at what the page says. */
const SLICE = 50;

/**
 * Answers the page: keeps the names on file, finds what texts mention, and looks for duplicates.
 * Messages are taken in order; a search for duplicates goes on between them.
 */
export function serveNames(answer: (message: FromNames) => void): (message: ToNames) => void {
  const known = new Map<string, KnownName>();
  const stopped = new Set<number>();
  let table: KnownTable | null = null;

  async function lookForDuplicates(request: number, settled: ReadonlySet<string>): Promise<void> {
    const people = [...known.values()].filter(({ kind }) => kind !== 'organisation');
    let until = performance.now() + SLICE;
    let found = [];
    for (const slice of findDuplicates(people, {
      settled: (a, b) => settled.has(`${a} ${b}`) || settled.has(`${b} ${a}`),
    })) {
      found.push(...slice.found);
      if (performance.now() < until && slice.done < 1) continue;
      answer({ tell: 'duplicates', request, done: slice.done, found });
      found = [];
      await new Promise((turn) => setTimeout(turn, 0));
      if (stopped.delete(request)) return;
      until = performance.now() + SLICE;
    }
  }

  return (message) => {
    switch (message.do) {
      case 'know':
        for (const one of message.known) known.set(one.id, one);
        table = null;
        break;
      case 'forget':
        for (const id of message.ids) known.delete(id);
        table = null;
        break;
      case 'mentions': {
        table ??= prepareKnown([...known.values()]);
        const { request, text, published } = message;
        const options = published === null ? {} : { published };
        answer({ tell: 'mentions', request, found: findMentions(text, table, options) });
        break;
      }
      case 'duplicates':
        void lookForDuplicates(message.request, new Set(message.settled));
        break;
      case 'stop':
        stopped.add(message.request);
        break;
    }
  };
}
