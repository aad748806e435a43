import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  newId,
  type BriefId,
  type DetaineeId,
  type MemberId,
  type ReplyId,
} from '../../domain/ids';
import type { CasebookClient } from '../client';
import {
  appeal,
  appealFor,
  date,
  fact,
  failure,
  letter,
  LETTER,
  markedLetter,
  must,
  passage,
  person,
} from '../testing/given';
import { Machine } from '../testing/machine';
import { commands } from './registry';

let client: CasebookClient;

beforeEach(async () => {
  const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  client = (await m.create()).client;
});

describe('every command', () => {
  it('stands in the registry under its own name', () => {
    for (const [name, command] of Object.entries(commands)) expect(command.name).toBe(name);
  });

  it('refuses an input of another shape by its path, and nothing of its values', async () => {
    const bad = { ...letter(), title: 42 as unknown as string };
    expect(await failure(client.run('add-source', bad))).toEqual({
      code: 'invalid',
      field: ['title'],
      reason: 'shape',
    });
  });
});

describe('add-source', () => {
  it('keeps a short text with its hash and length', async () => {
    const { created } = await must(client.run('add-source', letter()));
    expect(client.store.all('source')[0]).toMatchObject({
      id: created,
      textVersions: [{ version: 1, text: LETTER, length: LETTER.length, attachment: null }],
    });
  });
});

describe('mark-passage', () => {
  it('marks words that stand where it is said', async () => {
    const { source, annotation } = await markedLetter(client);
    expect(client.store.get('source', source)?.annotations).toMatchObject([
      { id: annotation, selectors: { exact: 'release Elvin' } },
    ]);
  });

  it('refuses words that do not stand there, and a version that is not there', async () => {
    const { source } = await markedLetter(client);
    const input = passage(source, 'release Elvin');
    const moved = { ...input, selectors: { ...input.selectors, start: 1, end: 14 } };
    expect(await failure(client.run('mark-passage', moved))).toMatchObject({
      reason: 'not-in-text',
    });
    expect(await failure(client.run('mark-passage', { ...input, version: 2 }))).toMatchObject({
      field: ['version'],
      reason: 'missing-member',
    });
  });
});

describe('draw-claim', () => {
  it('puts a new person on file whose name rests on the same passage', async () => {
    const { source, annotation } = await markedLetter(client);
    const { created } = await must(
      client.run('draw-claim', {
        source,
        annotation,
        subject: { newName: 'Elvin' },
        claim: { kind: 'custody-event', event: 'arrest', date: date('2025-11') },
        status: 'corroborated',
      }),
    );
    const evidence = [{ source, locator: { kind: 'text', annotation } }];
    expect(client.store.all('detainee')).toMatchObject([
      {
        names: [{ text: 'Elvin', evidence, status: 'corroborated' }],
        custodyEvents: [{ id: created, event: 'arrest', evidence, status: 'corroborated' }],
      },
    ]);
  });

  it('draws facts, names and incidents onto a person on file', async () => {
    const { source, annotation } = await markedLetter(client);
    const subject = { detainee: await person(client, 'Elvin') };
    const about = { source, annotation, subject };
    const value = { kind: 'text', text: 'teacher' } as const;
    await must(
      client.run('draw-claim', { ...about, claim: { kind: 'fact', field: 'profession', value } }),
    );
    await must(
      client.run('draw-claim', {
        ...about,
        claim: { kind: 'name', text: 'Эльвин', script: 'Cyrl', nameKind: 'press' },
      }),
    );
    await must(
      client.run('draw-claim', {
        ...about,
        claim: { kind: 'incident', incident: 'search', date: date('2025') },
      }),
    );
    expect(client.store.get('detainee', subject.detainee)).toMatchObject({
      facts: [{ field: 'profession', value }],
      names: [{ text: 'Elvin' }, { text: 'Эльвин', kind: 'press' }],
      incidents: [{ incident: 'search' }],
    });
  });

  it('refuses evidence and a person that are not on file', async () => {
    const { source } = await markedLetter(client);
    const claim = { kind: 'fact', field: 'profession', value: { kind: 'not-stated' } } as const;
    const nowhere = { source, annotation: newId('member'), subject: { newName: 'X' }, claim };
    expect(await failure(client.run('draw-claim', nowhere))).toMatchObject({
      code: 'invalid',
      reason: 'missing-member',
    });
    expect(client.store.all('detainee')).toEqual([]);
    const nobody = { ...nowhere, subject: { detainee: newId('detainee') } };
    expect(await failure(client.run('draw-claim', nobody))).toMatchObject({
      reason: 'missing-record',
    });
  });
});

describe('record-appeal', () => {
  it('records one line for each person, also for one who is new', async () => {
    const elvin = await person(client, 'Elvin');
    const input = appealFor(elvin);
    const outcomeLines = [
      ...input.outcomeLines,
      { detainee: { newName: 'Leyla' }, status: 'raised' as const },
    ];
    const { created } = await must(client.run('record-appeal', { ...input, outcomeLines }));
    const [leyla] = client.store.all('detainee').filter(({ id }) => id !== elvin);
    expect(leyla).toMatchObject({ names: [{ text: 'Leyla' }] });
    expect(client.store.all('appeal')).toMatchObject([
      {
        id: created,
        outcomeLines: [{ detainee: elvin }, { detainee: leyla?.id, status: 'raised' }],
      },
    ]);
  });

  it('refuses a line to somebody who is not on file, and writes nothing', async () => {
    const input = appealFor(newId('detainee'));
    expect(await failure(client.run('record-appeal', input))).toMatchObject({
      reason: 'missing-record',
      field: ['outcomeLines', 0, 'detainee'],
    });
    expect(client.store.all('appeal')).toEqual([]);
    expect(await must(client.history())).toEqual([]);
  });
});

describe('outcome lines', () => {
  it('are set one a person: the second time changes the line', async () => {
    const elvin = await person(client, 'Elvin');
    const id = await appeal(client);
    const first = await must(
      client.run('set-outcome-line', { appeal: id, line: { detainee: elvin, status: 'sent' } }),
    );
    await must(
      client.run('set-outcome-line', {
        appeal: id,
        line: { detainee: elvin, raised: 'in-writing' },
      }),
    );
    expect(client.store.get('appeal', id)?.outcomeLines).toMatchObject([
      { id: first.created, status: 'sent', raised: 'in-writing' },
    ]);
  });

  it('are set together, and refused together', async () => {
    const id = await appeal(client, await person(client, 'Elvin'), await person(client, 'Leyla'));
    const lines = client.store.get('appeal', id)?.outcomeLines.map((line) => line.id) ?? [];
    await must(
      client.run('set-outcome-lines', { appeal: id, lines, fields: { status: 'answered' } }),
    );
    expect(client.store.get('appeal', id)?.outcomeLines.map(({ status }) => status)).toEqual([
      'answered',
      'answered',
    ]);
    const input = {
      appeal: id,
      lines: [...lines, newId('member')],
      fields: { status: 'closed' as const },
    };
    expect(await failure(client.run('set-outcome-lines', input))).toMatchObject({
      field: ['lines', 2],
      reason: 'missing-member',
    });
    expect(client.store.get('appeal', id)?.outcomeLines[0]?.status).toBe('answered');
  });

  it('name asks of their own appeal only', async () => {
    const elvin = await person(client, 'Elvin');
    const id = await appeal(client, elvin);
    const line = { detainee: elvin, asks: [newId('member')] };
    expect(await failure(client.run('set-outcome-line', { appeal: id, line }))).toMatchObject({
      reason: 'missing-member',
    });
    const ask = client.store.get('appeal', id)?.asks[0]?.id as MemberId;
    await must(
      client.run('set-outcome-line', { appeal: id, line: { detainee: elvin, asks: [ask] } }),
    );
    const removal = { kind: 'appeal', id, list: 'asks', member: ask } as const;
    expect(await failure(client.run('remove-member', removal))).toMatchObject({
      reason: 'referred-to',
    });
  });
});

describe('record-reply', () => {
  it('links a reply to appeals, each with how it is known', async () => {
    const id = await appeal(client);
    const { created } = await must(
      client.run('record-reply', {
        from: { kind: 'named', name: 'The minister' },
        role: 'addressee',
        replyType: 'holding',
        date: date('2026-02'),
        links: [{ appeal: id, known: 'inferred' }],
      }),
    );
    expect(client.store.get('reply', created as ReplyId)).toMatchObject({
      replyType: 'holding',
      links: [{ appeal: id, known: 'inferred', detainees: [] }],
    });
  });
});

describe('editing', () => {
  it("sets fields of a head, checked by the record's own schema", async () => {
    const id = await person(client, 'Elvin');
    await must(
      client.run('edit-record', {
        kind: 'detainee',
        id,
        fields: { reference: 'A-1', standing: 'voice' },
      }),
    );
    expect(client.store.get('detainee', id)).toMatchObject({ reference: 'A-1', standing: 'voice' });
    const bad = client.run('edit-record', { kind: 'detainee', id, fields: { standing: 'hero' } });
    expect(await failure(bad)).toEqual({
      code: 'invalid',
      field: ['fields', 'standing'],
      reason: 'shape',
    });
  });

  it.each(['id', 'kind', 'trashed', 'createdAt', 'facts'])('never sets %s', async (name) => {
    const id = await person(client, 'Elvin');
    const edit = client.run('edit-record', { kind: 'detainee', id, fields: { [name]: null } });
    expect(await failure(edit)).toEqual({
      code: 'invalid',
      field: ['fields', name],
      reason: 'fixed-field',
    });
  });

  it('adds, changes and removes members', async () => {
    const id = await person(client, 'Elvin');
    const at = { kind: 'detainee', id, list: 'facts' } as const;
    const { created } = await must(client.run('add-member', { ...at, member: fact('teacher') }));
    const added = client.store.get('detainee', id)?.facts[0];
    expect(added).toMatchObject({ id: created, status: 'reported', value: { text: 'teacher' } });
    const member = { ...structuredClone(added), status: 'accepted', id: created as string };
    await must(client.run('edit-member', { ...at, member }));
    expect(client.store.get('detainee', id)?.facts).toMatchObject([{ status: 'accepted' }]);
    await must(client.run('remove-member', { ...at, member: created as string }));
    expect(client.store.get('detainee', id)?.facts).toEqual([]);
    expect(await failure(client.run('edit-member', { ...at, member }))).toMatchObject({
      reason: 'missing-member',
    });
    const nowhere = client.run('add-member', { ...at, list: 'wishes', member: {} });
    expect(await failure(nowhere)).toMatchObject({ field: ['list'], reason: 'shape' });
  });

  it('refuses to remove a passage that a claim rests on', async () => {
    const { source, annotation } = await markedLetter(client);
    const claim = { kind: 'fact', field: 'profession', value: { kind: 'not-stated' } } as const;
    await must(client.run('draw-claim', { source, annotation, subject: { newName: 'X' }, claim }));
    const removal = {
      kind: 'source',
      id: source,
      list: 'annotations',
      member: annotation,
    } as const;
    expect(await failure(client.run('remove-member', removal))).toMatchObject({
      reason: 'referred-to',
    });
  });

  it('moves to Trash and back; links stay', async () => {
    const elvin = await person(client, 'Elvin');
    const id = await appeal(client, elvin);
    await must(client.run('trash-record', { kind: 'detainee', id: elvin }));
    expect(client.store.all('detainee')).toEqual([]);
    expect(client.store.allWithTrashed('detainee')).toHaveLength(1);
    expect(client.store.get('appeal', id)?.outcomeLines[0]?.detainee).toBe(elvin);
    await must(client.run('restore-record', { kind: 'detainee', id: elvin }));
    expect(client.store.all('detainee')).toHaveLength(1);
    const nobody = client.run('trash-record', { kind: 'detainee', id: newId('detainee') });
    expect(await failure(nobody)).toMatchObject({ reason: 'missing-record' });
  });

  it('adds notes to any record', async () => {
    const id = await person(client, 'Elvin');
    await must(
      client.run('add-note', {
        kind: 'detainee',
        id,
        text: 'Ask the sister.',
        release: 'confidential',
      }),
    );
    expect(client.store.get('detainee', id)?.notes).toMatchObject([
      { text: 'Ask the sister.', release: 'confidential' },
    ]);
  });
});

describe('bodies, offices and briefs', () => {
  it('are put on file, and a hand-over is noted without its content', async () => {
    const body = await must(
      client.run('add-organisation', { name: 'Ministry', organisationKind: 'ministry' }),
    );
    expect(client.store.all('organisation')).toMatchObject([
      { id: body.created, names: [{ text: 'Ministry' }] },
    ]);
    await must(
      client.run('add-office', {
        title: 'Minister',
        holders: [{ name: 'N. N.', validFrom: date('2024') }],
      }),
    );
    expect(client.store.all('office')).toMatchObject([
      { title: 'Minister', holders: [{ name: 'N. N.' }] },
    ]);
    const elvin = await person(client, 'Elvin');
    const { created } = await must(
      client.run('compose-brief', {
        title: 'For the ministry',
        template: 'person',
        detainees: [elvin],
        audience: 'ministry',
        level: 'partners',
        asOf: date('2026-02-01'),
      }),
    );
    await must(
      client.run('record-hand-over', {
        brief: created as BriefId,
        format: 'pdf',
        sha256: 'a'.repeat(64),
        level: 'partners',
        to: 'The embassy',
        detainees: [elvin],
        sources: [],
        acceptedUnsourced: 1,
      }),
    );
    expect(client.store.get('brief', created as BriefId)?.handOvers).toMatchObject([
      { format: 'pdf', acceptedUnsourced: 1 },
    ]);
  });
});

describe('a new person', () => {
  const spellings = [
    { text: 'Эльвин', script: 'Cyrl', language: 'ru', nameKind: 'press', note: 'accepted' },
  ] as const;

  it('comes with accepted spellings and with who is not the same, as one step to undo', async () => {
    const other = await person(client, 'Elvin M.');
    const input = { name: 'Elvin', otherNames: [...spellings], notSame: [other] };
    const { created } = await must(client.run('add-detainee', input));
    expect(client.store.get('detainee', created as DetaineeId)?.names).toMatchObject([
      { text: 'Elvin', kind: 'full' },
      { text: 'Эльвин', kind: 'press', script: 'Cyrl', note: 'accepted', evidence: [] },
    ]);
    expect(client.store.all('identity')).toMatchObject([
      { verdict: 'not-same', survivor: other, absorbed: created },
    ]);
    await must(client.undo());
    expect(client.store.all('detainee')).toHaveLength(1);
    expect(client.store.all('identity')).toEqual([]);
  });

  it('is told apart from others on file in a claim and in an appeal too', async () => {
    const other = await person(client, 'Elvin M.');
    const { source, annotation } = await markedLetter(client);
    const subject = { newName: 'Elvin', notSame: [other] };
    const value = { kind: 'text' as const, text: 'teacher' };
    const claim = { kind: 'fact' as const, field: 'occupation', value };
    await must(client.run('draw-claim', { source, annotation, subject, claim }));
    const line = { detainee: { newName: 'Elvin A.', notSame: [other] } };
    await must(client.run('record-appeal', { ...appealFor(), outcomeLines: [line] }));
    expect(client.store.all('identity').map(({ survivor }) => survivor)).toEqual([other, other]);
  });
});

describe('add-names', () => {
  it('adds every accepted spelling as one change', async () => {
    const id = await person(client, 'Elvin');
    const names = [{ text: 'Эльвин', script: 'Cyrl' as const }, { text: 'Elwin' }];
    await must(client.run('add-names', { detainee: id, names }));
    const texts = () => client.store.get('detainee', id)?.names.map(({ text }) => text);
    expect(texts()).toEqual(['Elvin', 'Эльвин', 'Elwin']);
    await must(client.undo());
    expect(texts()).toEqual(['Elvin']);
  });
});

describe('merging', () => {
  let a: DetaineeId;
  let b: DetaineeId;

  beforeEach(async () => {
    a = await person(client, 'Elvin');
    b = await person(client, 'Elvin M.');
  });

  it('moves nothing and says it once', async () => {
    await must(
      client.run('merge-detainees', { survivor: a, absorbed: b, reasons: ['same day of birth'] }),
    );
    expect(client.store.all('identity')).toMatchObject([
      { verdict: 'same', survivor: a, absorbed: b },
    ]);
    expect(client.store.all('detainee')).toHaveLength(2);
    for (const again of [
      { survivor: a, absorbed: b },
      { survivor: b, absorbed: a },
    ]) {
      expect(await failure(client.run('merge-detainees', again))).toMatchObject({
        reason: 'exists-already',
      });
    }
    expect(
      await failure(client.run('merge-detainees', { survivor: a, absorbed: a })),
    ).toMatchObject({ reason: 'same-record' });
  });

  it('never closes a circle, and is taken apart by Trash', async () => {
    const c = await person(client, 'E. M.');
    await must(client.run('merge-detainees', { survivor: a, absorbed: b }));
    const { created } = await must(client.run('merge-detainees', { survivor: b, absorbed: c }));
    expect(
      await failure(client.run('merge-detainees', { survivor: c, absorbed: a })),
    ).toMatchObject({ reason: 'exists-already' });
    await must(client.run('trash-record', { kind: 'identity', id: created as never }));
    await must(client.run('merge-detainees', { survivor: c, absorbed: a }));
  });

  it('keeps "not the same", once for either order', async () => {
    await must(client.run('mark-not-same', { survivor: a, absorbed: b }));
    expect(await failure(client.run('mark-not-same', { survivor: b, absorbed: a }))).toMatchObject({
      reason: 'exists-already',
    });
  });
});
