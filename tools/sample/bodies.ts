import { dated, type Book, type Draft } from '../casebook-builder/book';

const open = { release: 'public' } as const;

/** Organisations and offices, with every form of a name that was met. */
export function addBodies(book: Book): void {
  function organisation(key: string, kind: string, forms: readonly (string | Draft)[]) {
    return book.add('organisation', key, {
      organisationKind: kind,
      ...open,
      names: forms.map((form, index) => ({
        language: 'en',
        preferred: index === 0,
        kind: index === 0 ? 'full' : 'press',
        ...open,
        ...(typeof form === 'string' ? { text: form } : form),
      })),
    });
  }
  organisation('hrw', 'ngo', ['Human Rights Watch']);
  organisation('freedom-now', 'ngo', ['Freedom Now']);
  organisation('amnesty', 'ngo', ['Amnesty International']);
  organisation('icdr', 'ngo', ['International Coalition for Democratic Renewal']);
  organisation('forum2000', 'ngo', ['Forum 2000']);
  organisation('union', 'ngo', [
    {
      text: "Union for Azerbaijani Political Prisoners' Freedom",
      evidence: [
        book.cite('S4', "The Union for Azerbaijani Political Prisoners' Freedom counted 254"),
      ],
    },
  ]);
  organisation('defence-line', 'ngo', [
    { text: 'Defence Line', evidence: [book.cite('S4', 'Defence Line, in a report on 2024')] },
    { text: 'Line of Defense', evidence: [book.cite('S1', 'head of Line of Defense')] },
  ]);
  organisation('emdt', 'ngo', ['Election Monitoring and Democracy Training Center']);
  organisation('abzas', 'media', ['Abzas Media', 'AbzasMedia']);
  organisation('toplum', 'media', ['Toplum TV', 'Toplum.tv']);
  organisation('meydan', 'media', ['Meydan TV']);
  organisation('kanal13', 'media', ['Kanal-13']);
  organisation('meclis', 'media', [{ text: 'Məclis.info', language: 'az' }]);
  organisation('xural', 'media', ['Xural TV']);
  organisation('pfpa', 'party', ['Popular Front Party of Azerbaijan', 'PFPA']);
  organisation('pmi', 'ngo', ['Political Management Institute']);
  organisation('bundestag', 'parliament', ['Bundestag']);
  organisation('unfccc', 'un-body', ['UNFCCC']);
  organisation('government', 'government', ['Government of Azerbaijan', 'the authorities']);
  organisation('presidency', 'government', ['COP29 presidency']);
  organisation('court', 'court', ['Baku Serious Crimes Court']);
  function office(key: string, title: string, holder: string, source: string | null) {
    return book.add('office', key, {
      title,
      ...open,
      holders: [{ name: holder, evidence: source === null ? [] : [book.whole(source)], ...open }],
    });
  }
  office('president', 'President of Azerbaijan', 'Ilham Aliyev', 'S5');
  office(
    'assistant',
    'Assistant to the President, head of the foreign policy department of the Presidential Administration',
    'Hikmet Hajiyev',
    'S1',
  );
  office('secretary', 'US Secretary of State', 'Antony Blinken', 'S5');
  office('chancellor', 'Federal Chancellor of Germany', 'Scholz', 'S5T');
  office('herzog', 'President of Israel', 'Isaac Herzog', 'S5T');
  office('amnesty-secretary', 'Secretary general of Amnesty International', 'Anyes Kallamar', 'S2');
  office(
    'hrw-deputy',
    'Deputy director for Europe and Central Asia, Human Rights Watch',
    'Giorgi Gogia',
    // Which of the texts names him is not on file, so the claim stands unsourced.
    null,
  );
}

/** Counts by others; units and measures that differ never share a line. */
export function addCounts(book: Book): void {
  function count(key: string, fields: Draft) {
    return book.add('count-estimate', key, {
      measure: 'held-at',
      bound: 'exact',
      ...open,
      ...fields,
    });
  }
  const union = {
    saidBy: book.party('organisation', 'union'),
    unit: 'persons',
    counted: 'persons held',
    definition: 'not given',
  };
  count('union-2023', {
    ...union,
    count: 254,
    at: dated('December 2023', '2023-12'),
    evidence: [book.cite('S4', 'counted 254 people in December 2023')],
  });
  count('union-2024', {
    ...union,
    count: 331,
    at: dated('December 2024', '2024-12'),
    evidence: [book.cite('S4', '331 in December 2024')],
  });
  count('defenders', {
    saidBy: {
      kind: 'named',
      name: 'Azerbaijani human rights defenders, as given by Amnesty International',
    },
    unit: 'persons',
    counted: 'persons in pre-trial detention or imprisoned after grossly unfair trials',
    definition: 'on politically motivated charges',
    count: 300,
    bound: 'about',
    words: 'about 300',
    at: dated('January 2025', '2025-01'),
    evidence: [book.cite('S3', 'about 300 people in pre-trial detention')],
  });
  const report = { saidBy: { kind: 'named', name: 'Human Rights Watch and Freedom Now' } };
  const october = dated('October 2024', '2024-10');
  count('dozens', {
    ...report,
    unit: 'persons',
    counted: 'persons imprisoned',
    count: null,
    bound: 'words-only',
    words: 'dozens',
    at: october,
    evidence: [book.cite('S2', 'dozens of people imprisoned')],
  });
  count('instances', {
    ...report,
    unit: 'incidents',
    measure: 'ever',
    counted: 'instances of prosecution, detention or harassment documented',
    count: 33,
    at: october,
    evidence: [book.cite('S2', '33 instances of prosecution, detention or harassment')],
  });
  count('arrests', {
    ...report,
    unit: 'arrests',
    measure: 'ever',
    counted: 'arrests of journalists and associates of three online platforms',
    count: 12,
    bound: 'at-least',
    words: 'at least 12',
    at: october,
    evidence: [book.cite('S2', 'at least 12 arrests of journalists and associates')],
  });
}
