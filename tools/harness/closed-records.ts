import type { Page } from 'playwright';
import type { DetaineeId } from '../../src/domain/ids';
import {
  makeAppeal,
  makeDetainee,
  makeEvent,
  makeFact,
  makeLine,
  makeName,
  makeReply,
  makeSource,
} from '../../src/domain/fixtures/records';
import type { AnyRecord } from '../../src/domain/records';
import { runCommand } from './client';

const marks = ['confidential', 'internal', 'partners', 'privileged'] as const;

/**
 * Puts what may not leave at "public" beside somebody of whom a public brief is written: one more of
 * each list of theirs, another person, a source, an appeal for them and a reply. `turn` gives other
 * words and another mark each time. Answers with what takes it away again, for good reading, whole.
 */
export async function addClosed(
  page: Page,
  person: DetaineeId,
  turn: number,
): Promise<() => Promise<void>> {
  const release = marks[turn % marks.length] ?? 'confidential';
  const words = `${'Gizli Ğ '.repeat(1 + turn)}тайна ${turn}`;
  const hidden = makeDetainee({ release, names: [makeName(words, { release: 'public' })] });
  const records: AnyRecord[] = [
    hidden,
    makeSource(words, { release }),
    makeAppeal(words, `202${turn % 5}`, {
      release,
      outcomeLines: [makeLine(person), makeLine(hidden.id)],
    }),
    makeReply({ release, words }),
  ];
  await runCommand(page, 'import-data', { records, title: words });
  const members = [
    { list: 'names', member: makeName(words, { release }) },
    { list: 'facts', member: makeFact('health', words, { release }) },
    { list: 'custodyEvents', member: makeEvent('death', '2024', { release }) },
  ];
  const of = { kind: 'detainee', id: person } as const;
  for (const each of members) await runCommand(page, 'add-member', { ...of, ...each });
  return async () => {
    for (const { list, member } of members) {
      await runCommand(page, 'remove-member', { ...of, list, member: member.id });
    }
    for (const { kind, id } of records) await runCommand(page, 'trash-record', { kind, id });
  };
}
