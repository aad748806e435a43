/** What a page did in a working day, for a run to know that it was one. */
export interface Day {
  readonly commands: number;
  readonly failed: readonly string[];
}

interface DayClient {
  run(
    name: string,
    input: unknown,
  ): Promise<{ ok: boolean; value?: { created: string | null }; error?: unknown }>;
  undo(): Promise<unknown>;
  redo(): Promise<unknown>;
  history(): Promise<unknown>;
  text(source: string, version: number): Promise<unknown>;
  keepFile(file: { name: string; mediaType: string; bytes: Uint8Array }): Promise<unknown>;
  readonly drafts: { save(key: string, value: unknown): Promise<unknown> };
}

/**
 * A working day, run inside the page of an open casebook, naming nothing outside itself: documents
 * come in, people and appeals and replies are put on file, changed, undone, deleted, read again. Each
 * of `marks` goes into a field of its own, in turn, as often as it takes.
 */
export async function workingDay(marks: readonly string[]): Promise<Day> {
  const { client } = (globalThis as unknown as { vigilHarness: { client: DayClient } })
    .vigilHarness;
  const failed: string[] = [];
  let commands = 0;
  let at = 0;
  function mark(): string {
    at += 1;
    return marks[(at - 1) % marks.length] ?? '';
  }
  async function run(name: string, input: unknown): Promise<string> {
    commands += 1;
    const outcome = await client.run(name, input);
    if (!outcome.ok) failed.push(`${name}: ${JSON.stringify(outcome.error)}`);
    return outcome.value?.created ?? '';
  }
  const date = { written: '2026-01-15', edtf: '2026-01-15' };
  function party(): { kind: string; name: string } {
    return { kind: 'named', name: mark() };
  }
  async function enter(): Promise<void> {
    const text = `${mark()} was taken from the flat. ${'More words of it. '.repeat(60)}${mark()}`;
    const source = await run('add-source', {
      ...{ title: mark(), sourceKind: 'letter', extractor: 'plain-text 1', text, blocks: [] },
      ...{
        author: party(),
        publisher: party(),
        url: `https://${mark()}.example/`,
        summary: mark(),
      },
    });
    const exact = text.slice(0, 40);
    const selectors = { start: 0, end: 40, exact, prefix: '', suffix: text.slice(40, 72) };
    const marked = { source, version: 1, selectors, comment: mark(), tags: [] };
    await run('mark-passage', marked);
    const long = `${mark()} ${'A long text that goes into a file of its own. '.repeat(2000)}${mark()}`;
    const second = await run('add-source', {
      ...{
        title: mark(),
        sourceKind: 'document',
        extractor: 'plain-text 1',
        text: long,
        blocks: [],
      },
    });
    const person = await run('add-detainee', { name: mark() });
    const other = await run('add-detainee', { name: mark() });
    for (const field of ['profession', 'education', 'health']) {
      const member = { field, value: { kind: 'text', text: mark() }, note: mark() };
      await run('add-member', { kind: 'detainee', id: person, list: 'facts', member });
    }
    await run('edit-record', { kind: 'detainee', id: person, fields: { reference: mark() } });
    await run('add-note', { kind: 'detainee', id: person, text: mark() });
    await run('add-organisation', { name: mark() });
    await run('add-office', { title: mark() });
    const appeal = await run('record-appeal', {
      ...{ title: mark(), appealKind: 'letter', date, reference: mark(), summary: mark() },
      ...{ issuers: [party()], addressees: [party()], targets: [party()], channel: mark() },
      ...{ asks: [{ ask: 'release', words: mark(), note: mark() }] },
      outcomeLines: [{ detainee: person }, { detainee: other }],
    });
    await run('record-reply', {
      ...{ from: party(), role: 'addressee', replyType: 'holding', date, words: mark() },
      links: [{ appeal, known: 'stated' }],
    });
    const createdAt = '2026-01-15T09:00:00Z';
    function digits(): string {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    const records = Array.from({ length: 30 }, (_, n) => {
      return { kind: 'tag', id: `tag_${digits()}`, createdAt, title: `${mark()} ${n}` };
    });
    await run('import-data', { records, title: mark() });
    await run('trash-record', { kind: 'detainee', id: other });
    await client.undo();
    await client.redo();
    await client.history();
    await client.text(second, 1);
    await client.keepFile({
      name: `${mark()}.pdf`,
      mediaType: 'application/pdf',
      bytes: new TextEncoder().encode(mark().repeat(50)),
    });
    await client.drafts.save(`day:${commands}`, { text: mark(), of: mark() });
  }
  while (at < marks.length * 2) await enter();
  return { commands, failed };
}
