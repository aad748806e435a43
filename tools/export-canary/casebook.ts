import { createHash } from 'node:crypto';
import { idFromBytes, type Id, type IdKind } from '../../src/domain/ids';
import { readDate } from '../../src/domain/read-date';
import { recordShapes, type AnyRecord, type RecordKind } from '../../src/domain/records';
import { termsOf } from '../../src/domain/vocabulary';
import type { Canaries } from './canaries';

const at = '2025-02-01T00:00:00Z';
const date = readDate('2024-11-14');

function id<Kind extends IdKind>(kind: Kind, name: string): Id<Kind> {
  return idFromBytes(kind, createHash('sha256').update(`${kind} ${name}`).digest().subarray(0, 16));
}

type Given = Readonly<Record<string, unknown>>;

function record(kind: RecordKind, name: string, given: Given): AnyRecord {
  const whole = { kind, id: id(kind, name), createdAt: at, ...given };
  return recordShapes[kind].schema.parse(whole) as AnyRecord;
}

/** The ids that briefs are composed of. */
export const ids = {
  person: id('detainee', 'open'),
  appeal: id('appeal', 'open'),
  group: id('case-group', 'open'),
};

function cited(source: string, annotation: string) {
  const locator = { kind: 'text', annotation: id('member', annotation) };
  return [{ source: id('source', source), locator }];
}

function named(name: string) {
  return { kind: 'named', name };
}

function party(name: string, given: Given) {
  return { id: id('member', name), note: '', party: given };
}

/** What writes members with their words: one that may leave, one that may not. */
function pens({ closed }: Canaries) {
  function member(name: string, given: Given) {
    return {
      id: id('member', name),
      enteredAt: at,
      ...given,
    };
  }
  return {
    said: (name: string, given: Given) =>
      member(name, {
        release: 'public',
        evidence: cited('open', 'quote'),
        note: closed(`working note of ${name}`),
        ...given,
      }),
    kept: (name: string, given: Given) =>
      member(name, { release: 'confidential', evidence: cited('closed', 'secret'), ...given }),
    note: (name: string) => ({
      id: id('member', `note ${name}`),
      text: closed(`notes of ${name}`),
      at,
    }),
  };
}

function people(canaries: Canaries): AnyRecord[] {
  const { open, closed } = canaries;
  const { said, kept, note } = pens(canaries);
  function twice(name: string, given: (word: string) => Given) {
    return [said(name, given(open(name))), kept(`kept ${name}`, given(closed(name)))];
  }
  const fields = termsOf('fact-fields').map((term) => term.id);
  return [
    record('detainee', 'open', {
      release: 'public',
      publicity: { choice: 'campaign', by: closed('publicity by'), until: null },
      reference: closed('reference'),
      notes: [note('person')],
      tags: [id('tag', 'x')],
      names: [
        said('name', { text: open('name'), preferred: true }),
        ...twice('other name', (text) => ({ text })),
      ],
      facts: fields.flatMap((field) =>
        twice(`fact ${field}`, (text) => ({ field, value: { kind: 'text', text } })),
      ),
      custodyEvents: twice('event', (word) => ({
        event: 'arrest',
        date,
        place: `${word}`,
        detail: `${word}`,
      })),
      incidents: twice('incident', (description) => ({ incident: 'threat', date, description })),
      criteriaSheets: [
        {
          id: id('member', 'sheet'),
          definition: 'own',
          definitionVersion: 1,
          assessor: named(closed('assessor')),
          answers: twice('answer', (reasoning) => ({ criterion: 'a', answer: 'yes', reasoning })),
        },
      ],
      consents: [
        {
          id: id('member', 'consent'),
          state: 'given',
          giver: closed('consent giver'),
          relation: 'self',
          scope: ['name', 'health', 'testimony'],
          audience: '',
          date,
          note: closed('consent note'),
        },
      ],
    }),
    record('detainee', 'closed', {
      release: 'confidential',
      names: [said('closed name', { text: closed('person') })],
    }),
    record('detainee', 'quiet', {
      release: 'public',
      publicity: { choice: 'do-not-name', by: '', until: null },
      names: [said('quiet name', { text: closed('person not to be named') })],
    }),
    record('contact', 'closed', {
      name: closed('contact name'),
      detainees: [ids.person],
      relation: closed('contact relation'),
      safeChannel: closed('safe channel'),
      safeHours: closed('safe hours'),
      detail: closed('contact detail'),
    }),
    record('relation', 'closed', {
      release: 'public',
      enteredAt: at,
      from: { kind: 'detainee', id: ids.person, as: closed('relation as') },
      relation: 'sibling',
      to: { kind: 'detainee', id: id('detainee', 'closed'), as: closed('relation to') },
    }),
    record('tag', 'x', { title: closed('tag') }),
  ];
}

function sources(canaries: Canaries): AnyRecord[] {
  const { open, closed } = canaries;
  const { note } = pens(canaries);
  function annotation(name: string, exact: string, release: string) {
    return {
      id: id('member', name),
      version: 1,
      selectors: {
        start: 0,
        end: exact.length,
        exact,
        prefix: closed(`words before ${name}`),
        suffix: closed(`words after ${name}`),
        occurrences: 1,
      },
      comment: closed(`comment of ${name}`),
      release,
      at,
    };
  }
  function text(name: string) {
    return [
      {
        id: id('member', `text ${name}`),
        version: 1,
        extractor: 'plain-text 1',
        sha256: '0'.repeat(64),
        length: 3,
        text: closed(`text of ${name}`),
        blocks: [],
      },
    ];
  }
  function file(name: string) {
    return {
      id: id('attachment', name),
      name: `${closed(`file name of ${name}`)}.pdf`,
      mediaType: 'application/pdf',
      size: 1,
      sha256: '0'.repeat(64),
      key: '0'.repeat(64),
    };
  }
  return [
    record('source', 'open', {
      release: 'public',
      sourceKind: 'article',
      title: open('source title'),
      author: named(open('source author')),
      publisher: named(open('source publisher')),
      published: date,
      url: `https://example.org/${open('source url')}`,
      summary: closed('source summary'),
      original: file('the original'),
      attachments: [file('a second file')],
      textVersions: text('open source'),
      annotations: [
        annotation('quote', open('quote'), 'public'),
        annotation('kept quote', closed('quote'), 'confidential'),
      ],
      notes: [note('source')],
    }),
    record('source', 'closed', {
      release: 'confidential',
      sourceKind: 'contact-note',
      title: closed('source title'),
      author: named(closed('source author')),
      publisher: named(closed('source publisher')),
      url: `https://example.org/${closed('source url')}`,
      textVersions: text('closed source'),
      annotations: [annotation('secret', closed('secret quote'), 'public')],
      contact: { at: date, channel: 'phone', who: named(closed('contact note with')) },
    }),
  ];
}

function appeals(canaries: Canaries): AnyRecord[] {
  const { open, closed } = canaries;
  const { said, kept, note } = pens(canaries);
  function twice(name: string, given: (word: string) => Given) {
    return [said(name, given(open(name))), kept(`kept ${name}`, given(closed(name)))];
  }
  function effect(by: string) {
    return {
      effect: 'retaliation',
      attribution: 'claimed',
      claimant: 'third-party',
      claimedBy: named(by),
    };
  }
  function line(name: string, detainee: string, given: Given = {}) {
    return said(name, { detainee, nextStep: closed(`next step of ${name}`), ...given });
  }
  function link(name: string, appeal: string) {
    return said(name, { appeal: id('appeal', appeal), known: 'inferred' });
  }
  const body = id('organisation', 'closed');
  return [
    record('organisation', 'closed', {
      release: 'confidential',
      names: [said('organisation name', { text: closed('organisation') })],
    }),
    record('appeal', 'open', {
      release: 'public',
      title: open('appeal title'),
      reference: closed('appeal reference'),
      appealKind: 'domestic-remedy',
      date,
      issuers: [
        { ...party('issuer', named(open('issuer'))), note: closed('issuer note') },
        party('issuer 2', { kind: 'organisation', id: body, as: closed('issuer as') }),
      ],
      addressees: [party('to', named(open('addressee')))],
      targets: [party('about', named(open('target')))],
      signatories: twice('signatories', (words) => ({ sort: 'people', words })),
      asks: twice('ask', (words) => ({ ask: 'release', words })),
      documents: cited('open', 'quote'),
      outcomeLines: [
        line('line', ids.person, { effects: [effect(open('effect claimed by'))] }),
        line('line 2', id('detainee', 'closed')),
      ],
      groupCoverages: twice('coverage', (words) => ({ by: 'own-words', words })),
      generalEffects: twice('general effect by', (by) => effect(by)),
      stages: twice('stage', (state) => ({ stage: 'sent', date, state })),
      notes: [note('appeal')],
    }),
    record('appeal', 'closed', {
      release: 'confidential',
      title: closed('appeal title'),
      appealKind: 'letter',
      date,
      outcomeLines: [line('line 3', ids.person)],
    }),
    record('reply', 'open', {
      release: 'public',
      enteredAt: at,
      evidence: cited('open', 'quote'),
      from: named(open('reply from')),
      role: 'addressee',
      replyType: 'denial',
      date,
      words: open('reply words'),
      links: [link('answers', 'open'), link('answers too', 'closed')],
      points: twice('point', (word) => ({ theirClaim: word, ourAnswer: word })),
    }),
    record('reply', 'closed', {
      release: 'public',
      confidential: true,
      enteredAt: at,
      evidence: cited('open', 'quote'),
      from: named(closed('reply from')),
      role: 'addressee',
      replyType: 'refusal',
      date,
      words: closed('reply words'),
      links: [link('answers in confidence', 'open')],
    }),
    record('case-group', 'open', {
      release: 'public',
      title: open('group title'),
      description: open('group description'),
      members: [
        said('member', { detainee: ids.person }),
        said('member 2', { detainee: id('detainee', 'closed') }),
      ],
    }),
    record('count-estimate', 'open', {
      release: 'public',
      enteredAt: at,
      evidence: cited('open', 'quote'),
      unit: 'persons',
      measure: 'held-at',
      counted: open('counted'),
      count: 3,
      bound: 'exact',
      definition: open('count definition'),
      at: date,
    }),
    record('proceeding', 'open', {
      release: 'public',
      title: open('proceeding title'),
      court: open('court'),
      number: open('court number'),
      defendants: [said('defendant', { detainee: ids.person })],
      decisions: twice('decision', (detail) => ({ date, decision: 'sentenced', detail })),
    }),
  ];
}

/**
 * A casebook in which every field that holds words has a word of its own, twice: once where it may
 * leave to the public, and once where its mark, its kind or its record keeps it.
 */
export function canaryCasebook(canaries: Canaries): AnyRecord[] {
  return [...people(canaries), ...sources(canaries), ...appeals(canaries)];
}
