import { dated, type Book } from '../casebook-builder/book';

/** The one trial of the practice casebook: what three documents say of it, each thing with its quote. */
export function addProceedings(book: Book): void {
  const cite = book.cite;
  const open = { release: 'public' } as const;
  const aysel = book.id('detainee', 'aysel');
  book.add('proceeding', 'aysel', {
    title: 'Criminal case against Aysel Küləkli',
    court: 'Harbour District Court',
    ...open,
    defendants: [
      {
        detainee: aysel,
        evidence: [cite('news', 'a charge of smuggling foreign currency')],
        ...open,
      },
    ],
    charges: [
      {
        article: 'not stated',
        wording: 'smuggling foreign currency',
        against: [aysel],
        evidence: [cite('news', 'a charge of smuggling foreign currency')],
        ...open,
      },
    ],
    hearings: [
      {
        date: dated('before 8 July 2024', '../2024-07-08'),
        about: 'remand',
        result: 'She said: “I smuggled no money, I wrote news.” Remand runs until November.',
        saidBy: book.party('organisation', 'window'),
        evidence: [cite('verdict', 'həbs müddəti noyabr ayına qədər uzadılıb')],
        ...open,
      },
      {
        date: dated('8 ноября 2024', '2024-11-08'),
        about: 'remand',
        result: 'Remand extended by three months. She does not admit guilt.',
        saidBy: book.party('organisation', 'prichal'),
        evidence: [cite('agency', '8 ноября продлил арест')],
        ...open,
      },
    ],
  });
}
