import { dated, type Book, type Draft } from '../casebook-builder/book';

const open = { release: 'public' } as const;

/** The eight appeals, with an outcome line only where something was recorded for a person. */
export function addAppeals(book: Book): void {
  const cite = book.cite;
  function person(key: string) {
    return book.id('detainee', key);
  }
  function party(kind: 'organisation' | 'office' | 'detainee', key: string): Draft {
    return {
      party: book.party(kind, key),
    };
  }
  function line(key: string, more: Draft): Draft {
    return { detainee: person(key), ...open, ...more };
  }

  book.add('appeal', 'statement', {
    title: 'Lantern Watch: drop the charges, release, medical care',
    appealKind: 'press-statement',
    date: dated('9 July 2024', '2024-07-09'),
    ...open,
    issuers: [party('organisation', 'lantern')],
    addressees: [party('office', 'prosecutor')],
    targets: [party('office', 'prosecutor')],
    asks: [
      {
        ask: 'drop-charges',
        words: 'drop the charges against Aysel Kulekli',
        ...open,
        evidence: [cite('statement', 'to drop the charges against Aysel Kulekli')],
      },
      { ask: 'release-unconditional', words: 'to release her without conditions', ...open },
      { ask: 'medical-care', words: 'medical care for Leyla Goyerchin', ...open },
    ],
    documents: [book.whole('statement')],
    outcomeLines: [
      line('aysel', {
        status: 'sent',
        raised: 'orally-public',
        evidence: [cite('statement', 'to release her without conditions')],
      }),
      line('leyla', {
        status: 'sent',
        raised: 'orally-public',
        nextStep: 'ask the missions who visited',
        nextDate: dated('January 2025', '2025-01'),
      }),
      line('tural', {
        status: 'closed',
        raised: 'orally-public',
        date: dated('5 July 2024', '2024-07-05'),
      }),
    ],
    groupCoverages: [
      {
        by: 'own-words',
        words: 'those of the other political prisoners',
        ...open,
        evidence: [cite('statement', 'and those of the other political prisoners')],
      },
    ],
  });
  book.add('appeal', 'observe', {
    title: 'Lantern Watch asks to observe the verdict hearing',
    appealKind: 'trial-observation',
    date: dated('before 5 July 2024', '../2024-07-05'),
    ...open,
    issuers: [party('organisation', 'lantern')],
    addressees: [{ party: { kind: 'named', name: 'Court for Grave Crimes' } }],
    asks: [{ ask: 'observe-trial', ...open }],
    outcomeLines: [
      line('tural', {
        status: 'refused',
        evidence: [cite('statement', 'was refused at the door')],
      }),
    ],
  });
  book.add('appeal', 'letter', {
    title: 'Letter of 41 members of the Northern Assembly',
    appealKind: 'parliamentary-letter',
    date: dated('22 October 2024', '2024-10-22'),
    release: 'partners',
    issuers: [party('organisation', 'assembly')],
    signatories: [
      {
        sort: 'members',
        count: 41,
        words: '41 members from nine countries',
        evidence: [cite('letter', '41 members from nine countries')],
      },
    ],
    addressees: [party('office', 'minister')],
    targets: [party('organisation', 'ministry')],
    asks: [
      { ask: 'release-pending-trial', words: 'that Ms Kulekli is released pending trial' },
      { ask: 'fair-trial', words: 'a new and fair trial' },
      { ask: 'medical-care', words: 'seen by a doctor of her choice' },
      { ask: 'whereabouts', words: 'where Orkhan Palidov is' },
    ],
    documents: [book.whole('letter')],
    outcomeLines: [
      line('aysel', {
        status: 'sent',
        raised: 'in-writing',
        release: 'partners',
        evidence: [cite('letter', 'Ms Kulekli is released pending trial')],
        nextStep: 'no answer by 2 December: remind',
        nextDate: dated('2 December 2024', '2024-12-02'),
      }),
      line('tural', { status: 'sent', raised: 'in-writing', release: 'partners' }),
      line('leyla', {
        status: 'sent',
        raised: 'in-writing',
        release: 'partners',
        effects: [
          { effect: 'medical-care', attribution: 'plausible', detail: 'a doctor came once' },
        ],
      }),
      line('orkhan', {
        status: 'no-answer',
        raised: 'in-writing',
        release: 'partners',
        evidence: [cite('letter', 'say where Orkhan Palidov is')],
      }),
    ],
  });
  book.add('appeal', 'missions', {
    title: 'Lantern Watch asks the missions to raise the cases',
    appealKind: 'other',
    date: dated('9 July 2024', '2024-07-09'),
    ...open,
    issuers: [party('organisation', 'lantern')],
    addressees: [{ party: { kind: 'named', name: 'diplomatic missions in Harbour City' } }],
    asks: [
      {
        ask: 'raise-case',
        ...open,
        evidence: [
          cite(
            'statement',
            'asks the diplomatic missions in Harbour City to raise all of these cases',
          ),
        ],
      },
    ],
    outcomeLines: [],
    groupCoverages: [{ by: 'own-words', words: 'all of these cases', ...open }],
  });
  book.add('appeal', 'list', {
    title: 'List of 23 people published by Open Window',
    appealKind: 'campaign',
    date: dated('July 2024', '2024-07'),
    ...open,
    issuers: [party('organisation', 'window')],
    targets: [party('organisation', 'ministry')],
    asks: [{ ask: 'release-unconditional', ...open }],
    outcomeLines: [
      line('zaur', {
        named: 'not-named',
        status: 'overtaken',
        effects: [
          {
            effect: 'retaliation-person',
            attribution: 'claimed',
            claimedBy: book.party('organisation', 'window'),
            detail: 'its director was arrested four months later',
          },
        ],
      }),
    ],
  });
  book.add('appeal', 'urgent', {
    title: 'Urgent action for Orxan Palıdov',
    appealKind: 'urgent-action',
    date: dated('20 February 2024', '2024-02-20'),
    ...open,
    issuers: [party('organisation', 'lantern')],
    addressees: [party('office', 'police')],
    asks: [{ ask: 'whereabouts', ...open }],
    outcomeLines: [
      line('orkhan', {
        status: 'answered',
        raised: 'in-writing',
        evidence: [cite('news', 'The police answer that nobody of that name is held')],
      }),
    ],
  });
  book.add('appeal', 'visit', {
    title: 'Visit to Prison No. 3 sought in confidence',
    appealKind: 'icrc',
    date: dated('autumn 2024', '2024-23'),
    release: 'confidential',
    issuers: [{ party: { kind: 'named', name: 'a humanitarian delegation' } }],
    asks: [{ ask: 'access-icrc', release: 'confidential' }],
    outcomeLines: [
      line('leyla', {
        named: 'confidential-list',
        status: 'planned',
        raised: 'planned',
        release: 'confidential',
      }),
    ],
  });
  book.add('appeal', 'wgad', {
    title: 'Communication on Tural Dənizçi to the Working Group on Arbitrary Detention',
    appealKind: 'wgad-regular',
    mechanism: 'wgad',
    date: dated('30 September 2024', '2024-09-30'),
    release: 'partners',
    issuers: [party('organisation', 'lantern')],
    addressees: [{ party: { kind: 'named', name: 'Working Group on Arbitrary Detention' } }],
    targets: [{ party: { kind: 'named', name: 'the Government' } }],
    asks: [{ ask: 'release-unconditional' }],
    stages: [{ stage: 'transmitted', date: dated('21 October 2024', '2024-10-21') }],
    outcomeLines: [
      line('tural', { status: 'acknowledged', raised: 'in-writing', release: 'partners' }),
    ],
  });
}

/** Three replies; how each is known to belong to its appeal is kept with it. */
export function addReplies(book: Book): void {
  const cite = book.cite;
  book.add('reply', 'police', {
    from: book.party('office', 'police'),
    role: 'addressee',
    replyType: 'denial',
    date: dated('by 14 March 2024', '../2024-03-14'),
    words: 'nobody of that name is held',
    evidence: [cite('news', 'The police answer that nobody of that name is held')],
    ...open,
    links: [
      {
        appeal: book.id('appeal', 'urgent'),
        known: 'inferred',
        detainees: [book.id('detainee', 'orkhan')],
        ...open,
      },
    ],
  });
  book.add('reply', 'ministry', {
    from: book.party('organisation', 'ministry'),
    role: 'target',
    replyType: 'dismissal',
    date: dated('by 10 November 2024', '../2024-11-10'),
    words: 'letters of foreign members are interference and do not influence the courts',
    evidence: [cite('agency', 'письма иностранных депутатов являются вмешательством')],
    ...open,
    links: [{ appeal: book.id('appeal', 'letter'), known: 'inferred', release: 'partners' }],
  });
  book.add('reply', 'court', {
    from: { kind: 'named', name: 'Court for Grave Crimes' },
    role: 'addressee',
    replyType: 'refusal',
    date: dated('5 July 2024', '2024-07-05'),
    evidence: [cite('statement', 'was refused at the door')],
    ...open,
    links: [{ appeal: book.id('appeal', 'observe'), known: 'stated', ...open }],
  });
}

/** Who counts how many, each with its unit and what was counted. */
export function addCounts(book: Book): void {
  book.add('count-estimate', 'window-march', {
    saidBy: book.party('detainee', 'zaur'),
    unit: 'persons',
    measure: 'held-at',
    counted: 'held for what they wrote or said',
    count: 19,
    bound: 'at-least',
    at: dated('14 March 2024', '2024-03-14'),
    evidence: [book.cite('news', 'at least 19 people were being held')],
    ...open,
  });
  book.add('count-estimate', 'window-july', {
    saidBy: book.party('detainee', 'zaur'),
    unit: 'persons',
    measure: 'held-at',
    counted: 'deprived of liberty',
    count: 23,
    bound: 'exact',
    at: dated('8 July 2024', '2024-07-08'),
    evidence: [book.cite('verdict', 'siyahıda 23 nəfər var')],
    ...open,
  });
}
