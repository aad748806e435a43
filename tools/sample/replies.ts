import { dated, type Book, type Draft } from '../casebook-builder/book';

const open = { release: 'public' } as const;

/** Who answered what, and how it is known that the answer belongs to the appeal. */
export function addReplies(book: Book): void {
  const cite = book.cite;
  function links(known: 'inferred' | 'stated', ...keys: string[]): Draft[] {
    return keys.map((key) => ({ appeal: book.id('appeal', key), known, ...open }));
  }
  function reply(key: string, fields: Draft) {
    return book.add('reply', key, { ...open, ...fields });
  }
  reply('hajiyev', {
    from: book.party('office', 'assistant', 'Hikmet Hajiyev'),
    role: 'target',
    replyType: 'denial',
    date: dated('undated', null),
    words: 'there are no political prisoners in Azerbaijan',
    evidence: [cite('S1', 'said that there are no political prisoners in Azerbaijan')],
    links: links('inferred', 'A1', 'A3'),
  });
  reply('authorities', {
    from: book.party('organisation', 'government', 'the authorities'),
    role: 'target',
    replyType: 'denial',
    date: dated('undated', null),
    words:
      'rejected claims of this kind and called the organisations biased: a denial and an attack on the source, of "international criticism"',
    evidence: [cite('S2', 'rejected claims of this kind and called the organisations biased')],
    links: links('inferred', 'A4', 'A5'),
  });
  reply('aliyev', {
    from: book.party('office', 'president', 'Ilham Aliyev'),
    role: 'target',
    replyType: 'dismissal',
    date: dated('undated', null),
    words: 'dismissed "these appeals" (plural) as ugly and said they would not move the Government',
    evidence: [cite('S2', 'dismissed these appeals as ugly')],
    links: links('inferred', 'A6'),
  });
  reply('parliament', {
    from: { kind: 'named', name: '43 members of parliament' },
    role: 'third-party',
    replyType: 'counter-attack',
    date: dated('undated', null),
    words: 'called for a review of relations with the United States and of defence agreements',
    evidence: [cite('S2', 'Following this, 43 members of parliament called for a review')],
    links: links('stated', 'A6'),
  });
}
