import { dated, type Book, type Draft } from '../casebook-builder/book';

const open = { release: 'public' } as const;

function names(az: string, press: string, more: Draft = {}): Draft[] {
  return [
    { text: az, language: 'az', preferred: true, ...open },
    { text: press, language: 'en', kind: 'press', ...open, ...more },
  ];
}

/** The people who are missing, released, abroad, at risk, or only charged. */
export function addOthers(book: Book): void {
  const cite = book.cite;
  book.add('detainee', 'orkhan', {
    fileState: 'reported',
    reference: 'P-06',
    ...open,
    names: names('Orxan Palıdov', 'Orkhan Palidov', {
      evidence: [cite('news', 'the trade unionist Orkhan Palidov')],
    }),
    facts: [
      {
        field: 'occupation',
        value: { kind: 'text', text: 'trade unionist' },
        evidence: [cite('news', 'the trade unionist Orkhan Palidov')],
        ...open,
      },
    ],
    custodyEvents: [
      {
        event: 'taken',
        date: dated('the second week of February', '2024-02-05/2024-02-11'),
        place: 'a bus stop',
        saidBy: { kind: 'named', name: 'his relatives' },
        evidence: [cite('news', 'took him from a bus stop in the second week of February')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'sabina', {
    reference: 'P-07',
    ...open,
    names: [
      ...names('Səbinə Çinarlı', 'Sabina Chinarli', {
        evidence: [cite('statement', 'The teacher Sabina Chinarli')],
      }),
      { text: 'Сабина Чинарлы', language: 'ru', script: 'Cyrl', kind: 'press', ...open },
    ],
    custodyEvents: [
      {
        event: 'arrest',
        date: dated('may ayında', '2024-05'),
        evidence: [cite('verdict', 'Müəllim Səbinə Çinarlı may ayında həbs edilib')],
        ...open,
      },
      {
        event: 'release',
        date: dated('1 ноября', '2024-11-01'),
        detail: 'on condition not to leave the town',
        evidence: [cite('agency', 'освобождена 1 ноября под подписку о невыезде')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'elnur', {
    reference: 'P-08',
    ...open,
    names: names('Elnur Şamdanlı', 'Elnur Shamdanli'),
    custodyEvents: [
      {
        event: 'house-arrest',
        date: dated('2 May 2024', '2024-05-02'),
        evidence: [
          cite('statement', 'placed under house arrest on 2 May 2024'),
          cite('agency', 'остаётся под домашним арестом'),
        ],
        ...open,
      },
    ],
  });
  book.add('detainee', 'rashad', {
    reference: 'P-09',
    ...open,
    names: names('Rəşad Üzümçü', 'Rashad Uzumchu', {
      evidence: [cite('statement', 'the blogger Rashad Uzumchu')],
    }),
    custodyEvents: [
      {
        event: 'charge',
        date: dated('by 9 July 2024', '../2024-07-09'),
        detail: 'left the country; tried in his absence',
        evidence: [cite('statement', 'is being tried in his absence')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'narmin', {
    reference: 'P-10',
    ...open,
    names: names('Nərmin Bulaqlı', 'Narmin Bulagli'),
    custodyEvents: [
      {
        event: 'travel-ban',
        date: dated('by 14 March 2024', '../2024-03-14'),
        saidBy: book.party('detainee', 'narmin'),
        evidence: [cite('news', 'told not to leave the country')],
        ...open,
      },
      {
        event: 'interrogation',
        date: dated('by 14 March 2024', '../2024-03-14'),
        detail: 'questioned for six hours',
        saidBy: book.party('detainee', 'narmin'),
        evidence: [cite('news', 'she was questioned for six hours')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'kamil', {
    reference: 'P-11',
    ...open,
    names: names('Kamil Xəzanlı', 'Kamil Khazanli', {
      evidence: [cite('statement', 'Two brothers, Kamil Khazanli')],
    }),
    custodyEvents: [
      {
        event: 'charge',
        date: dated('by 9 July 2024', '../2024-07-09'),
        evidence: [cite('statement', 'Only Kamil is known to have been charged')],
        ...open,
      },
    ],
  });
  book.add('detainee', 'kamal', {
    reference: 'P-12',
    ...open,
    names: names('Kamal Xəzanlı', 'Kamal Khazanli', {
      evidence: [cite('statement', 'and Kamal Khazanli')],
    }),
    notes: [{ text: 'Brother of Kamil Xəzanlı; not the same man.' }],
  });
}
