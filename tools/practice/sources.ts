import { dated, type Book } from '../casebook-builder/book';

/** The six documents, one of them a contact note that came in confidence. */
export function addSources(book: Book, read: (name: string) => string): void {
  book.source(
    'news',
    {
      title: 'A journalist and a lawyer held, a third person missing',
      sourceKind: 'article',
      publisher: book.party('organisation', 'sahil'),
      published: dated('14 March 2024', '2024-03-14'),
      language: 'en',
      reliability: 'B',
      release: 'public',
    },
    read('1-limansheher-arrests.en.txt'),
  );
  book.source(
    'statement',
    {
      title: 'Lantern Watch: statement on the trials in Harbour City',
      sourceKind: 'statement',
      publisher: book.party('organisation', 'lantern'),
      published: dated('9 July 2024', '2024-07-09'),
      language: 'en',
      reliability: 'A',
      release: 'public',
    },
    read('2-lantern-statement.en.txt'),
  );
  book.source(
    'verdict',
    {
      title: 'Liman şəhəri: Ağır Cinayətlər Məhkəməsinin hökmü',
      sourceKind: 'article',
      publisher: book.party('organisation', 'window'),
      published: dated('8 iyul 2024', '2024-07-08'),
      language: 'az',
      reliability: 'B',
      release: 'public',
    },
    read('3-mehkeme-xeberi.az.txt'),
  );
  book.source(
    'agency',
    {
      title: 'В Портовом городе продлён арест журналистки',
      sourceKind: 'article',
      publisher: book.party('organisation', 'prichal'),
      published: dated('10 ноября 2024 года', '2024-11-10'),
      language: 'ru',
      reliability: 'C',
      release: 'public',
    },
    read('4-agentstvo.ru.txt'),
  );
  book.source(
    'letter',
    {
      title: 'Letter of members of the Northern Assembly to the Minister of Justice',
      sourceKind: 'letter',
      published: dated('22 October 2024', '2024-10-22'),
      language: 'en',
      reliability: 'A',
      release: 'partners',
    },
    read('5-parliament-letter.en.txt'),
  );
  book.source(
    'call',
    {
      title: 'Zəng: Vüqar Qayalının bacısı',
      sourceKind: 'contact-note',
      published: dated('3 dekabr 2024', '2024-12-03'),
      language: 'az',
      release: 'confidential',
      contact: {
        at: { ...dated('3 dekabr 2024, 21:40', '2024-12-03'), hour: '21:40' },
        channel: 'phone',
        who: book.party('contact', 'sister'),
      },
    },
    read('6-zeng.az.txt'),
  );
}
