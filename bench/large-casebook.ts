import type { AnyRecord } from '../src/domain/records';
import { detaineeSchema } from '../src/domain/detainee';
import { appealSchema } from '../src/domain/appeal';
import { sourceSchema } from '../src/domain/source';
import { idFromBytes, type IdKind } from '../src/domain/ids';
import { scriptOf } from '../src/domain/name-script';
import { inventPeople } from './names-people';
import { seeded, pick } from './seeded';

/** How large a casebook is to be; `large` is the one that the bars are for. */
export interface CasebookSize {
  readonly people: number;
  readonly spellings: number;
  readonly claimsEach: number;
  readonly appeals: number;
  readonly linesEach: number;
  readonly sources: number;
  readonly sourceLetters: number;
}

export const large: CasebookSize = {
  people: 10_000,
  spellings: 5,
  claimsEach: 5,
  appeals: 2_000,
  linesEach: 25,
  sources: 5_000,
  sourceLetters: 5_000,
};

/** The same casebook at another size: people, appeals and sources by `share`. */
export function scaled(share: number): CasebookSize {
  const { people, appeals, sources, ...each } = large;
  return {
    ...each,
    people: Math.round(people * share),
    appeals: Math.round(appeals * share),
    sources: Math.round(sources * share),
  };
}

const now = '2026-01-01T00:00:00.000Z';
const fields = ['occupation', 'birth-place', 'residence', 'article', 'sentence'] as const;
const words =
  'court detained journalist hearing charge prison letter lawyer activist article sentence arrest ' +
  'family meeting police judge trial appeal statement release health prosecutor verdict Baku Gəncə ' +
  'məhkəmə həbs vəkil суд арест заключение приговор адвокат статья';

/** Ids of 128 bits from a seeded generator, so that each run has the same casebook. */
function idsFrom(random: () => number) {
  return <Kind extends IdKind>(kind: Kind) =>
    idFromBytes(
      kind,
      Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)),
    );
}

/** Texts of about `length` letters, with names of people strewn in. */
export function inventText(random: () => number, length: number, names: readonly string[]): string {
  const list = words.split(' ');
  let text = '';
  while (text.length < length) {
    text += random() < 0.04 ? pick(random, names) : pick(random, list);
    text += random() < 0.08 ? '. ' : random() < 0.01 ? '\n' : ' ';
  }
  return text;
}

/** All records of a casebook of `size`, the same for the same seed. */
export function inventCasebook(size: CasebookSize, seed = 11): AnyRecord[] {
  const random = seeded(seed);
  const newId = idsFrom(random);
  const people = inventPeople(size.people, seed);
  const names = people.map((person) => person.names[0] ?? '');
  function claim() {
    return { id: newId('member'), enteredAt: now };
  }
  const detainees = people.map((person) =>
    detaineeSchema.parse({
      kind: 'detainee',
      id: newId('detainee'),
      createdAt: now,
      names: person.names
        .slice(0, size.spellings)
        .map((text) => ({ ...claim(), text, script: scriptOf(text) })),
      facts: fields.slice(0, Math.max(0, size.claimsEach - 1)).map((field) => ({
        ...claim(),
        field,
        value: { kind: 'text', text: inventText(random, 30, names) },
      })),
      custodyEvents: [
        {
          ...claim(),
          event: pick(random, ['arrest', 'held-confirmed', 'release']),
          date: dateOf(random),
        },
      ],
    }),
  );
  const appeals = Array.from({ length: size.appeals }, (_, at) =>
    appealSchema.parse({
      kind: 'appeal',
      id: newId('appeal'),
      createdAt: now,
      title: `Appeal ${at} ${inventText(random, 20, names)}`,
      appealKind: 'open-letter',
      date: dateOf(random),
      outcomeLines: [
        ...new Set(Array.from({ length: size.linesEach }, () => pick(random, detainees))),
      ].map(({ id }) => ({ ...claim(), detainee: id, status: 'sent' })),
    }),
  );
  const sources = Array.from({ length: size.sources }, (_, at) => {
    const text = inventText(random, size.sourceLetters, names);
    return sourceSchema.parse({
      kind: 'source',
      id: newId('source'),
      createdAt: now,
      title: `Source ${at}`,
      sourceKind: 'article',
      textVersions: [
        {
          id: newId('member'),
          version: 1,
          extractor: 'bench 1',
          sha256: '0'.repeat(64),
          length: text.length,
          text,
        },
      ],
    });
  });
  return [...detainees, ...appeals, ...sources];
}

function dateOf(random: () => number) {
  const [year, month] = [2010 + Math.floor(random() * 15), 1 + Math.floor(random() * 12)];
  const day = 1 + Math.floor(random() * 28);
  const edtf = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { written: edtf, edtf };
}
