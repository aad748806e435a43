import { dated, type Book, type Draft } from '../casebook-builder/book';
import type { Evidence } from '../../src/domain/claim';

const open = { release: 'public' } as const;

/** The people of the later texts, the person at risk, and the voice who became a prisoner. */
export function addMorePeople(book: Book): void {
  const cite = book.cite;
  const safarov = { saidBy: book.party('detainee', 'safarov') };
  const defenceLine = { saidBy: book.party('organisation', 'defence-line') };
  function name(text: string, evidence: Evidence, preferred = true): Draft {
    return {
      text,
      language: 'en',
      kind: preferred ? 'full' : 'press',
      preferred,
      evidence: [evidence],
      ...open,
    };
  }
  function fact(field: string, text: string, evidence: Evidence, more: Draft = {}): Draft {
    return {
      field,
      value: { kind: 'text', text },
      evidence: [evidence],
      ...open,
      ...more,
    };
  }
  function person(key: string, fields: Draft) {
    return book.add('detainee', key, { ...open, ...fields });
  }

  const gasimov = cite('S1', 'prison staff ill-treated Fazil Gasimov during a telephone call');
  person('fazil-gasimov', {
    names: [name('Fazil Gasimov', gasimov)],
    custodyEvents: [
      {
        event: 'held-confirmed',
        date: dated('November 2024', '2024-11'),
        evidence: [gasimov],
        ...safarov,
        ...open,
      },
    ],
    incidents: [
      {
        incident: 'ill-treatment',
        date: dated('not stated; reported in November 2024', '../2024-11-22'),
        by: { kind: 'named', name: 'prison staff' },
        description:
          'ill-treated during a telephone call because he spoke English; dragged from the telephone room to his cell, his clothes torn',
        evidence: [gasimov, cite('S1', 'dragged from the telephone room to his cell')],
        ...safarov,
        ...open,
      },
    ],
  });

  const jafarsoy = cite(
    'S1',
    'Ismayil Jafarsoy, a member of the Popular Front Party of Azerbaijan',
  );
  person('jafarsoy', {
    names: [name('Ismayil Jafarsoy', jafarsoy)],
    facts: [fact('affiliation', 'member of the Popular Front Party of Azerbaijan', jafarsoy)],
    custodyEvents: [
      {
        event: 'at-risk',
        date: dated('during COP29', '2024-11-11/2024-11-22'),
        detail: 'never reported held',
        evidence: [cite('S1', 'security used violence on him')],
        ...safarov,
        ...open,
      },
    ],
    incidents: [
      {
        incident: 'violence',
        date: dated('during COP29', '2024-11-11/2024-11-22'),
        place: 'Green Zone of COP29',
        by: { kind: 'named', name: 'COP29 security' },
        description:
          'violence by security when he protested alone against violations by a technical worker of COP29',
        evidence: [cite('S1', 'protested alone in the Green Zone of COP29')],
        ...safarov,
        ...open,
      },
    ],
  });

  const sentenced = cite('S4', 'were sentenced in 2024');
  const verdict: Draft = {
    event: 'verdict',
    date: dated('2024'),
    detail: 'sentenced; kind and length not given',
    evidence: [sentenced],
    ...open,
  };
  const zeinally = cite('S4', 'Avaz Zeinally, head of the internet television Xural TV');
  person('zeinally', {
    names: [name('Avaz Zeinally', zeinally)],
    facts: [fact('position', 'head of the internet television Xural TV', zeinally)],
    custodyEvents: [verdict],
  });
  const gadjiev = cite('S4', 'Bakhtiyar Gadjiev, a blogger and social activist');
  person('gadjiev', {
    names: [name('Bakhtiyar Gadjiev', gadjiev)],
    facts: [fact('occupation', 'blogger and social activist', gadjiev)],
    custodyEvents: [verdict],
  });

  const arrested = cite('S4', 'Rufat Safarov, has been arrested');
  person('safarov', {
    names: [name('Rufat Safarov', cite('S1', 'Rufat Safarov, head of Line of Defense'))],
    facts: [
      fact('position', 'head of Line of Defense', cite('S1', 'Safarov, head of Line of Defense')),
      fact(
        'position',
        'executive director of Defence Line',
        cite('S4', 'Its executive director, Rufat Safarov'),
      ),
      fact(
        'motive',
        'to remove an independent rights institution',
        cite('S4', 'an attempt to remove an independent rights institution'),
        defenceLine,
      ),
    ],
    custodyEvents: [
      {
        event: 'at-liberty-confirmed',
        date: dated('14 November 2024', '2024-11-14'),
        detail: 'he speaks in a programme; not held',
        evidence: [cite('S1', 'was interviewed in the programme Complex Issue')],
        ...open,
      },
      {
        event: 'arrest',
        date: dated('between 14 November 2024 and 25 January 2025', '2024-11-14/2025-01-25'),
        evidence: [arrested],
        ...open,
      },
    ],
  });

  const unjustified = cite('S4', 'Defence Line calls unjustified the persecution');
  for (const [key, text, words] of [
    ['gasymly', 'Azer Gasymly', 'Azer Gasymly, director of the Political Management Institute'],
    ['yagublu', 'Tofig Yagublu', 'the opposition politician Tofig Yagublu'],
    ['safarsoi', 'Rza Safarsoi', 'Rza Safarsoi, a veteran of the Karabakh war'],
  ] as const) {
    const cited = cite('S4', words);
    const what = {
      gasymly: fact('position', 'director of the Political Management Institute', cited),
      yagublu: fact('occupation', 'opposition politician', cited),
      safarsoi: fact('background', 'veteran of the Karabakh war', cited),
    }[key];
    person(key, {
      names: [name(text, cited)],
      facts: [
        what,
        fact('persecution', 'persecution called unjustified', unjustified, defenceLine),
      ],
    });
  }
  person('akhmedov', {
    standing: 'voice',
    names: [name('Zafar Akhmedov', cite('S4', 'presented by Zafar Akhmedov'))],
    facts: [
      fact(
        'affiliation',
        'Defence Line',
        cite('S4', 'a report on 2024 presented by Zafar Akhmedov'),
      ),
    ],
  });
}
