import { dated, type Book, type Draft } from '../casebook-builder/book';

const open = { release: 'public' } as const;

function full(text: string, more: Draft = {}): Draft {
  return { text, language: 'az', preferred: true, ...open, ...more };
}

function press(text: string, more: Draft = {}): Draft {
  return { text, language: 'en', kind: 'press', ...open, ...more };
}

function russian(text: string, more: Draft = {}): Draft {
  return { text, language: 'ru', script: 'Cyrl', kind: 'press', ...open, ...more };
}

function occupation(text: string, more: Draft = {}): Draft {
  return { field: 'occupation', value: { kind: 'text', text }, ...open, ...more };
}

/** The people held in Prison No. 3 or on remand. */
export function addPrisoners(book: Book): void {
  const cite = book.cite;
  book.add('detainee', 'aysel', {
    fileState: 'recognised',
    publicity: { choice: 'campaign', by: 'herself', until: null },
    reference: 'P-01',
    ...open,
    names: [
      full('Aysel Küləkli', { evidence: [cite('verdict', 'Jurnalist Aysel Küləkli')] }),
      press('Aysel Kulekli', { evidence: [cite('news', 'the journalist Aysel Kulekli')] }),
      russian('Айсель Кюлекли', { evidence: [cite('agency', 'арест Айсель Кюлекли')] }),
    ],
    facts: [
      occupation('journalist', { evidence: [cite('news', 'the journalist Aysel Kulekli')] }),
      {
        field: 'charges',
        value: { kind: 'text', text: 'smuggling foreign currency' },
        evidence: [cite('news', 'a charge of smuggling foreign currency')],
        ...open,
      },
    ],
    custodyEvents: [
      {
        event: 'arrest',
        date: dated('12 March 2024', '2024-03-12'),
        place: 'Harbour City',
        evidence: [
          cite('news', 'outside her flat on 12 March 2024'),
          cite('verdict', '12 mart 2024-cü ildə saxlanılıb'),
        ],
        status: 'disputed',
        ...open,
      },
      {
        event: 'arrest',
        date: dated('evening of 11 March 2024', '2024-03-11'),
        place: 'Harbour City',
        saidBy: { kind: 'named', name: 'her family' },
        evidence: [cite('statement', 'taken from her flat on the evening of 11 March 2024')],
        status: 'disputed',
        ...open,
      },
      {
        event: 'remand',
        date: dated('14 March 2024', '2024-03-14'),
        until: dated('four months', '2024-07-14'),
        evidence: [cite('news', 'held on remand for four months')],
        ...open,
      },
      {
        event: 'remand-extended',
        date: dated('8 ноября 2024', '2024-11-08'),
        until: dated('ещё на три месяца', '2025-02-08'),
        evidence: [cite('agency', '8 ноября продлил арест')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'tural', {
    fileState: 'verified',
    publicity: { choice: 'campaign', by: 'wife', until: null },
    reference: 'P-02',
    ...open,
    names: [
      full('Tural Dənizçi', { evidence: [cite('verdict', 'vəkil Tural Dənizçini')] }),
      press('Tural Denizchi', { evidence: [cite('news', 'The lawyer Tural Denizchi')] }),
    ],
    facts: [occupation('lawyer', { evidence: [cite('news', 'The lawyer Tural Denizchi')] })],
    custodyEvents: [
      {
        event: 'arrest',
        date: dated('about November 2023', '2023-11~'),
        facility: book.id('facility', 'prison3'),
        evidence: [
          cite('news', 'in Prison No. 3 since about November 2023'),
          cite('verdict', '2023-cü ilin noyabrında saxlanılıb'),
        ],
        ...open,
      },
      {
        event: 'verdict',
        date: dated('5 July 2024', '2024-07-05'),
        detail: 'six years in prison',
        evidence: [
          cite('statement', 'sentenced Tural Denizchi to six years in prison'),
          cite('verdict', '6 il azadlıqdan məhrum etdi'),
        ],
        ...open,
      },
    ],
  });
  book.add('detainee', 'leyla', {
    fileState: 'verified',
    reference: 'P-03',
    ...open,
    names: [
      full('Leyla Göyərçin'),
      press('Leyla Goyerchin', {
        evidence: [cite('statement', 'medical care for Leyla Goyerchin')],
      }),
    ],
    facts: [
      {
        field: 'health',
        value: { kind: 'text', text: 'needs insulin; not given for two weeks' },
        saidBy: { kind: 'named', name: 'a woman released from the same cell' },
        evidence: [cite('call', 'Leyla Göyərçinin insulini iki həftədir verilmir')],
        release: 'confidential',
      },
    ],
    custodyEvents: [
      {
        event: 'transfer',
        date: dated('June 2024', '2024-06'),
        facility: book.id('facility', 'prison3'),
        evidence: [cite('statement', 'moved to Prison No. 3 in June 2024')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'vugar', {
    fileState: 'being-verified',
    publicity: { choice: 'quiet', by: 'sister', until: null },
    reference: 'P-04',
    names: [full('Vüqar Qayalı', { evidence: [cite('verdict', 'Vüqar Qayalı')] })],
    custodyEvents: [
      {
        event: 'transfer',
        date: dated('by 8 July 2024', '../2024-07-08'),
        place: 'prison hospital',
        saidBy: book.party('organisation', 'window'),
        evidence: [cite('verdict', 'cəzaçəkmə müəssisəsinin xəstəxanasına köçürülüb')],
        ...open,
      },
      {
        event: 'death',
        date: dated('28 noyabr', '2024-11-28'),
        saidBy: book.party('contact', 'sister'),
        evidence: [cite('call', 'qardaşı noyabrın 28-də xəstəxanada vəfat edib')],
        credibility: '2',
        release: 'confidential',
      },
    ],
  });
  book.add('detainee', 'zaur', {
    fileState: 'verified',
    publicity: { choice: 'campaign', by: 'himself', until: null },
    reference: 'P-05',
    ...open,
    names: [
      full('Zaur İldırımov', { evidence: [cite('verdict', 'Zaur İldırımov')] }),
      press('Zaur Ildirimov', { evidence: [cite('news', 'Zaur Ildirimov')] }),
      russian('Заур Ильдырымов', { evidence: [cite('agency', 'Заур Ильдырымов')] }),
    ],
    facts: [
      {
        field: 'position',
        value: { kind: 'text', text: 'director of the rights group Open Window' },
        evidence: [cite('news', 'director of the rights group Open Window')],
        ...open,
      },
    ],
    custodyEvents: [
      {
        event: 'arrest',
        date: dated('6 ноября 2024 года', '2024-11-06'),
        place: 'at home',
        evidence: [cite('agency', 'арестован 6 ноября 2024 года')],
        ...open,
      },
    ],
  });
}
