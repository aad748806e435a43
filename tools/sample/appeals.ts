import { dated, type Book, type Draft } from '../casebook-builder/book';
import type { Evidence } from '../../src/domain/claim';

const open = { release: 'public' } as const;

/** The nine appeals, A1 to A9, by what each text says of addressee, target and ask. */
export function addAppeals(book: Book): void {
  const cite = book.cite;
  function body(key: string, as?: string): Draft {
    return {
      party: book.party('organisation', key, as),
    };
  }
  function office(key: string): Draft {
    return { party: book.party('office', key) };
  }
  function named(name: string): Draft {
    return { party: { kind: 'named', name } };
  }
  function ask(kind: string, words: string, evidence: Evidence[], addressee?: Draft): Draft {
    return {
      ask: kind,
      words,
      evidence,
      ...(addressee === undefined ? {} : { addressee: addressee['party'] }),
      ...open,
    };
  }
  function appeal(key: string, fields: Draft) {
    return book.add('appeal', key, { reference: key, ...open, ...fields });
  }
  const authorities = body('government', 'the authorities');
  const notStated = 'not stated';
  const harder: Draft = {
    effect: 'harder-repression',
    attribution: 'claimed',
    claimedBy: book.party('detainee', 'safarov'),
    saidBy: book.party('detainee', 'safarov'),
    detail: 'said of such appeals: they have no weight, and more of them bring harder repression',
    evidence: [cite('S1', 'such appeals have no weight with the authorities')],
    ...open,
  };

  const raise = cite('S1', 'raise politically motivated arrests with the Azerbaijani authorities');
  const secure = cite('S1', 'to secure the release of political prisoners');
  appeal('A1', {
    title: 'Joint statement of 17 international organisations',
    appealKind: 'joint-statement',
    date: dated('6 November 2024', '2024-11-06'),
    issuers: [body('hrw')],
    signatories: [
      {
        sort: 'organisations',
        count: 17,
        words: '17 international organisations',
        evidence: [cite('S1', '17 international organisations, Human Rights Watch among them')],
        ...open,
      },
    ],
    addressees: [named('leaders of the European Union at COP29')],
    targets: [authorities],
    asks: [
      ask('raise-case', 'raise politically motivated arrests', [raise]),
      ask('release', 'secure the release of political prisoners', [secure]),
    ],
    summary: 'The text reports no name from this statement.',
    groupCoverages: [
      { by: 'own-words', words: 'political prisoners', evidence: [secure], ...open },
    ],
    generalEffects: [harder],
  });
  const drew = cite('S1', 'drew attention to the human rights situation during COP29');
  appeal('A2', {
    title: 'Attention drawn by the International Coalition for Democratic Renewal and Forum 2000',
    appealKind: 'other',
    date: dated('during COP29', '2024-11-11/2024-11-22'),
    issuers: [body('icdr'), body('forum2000')],
    documents: [drew],
    generalEffects: [harder],
    summary: `Addressee, form and ask: ${notStated}.`,
  });
  const call = cite(
    'S1',
    'called for the release of Gubad Ibadoghlu, Anar Mammadli, Samir Ashurov and other political prisoners',
  );
  appeal('A3', {
    title: 'Call of lawmakers after the Bundestag debate',
    appealKind: 'lawmakers-call',
    date: dated('14 November 2024', '2024-11-14'),
    issuers: [{ party: { kind: 'named', name: 'lawmakers after the Bundestag debate' } }],
    addressees: [authorities],
    targets: [authorities],
    asks: [ask('release', 'release of the three named and of other political prisoners', [call])],
    documents: [cite('S1', 'On 14 November 2024 the Bundestag debated human rights in Azerbaijan')],
    outcomeLines: ['ibadoghlu', 'mammadli', 'ashurov'].map((key) => ({
      detainee: book.id('detainee', key),
      named: 'in-text',
      raised: 'orally-public',
      status: 'sent',
      date: dated('14 November 2024', '2024-11-14'),
      evidence: [call],
      ...open,
    })),
    groupCoverages: [
      { by: 'own-words', words: 'and other political prisoners', evidence: [call], ...open },
    ],
    generalEffects: [harder],
    notes: [
      {
        ...open,
        text: 'Contact: President Aliyev met Chancellor Scholz on 21 January (the year 2025 is inferred; S5). Whether the names of this call were raised is unknown, and no source links the two.',
      },
    ],
  });
  // The meeting is marked in its source, though nothing on file says that it belongs to the call.
  cite('S5T', 'On January 21 President Aliyev met Chancellor Scholz');
  const unconditional = cite(
    'S2',
    'release unconditionally those who are jailed on political charges',
  );
  appeal('A4', {
    title: 'Report of Human Rights Watch and Freedom Now',
    appealKind: 'report',
    date: dated('8 October 2024', '2024-10-08'),
    issuers: [body('hrw'), body('freedom-now')],
    addressees: [body('government', 'the Government'), body('unfccc')],
    targets: [body('government', 'the Government')],
    asks: [
      ask(
        'end-crackdown',
        'stop the pressure',
        [cite('S2', 'asks the Government to stop the pressure')],
        body('government'),
      ),
      ask(
        'uphold-rights',
        'let independent groups work',
        [cite('S2', 'to let independent groups work')],
        body('government'),
      ),
      ask('repeal-law', 'repeal the laws', [cite('S2', 'to repeal the laws')], body('government')),
      ask(
        'release-unconditional',
        'release unconditionally those jailed on political charges',
        [unconditional],
        body('government'),
      ),
      ask(
        'other',
        'speak for civil society',
        [cite('S2', 'asks the UNFCCC to speak for civil society')],
        body('unfccc'),
      ),
    ],
    documents: [cite('S2', 'published a report of 74 pages')],
    summary:
      '74 pages; cites more than 40 lawyers, relatives and people from organisations; 33 instances of prosecution, detention or harassment.',
    groupCoverages: [
      {
        by: 'own-words',
        words: 'those jailed on political charges',
        evidence: [unconditional],
        ...open,
      },
    ],
  });
  const press = cite(
    'S2',
    'asked States to press for an end of the crackdown and for the release of those held for their expression',
  );
  appeal('A5', {
    title: 'Amnesty International to States and to the delegations',
    appealKind: 'press-statement',
    date: dated('8 October 2024', '2024-10-08'),
    issuers: [body('amnesty')],
    addressees: [named('States'), named('delegations to COP29')],
    targets: [authorities],
    asks: [
      ask(
        'release',
        'press for an end of the crackdown and for the release of those held for their expression',
        [press],
        named('States'),
      ),
      ask(
        'uphold-rights',
        'stand for the freedoms of expression, association and assembly',
        [cite('S2', 'asked the delegations to COP29 to stand for the freedoms')],
        named('delegations to COP29'),
      ),
    ],
    summary:
      'The ask to the delegations is not for release. Warns of retaliation during and after COP29.',
    documents: [cite('S2', 'It warned of retaliation during and after COP29')],
    groupCoverages: [
      { by: 'own-words', words: 'those held for their expression', evidence: [press], ...open },
    ],
  });
  addLetter(book, { ask, office, open, body });
  const visits = cite(
    'S3',
    'sought visits to jailed activists and journalists and was not granted them',
  );
  appeal('A7', {
    title: "Amnesty International's statement of 24 January 2025",
    appealKind: 'press-statement',
    date: dated('24 January 2025', '2025-01-24'),
    issuers: [body('amnesty')],
    asks: [
      ask('condemn', 'the breaches must be strongly condemned', [
        cite('S3', 'systemic and serious breaches of human rights must be strongly condemned'),
      ]),
    ],
    summary: `Addressee: ${notStated}.`,
  });
  appeal('A8', {
    title: 'Amnesty International seeks visits to jailed activists and journalists',
    appealKind: 'access-request',
    date: dated('not stated', null),
    issuers: [body('amnesty')],
    addressees: [authorities],
    asks: [ask('access-observer', 'visits', [visits])],
    summary: 'Not granted; whether refused or met with silence is unknown. Names nobody.',
    documents: [visits],
  });
  const denied = cite(
    'S3',
    'remand hearing of the human rights defender Anar Mammadli on 20 November 2024 and was denied',
  );
  appeal('A9', {
    title: 'Amnesty International asks to enter the court building for a remand hearing',
    appealKind: 'trial-observation',
    date: dated('not stated; before or on 20 November 2024', '../2024-11-20'),
    issuers: [body('amnesty')],
    addressees: [named('the court'), authorities],
    asks: [ask('observe-trial', 'enter the court building for the hearing', [denied])],
    outcomeLines: [
      {
        detainee: book.id('detainee', 'mammadli'),
        named: 'in-text',
        raised: 'unknown',
        status: 'refused',
        evidence: [denied],
        ...open,
      },
    ],
  });
}

interface Parts {
  ask: (kind: string, words: string, evidence: Evidence[], addressee?: Draft) => Draft;
  office: (key: string) => Draft;
  body: (key: string, as?: string) => Draft;
  open: { readonly release: 'public' };
}

/** A6: the letter of US lawmakers, whose signatories two texts count differently; all are kept. */
function addLetter(book: Book, { ask, office, open: mark }: Parts): void {
  const cite = book.cite;
  const letter = cite('S5', 'Nearly 60 US lawmakers, 10 senators and 48 representatives, wrote');
  const sixty = cite('S2', 'A letter of 60 members of the US Congress of 3 October 2024');
  const all = cite(
    'S5',
    'immediate and unconditional release of all political prisoners, hostages and prisoners of war, ethnic Armenians included',
  );
  book.add('appeal', 'A6', {
    reference: 'A6',
    title: 'Letter of US lawmakers to the Secretary of State',
    appealKind: 'parliamentary-letter',
    date: dated('3 October 2024', '2024-10-03'),
    ...mark,
    issuers: [{ party: { kind: 'named', name: 'US lawmakers' } }],
    signatories: [
      {
        sort: 'lawmakers',
        count: 60,
        bound: 'nearly',
        words: 'nearly 60',
        evidence: [letter],
        ...mark,
      },
      { sort: 'senators', count: 10, words: '10 senators', evidence: [letter], ...mark },
      {
        sort: 'representatives',
        count: 48,
        words: '48 representatives',
        evidence: [letter],
        ...mark,
      },
      { sort: 'members', count: 60, words: '60 members', evidence: [sixty], ...mark },
    ],
    addressees: [office('secretary')],
    targets: [office('president')],
    asks: [
      ask('uphold-rights', 'press the President to uphold rights', [
        cite('S5', 'to press President Ilham Aliyev to uphold human rights'),
      ]),
      ask('measures', 'tangible measures', [cite('S5', 'to get tangible measures')]),
      ask(
        'release-unconditional',
        'immediate and unconditional release of all political prisoners, hostages and prisoners of war, ethnic Armenians included',
        [all],
      ),
      ask('condemn', 'condemn provocative statements against Armenia', [
        cite('S5', 'to condemn provocative statements against Armenia'),
      ]),
    ],
    documents: [letter, sixty],
    groupCoverages: [
      {
        by: 'own-words',
        words: 'all political prisoners, hostages and prisoners of war',
        evidence: [all],
        ...mark,
      },
    ],
    notes: [
      {
        ...mark,
        text: "The COP29 presidency gave no immediate answer to a reporter's request (S5): this is not a reply to the letter. What Secretary of State Blinken answered is not known.",
      },
    ],
  });
}
