import { dated, type Book, type Draft } from '../casebook-builder/book';
import type { Evidence } from '../../src/domain/claim';

const open = { release: 'public' } as const;
const call = dated('14 November 2024', '2024-11-14');

/** One fact in words, with its evidence; `saidBy` where it is somebody's word. */
function fact(field: string, text: string, evidence: Evidence[], more: Draft = {}): Draft {
  return { field, value: { kind: 'text', text }, evidence, ...open, ...more };
}

/** Everybody whose case the five texts touch; the last column of the facts is their custody. */
export function addPeople(book: Book): void {
  const cite = book.cite;
  const safarov = { saidBy: book.party('detainee', 'safarov') };
  const defenceLine = { saidBy: book.party('organisation', 'defence-line') };
  const lawmakers = { saidBy: { kind: 'named', name: 'lawmakers after the Bundestag debate' } };
  const theCall = cite(
    'S1',
    'Gubad Ibadoghlu, Anar Mammadli, Samir Ashurov and other political prisoners',
  );
  function form(text: string, source: Evidence | null, more: Draft = {}): Draft {
    return {
      text,
      language: 'en',
      kind: 'press',
      evidence: source === null ? [] : [source],
      ...open,
      ...more,
    };
  }
  const main = { preferred: true, kind: 'full' } as const;
  const heldByCall: Draft = {
    event: 'held-confirmed',
    date: call,
    detail: 'held by implication of the call for release',
    evidence: [theCall],
    ...lawmakers,
    ...open,
  };
  function person(key: string, fields: Draft) {
    return book.add('detainee', key, { ...open, ...fields });
  }
  function persecution(evidence: Evidence): Draft {
    return fact('persecution', 'persecution called unjustified', [evidence], defenceLine);
  }

  person('ibadoghlu', {
    names: [
      form('Gubad Ibadoghlu', theCall, main),
      form('Gubad Ibadoglu', cite('S4', 'the opposition politician Gubad Ibadoglu')),
    ],
    facts: [
      fact('occupation', 'opposition politician', [
        cite('S4', 'of the opposition politician Gubad Ibadoglu'),
      ]),
      persecution(cite('S4', 'of the opposition politician Gubad Ibadoglu and')),
    ],
    custodyEvents: [heldByCall],
  });
  person('mammadli', {
    names: [
      form('Anar Mammadli', cite('S3', 'the human rights defender Anar Mammadli'), main),
      form('Anar Mamedli', cite('S4', 'Anar Mamedli, head of the Election Monitoring')),
    ],
    facts: [
      fact('occupation', 'human rights defender', [
        cite('S3', 'the human rights defender Anar Mammadli'),
      ]),
      fact('position', 'head of the Election Monitoring and Democracy Training Center', [
        cite('S4', 'head of the Election Monitoring and Democracy Training Center'),
      ]),
      fact(
        'motive',
        'the arrest was aimed at the one election-monitoring body whose findings were used abroad',
        [cite('S4', 'aimed at the one election-monitoring body')],
        defenceLine,
      ),
    ],
    custodyEvents: [
      {
        event: 'arrest',
        date: dated('date not given; before 14 November 2024', '../2024-11-14'),
        evidence: [
          cite(
            'S4',
            'Anar Mamedli, head of the Election Monitoring and Democracy Training Center, has been arrested',
          ),
        ],
        ...open,
      },
      heldByCall,
      {
        event: 'hearing',
        date: dated('20 November 2024', '2024-11-20'),
        detail: 'remand hearing',
        evidence: [cite('S3', 'remand hearing of the human rights defender Anar Mammadli')],
        ...open,
      },
    ],
  });
  person('ashurov', {
    names: [form('Samir Ashurov', theCall, main)],
    custodyEvents: [heldByCall],
  });

  const abzas = cite('S1', 'Sevinc Vagifgizi and Ulvi Hasanli, the heads of Abzas Media');
  const poorly = cite('S1', 'were treated poorly in detention in Baku during COP29');
  const conscience = cite('S1', 'he called them prisoners of conscience held on false charges');
  const same = cite(
    'S1',
    'He said the same of the journalists Nargiz Absalamova and Elnara Gasimova',
  );
  const cop29 = dated('during COP29', '2024-11-11/2024-11-22');
  function treatment(evidence: Evidence): Draft {
    return {
      incident: 'ill-treatment',
      date: cop29,
      place: 'detention in Baku',
      description: 'poor treatment in detention',
      evidence: [evidence],
      ...safarov,
      ...open,
    };
  }
  function heldByWord(evidence: Evidence): Draft {
    return {
      event: 'held-confirmed',
      date: dated('November 2024', '2024-11'),
      place: 'Baku',
      evidence: [evidence],
      ...safarov,
      ...open,
    };
  }
  function recognised(evidence: Evidence): Draft {
    return fact('recognised-as', 'prisoner of conscience on false charges', [evidence], safarov);
  }

  person('vagifgizi', {
    names: [form('Sevinc Vagifgizi', abzas, main)],
    facts: [fact('position', 'head of Abzas Media', [abzas]), recognised(conscience)],
    custodyEvents: [heldByWord(poorly)],
    incidents: [treatment(poorly)],
  });
  person('hasanli', {
    names: [
      form('Ulvi Hasanli', abzas, main),
      form('Ulvi Hasanly', cite('S5T', 'Ulvi Hasanly, the director of the publication')),
    ],
    facts: [
      fact('position', 'head of Abzas Media', [abzas]),
      fact('position', 'director of the publication', [
        cite('S5T', 'the director of the publication'),
      ]),
      recognised(conscience),
      fact(
        'motive',
        "investigations into high corruption, covering social issues and defending citizens' rights brought the authorities' anger",
        [cite('S5T', 'He believes that investigations into high corruption')],
        { saidBy: book.party('detainee', 'hasanli', 'Ulvi Hasanly') },
      ),
    ],
    custodyEvents: [
      heldByWord(poorly),
      {
        event: 'hearing',
        date: { ...dated('January 21', '2025-01-21'), flag: 'year-inferred' },
        place: 'Baku Serious Crimes Court',
        detail: 'testified in the Abzas Media trial and denied the charges',
        evidence: [cite('S5T', 'testified and denied the charges')],
        ...open,
      },
    ],
    incidents: [treatment(poorly)],
  });
  for (const [key, name] of [
    ['absalamova', 'Nargiz Absalamova'],
    ['elnara-gasimova', 'Elnara Gasimova'],
  ] as const) {
    person(key, {
      names: [form(name, same, main)],
      facts: [
        fact('occupation', 'journalist', [same]),
        {
          field: 'affiliation',
          value: { kind: 'not-stated' },
          evidence: [same],
          ...open,
        },
        recognised(same),
      ],
      custodyEvents: [heldByWord(same)],
      incidents: [treatment(same)],
    });
  }
}
