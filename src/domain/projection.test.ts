import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCoverageSchema } from './appeal';
import { readerOf } from './casebook-reader';
import { contactSchema } from './contact';
import type { DetaineeId } from './ids';
import {
  entered,
  makeAppeal,
  makeDetainee,
  makeEvent,
  makeFact,
  makeIncident,
  makeLine,
  makeName,
  makeOrganisation,
  makeParty,
  makeQuote,
  makeReply,
  makeSource,
} from './fixtures/records';
import { newId } from './ids';
import { withheldName } from './party-name';
import { project } from './projection';
import type { AnyRecord } from './records';
import { noteSchema } from './aggregate';
import { releaseMarks, type ReleaseLevel, type ReleaseMark } from './release';
import { relationSchema } from './relation';
import { replyLinkSchema } from './reply';

const open = { release: 'public' } as const;
const levels = ['public', 'partners', 'internal', 'confidential'] as const;

function leave(records: readonly AnyRecord[], level: ReleaseLevel = 'public') {
  return project(readerOf(records), level, 'ministry');
}

function person(projected: ReturnType<typeof leave>, id: string) {
  const found = projected.records.find((record) => record.id === id);
  return found?.kind === 'detainee' ? found : undefined;
}

function appeal(projected: ReturnType<typeof leave>, id: string) {
  const found = projected.records.find((record) => record.id === id);
  return found?.kind === 'appeal' ? found : undefined;
}

describe('marks', () => {
  it.each(releaseMarks.flatMap((own) => releaseMarks.map((subject) => [own, subject] as const)))(
    'a claim marked %s of a person marked %s leaves at the higher of the two, and privileged never',
    (own, subject) => {
      const record = makeDetainee({
        release: subject,
        facts: [makeFact('charges', 'x', { release: own })],
      });
      for (const level of levels) {
        const order = Math.max(releaseMarks.indexOf(own), releaseMarks.indexOf(subject));
        const expected = order <= levels.indexOf(level);
        const facts = person(leave([record], level), record.id)?.facts ?? [];
        expect(facts.length === 1, level).toBe(expected);
      }
    },
  );

  it('keeps a reply given in confidence inside, whatever its mark', () => {
    const reply = makeReply({ ...open, confidential: true });
    expect(leave([reply], 'internal').records).toEqual([]);
    expect(leave([reply], 'confidential').records).toHaveLength(1);
  });

  it('prints a citation of a confidential source as on file, and keeps the claim', () => {
    const secret = makeQuote('a secret', { release: 'confidential', title: 'Secret title' });
    const known = makeQuote('a quote', open);
    const known2 = known.source.annotations.map((each) => ({ ...each, ...open }));
    const claim = makeFact('charges', 'smuggling', {
      ...open,
      evidence: [secret.evidence, known.evidence],
    });
    const record = makeDetainee({ ...open, facts: [claim] });
    const projected = leave([record, secret.source, { ...known.source, annotations: known2 }]);
    expect(person(projected, record.id)?.facts[0]?.evidence).toEqual([known.evidence]);
    expect(projected.onFile).toEqual([claim.id]);
    expect(JSON.stringify(projected)).not.toContain(secret.source.id);
    expect(JSON.stringify(projected)).not.toContain('Secret title');
  });

  it('cites a source as a whole where the quote itself may not leave', () => {
    const quote = makeQuote('an internal quote', { ...open, title: 'A paper' });
    const claim = makeFact('charges', 'x', { ...open, evidence: [quote.evidence] });
    const record = makeDetainee({ ...open, facts: [claim] });
    const projected = leave([record, quote.source]);
    expect(person(projected, record.id)?.facts[0]?.evidence).toEqual([
      { source: quote.source.id, locator: { kind: 'whole' } },
    ]);
    expect(JSON.stringify(projected)).not.toContain('an internal quote');
  });
});

describe('publicity', () => {
  it.each([
    ['do-not-name', 'internal', 'internal', true],
    ['do-not-name', 'internal', 'press', false],
    ['do-not-name', 'partners', 'un', false],
    ['quiet', 'partners', 'un', true],
    ['quiet', 'partners', 'press', false],
    ['quiet', 'public', 'un', false],
    ['ask-first', 'public', 'press', true],
    ['campaign', 'public', 'press', true],
  ] as const)('%s at %s for %s: leaves %s', (choice, level, audience, leaves) => {
    const record = makeDetainee({ ...open, publicity: { choice, by: 'family', until: null } });
    const projected = project(readerOf([record]), level, audience);
    expect(person(projected, record.id) !== undefined).toBe(leaves);
  });
});

describe('what refers to somebody who stays', () => {
  const stays = makeDetainee({ release: 'confidential', names: [makeName('Stays')] });
  const leaves = makeDetainee({ ...open, names: [makeName('Leaves', open)] });

  it('loses lines, links and relations, and widens nothing', () => {
    const ask = newId('member');
    const coverage = groupCoverageSchema.parse({
      id: newId('member'),
      enteredAt: entered,
      by: 'own-words',
      group: newId('case-group'),
      ...open,
    });
    const record = makeAppeal('An appeal', '2024', {
      ...open,
      outcomeLines: [
        makeLine(stays.id, open),
        makeLine(leaves.id, { ...open, asks: [ask] }),
        makeLine(leaves.id, open),
      ],
      groupCoverages: [coverage],
    });
    const link = (detainees: DetaineeId[]) =>
      replyLinkSchema.parse({
        id: newId('member'),
        enteredAt: entered,
        appeal: record.id,
        detainees,
        known: 'stated',
        ...open,
      });
    const reply = makeReply({
      ...open,
      links: [link([stays.id]), link([stays.id, leaves.id]), link([])],
    });
    const relation = relationSchema.parse({
      kind: 'relation',
      id: newId('relation'),
      createdAt: entered,
      enteredAt: entered,
      from: { kind: 'detainee', id: stays.id, as: null },
      relation: 'sibling',
      to: { kind: 'detainee', id: leaves.id, as: null },
      ...open,
    });
    const projected = leave([stays, leaves, record, reply, relation]);
    expect(appeal(projected, record.id)?.outcomeLines.map((line) => line.asks)).toEqual([[]]);
    expect(appeal(projected, record.id)?.groupCoverages).toEqual([]);
    const links = projected.records.flatMap((each) => (each.kind === 'reply' ? each.links : []));
    expect(links.map((each) => each.detainees)).toEqual([[leaves.id], []]);
    expect(projected.records.some((each) => each.kind === 'relation')).toBe(false);
    expect(JSON.stringify(projected)).not.toContain(stays.id);
  });

  it('says "withheld" in the place of a party', () => {
    const contact = contactSchema.parse({
      kind: 'contact',
      id: newId('contact'),
      createdAt: entered,
      name: 'A sister',
    });
    const said = { kind: 'contact', id: contact.id, as: 'the sister' } as const;
    const record = makeDetainee({
      ...open,
      facts: [makeFact('charges', 'x', { ...open, saidBy: said })],
    });
    const projected = leave([record, contact]);
    expect(person(projected, record.id)?.facts[0]?.saidBy).toEqual({
      kind: 'named',
      name: withheldName,
    });
    expect(JSON.stringify(projected)).not.toContain('sister');
  });
});

/** The same value with a field of a later Vigil, or of a slip, in every object of it. */
function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withUnknownFields(each)]);
  return { ...Object.fromEntries(entries), unheardOf: 'CANARY' };
}

function wholeCasebook(): AnyRecord[] {
  const body = makeOrganisation('A body', { ...open, names: [makeName('A body', open)] });
  const quote = makeQuote('a quote', {
    ...open,
    contact: { at: makeEvent('x', '2024').date, channel: 'phone', who: makeParty('CANARY') },
    textVersions: [
      {
        id: newId('member'),
        version: 1,
        extractor: 'plain-text 1',
        sha256: '0'.repeat(64),
        length: 6,
        text: 'CANARY',
        blocks: [],
        attachment: null,
        furniture: [],
      },
    ],
  });
  const annotations = quote.source.annotations.map((each) => ({
    ...each,
    ...open,
    comment: 'CANARY',
    selectors: { ...each.selectors, prefix: 'CANARY', suffix: 'CANARY' },
  }));
  const source = { ...quote.source, annotations };
  const claim = {
    ...open,
    evidence: [quote.evidence],
    saidBy: { kind: 'organisation', id: body.id, as: null } as const,
    note: 'CANARY',
  };
  const note = noteSchema.parse({ id: newId('member'), text: 'CANARY', at: entered, ...open });
  const one = makeDetainee({
    ...open,
    notes: [note],
    reference: 'CANARY',
    names: [makeName('Leyla Qurbanova', claim)],
    facts: [
      makeFact('charges', 'smuggling', claim),
      makeFact('affiliation', { kind: 'party', party: makeParty('A paper') }, claim),
    ],
    custodyEvents: [makeEvent('arrest', '2024-11-14', claim)],
    incidents: [makeIncident('violence', '2024-11', claim)],
  });
  const letter = makeAppeal('A letter', '2024-12', {
    ...open,
    issuers: [{ id: newId('member'), party: makeParty('Us'), note: 'CANARY' }],
    outcomeLines: [makeLine(one.id, { ...claim, nextStep: 'CANARY' })],
    documents: [quote.evidence],
  });
  return [body, source, one, letter, makeReply(claim)];
}

describe('the allow-list', () => {
  it('copies no field it does not know, at any depth', () => {
    const records = withUnknownFields(wholeCasebook()) as AnyRecord[];
    for (const level of levels) {
      const json = JSON.stringify(leave(records, level));
      expect(json).not.toContain('unheardOf');
      expect(json).toContain('Leyla Qurbanova');
      expect(json).toContain('smuggling');
    }
  });

  it('lets no working note, text, comment or plan out of the house', () => {
    const json = JSON.stringify(leave(wholeCasebook()));
    expect(json).not.toContain('CANARY');
    expect(json).toContain('a quote');
  });

  it('gives a new object and leaves the old one as it was', () => {
    const records = wholeCasebook();
    const before = JSON.stringify(records);
    leave(records);
    expect(JSON.stringify(records)).toBe(before);
  });
});

describe('non-interference', () => {
  const base = wholeCasebook();
  const one = base.find((record) => record.kind === 'detainee');
  const text = fc.string({ minLength: 1, maxLength: 20 });
  const mark = fc.constantFrom<ReleaseMark>('partners', 'internal', 'confidential', 'privileged');
  const event = fc.constantFrom('arrest', 'release', 'death', 'verdict');

  /** Closed claims on the open records, and closed records beside them. */
  const closed = fc
    .array(fc.tuple(text, mark, event), { minLength: 1, maxLength: 4 })
    .map((parts) =>
      parts.map(([words, release, kind]) => {
        const hidden = makeDetainee({
          release,
          names: [makeName(words, open)],
          custodyEvents: [makeEvent(kind, '2024', open)],
        });
        return {
          beside: [
            hidden,
            makeSource(words, { release }),
            makeAppeal(words, '2023', { release, outcomeLines: [makeLine(hidden.id, open)] }),
            makeReply({ release, words }),
            makeOrganisation(words, { release }),
            contactSchema.parse({
              kind: 'contact',
              id: newId('contact'),
              createdAt: entered,
              name: words,
              release: 'confidential',
            }),
          ] satisfies AnyRecord[],
          name: makeName(words, { release }),
          fact: makeFact('health', words, { release }),
          event: makeEvent(kind, '2024', { release }),
          incident: makeIncident('threat', '2024', { release, description: words }),
          line: makeLine(hidden.id, open),
          own: one?.kind === 'detainee' ? makeLine(one.id, { release }) : null,
        };
      }),
    );

  type Closed = typeof closed extends fc.Arbitrary<infer T> ? T : never;

  function mixed(parts: Closed, atFront: boolean): AnyRecord[] {
    const join = <T>(known: readonly T[], added: readonly T[]) =>
      atFront ? [...added, ...known] : [...known, ...added];
    const records = base.map((record): AnyRecord => {
      if (record.kind === 'detainee') {
        return {
          ...record,
          names: join(
            record.names,
            parts.map((part) => part.name),
          ),
          facts: join(
            record.facts,
            parts.map((part) => part.fact),
          ),
          custodyEvents: join(
            record.custodyEvents,
            parts.map((part) => part.event),
          ),
          incidents: join(
            record.incidents,
            parts.map((part) => part.incident),
          ),
        };
      }
      if (record.kind === 'appeal') {
        const lines = parts.flatMap((part) => [part.line, ...(part.own ? [part.own] : [])]);
        return { ...record, outcomeLines: join(record.outcomeLines, lines) };
      }
      return record;
    });
    return join(
      records,
      parts.flatMap((part): AnyRecord[] => part.beside),
    );
  }

  it('nothing closed, added or replaced, changes one byte of what leaves', () => {
    const expected = JSON.stringify(leave(base));
    fc.assert(
      fc.property(closed, fc.boolean(), (parts, atFront) => {
        expect(JSON.stringify(leave(mixed(parts, atFront)))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});
