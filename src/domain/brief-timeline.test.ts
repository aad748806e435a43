import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { briefSchema } from './brief';
import { briefPhrases } from './brief-phrases';
import { readerOf } from './casebook-reader';
import { composeBrief } from './compose-brief';
import { entered, makeDetainee, makeEvent, makeName, makeParty } from './fixtures/records';
import { newId } from './ids';
import { project } from './projection';
import { readDate } from './read-date';

const open = { release: 'public' } as const;
const events = [
  makeEvent('arrest', '2024-11-14', open),
  makeEvent('remand', '2024-11', { ...open, status: 'disputed', detail: 'in Harbour Street' }),
  makeEvent('transfer', '2025-01-10', { ...open, saidBy: makeParty('her lawyer') }),
  makeEvent('release', '2025-02-01', { release: 'confidential' }),
];
const person = makeDetainee({
  ...open,
  names: [makeName('Leyla Qurbanova', open)],
  custodyEvents: events,
});

function drawn(editedLines: unknown[] = []) {
  const brief = briefSchema.parse({
    ...{ kind: 'brief', id: newId('brief'), createdAt: entered, title: 'A brief' },
    ...{ asOf: readDate('2025-03-01'), detainees: [person.id], editedLines },
  });
  const document = composeBrief({
    projected: project(readerOf([person]), 'public', 'ministry'),
    brief,
    phrases: briefPhrases('en'),
    today: parseDate('2025-03-01'),
  });
  const blocks = document.sections.flatMap((section) => section.blocks);
  return blocks.filter((block) => block.kind === 'timeline');
}

describe('the timeline of a person in a brief', () => {
  it('draws what leaves, as wide as its dates, and says whose word it is', () => {
    expect(drawn()[0]?.marks.map(({ from, to, words }) => [from, to, words])).toEqual([
      ['2024-11-01', '2024-11-30', 'Remand in custody, November 2024 (disputed)'],
      ['2024-11-14', '2024-11-14', 'Arrest, 14 November 2024'],
      ['2025-01-10', '2025-01-10', 'Transfer, 10 January 2025, according to her lawyer'],
    ]);
  });

  it('has no mark for an edited line, and no drawing for two marks', () => {
    const lineKey = `event:${events[0]?.id ?? ''}`;
    const edited = { id: newId('member'), lineKey, words: 'Taken.', release: 'public' };
    expect(drawn([edited])).toEqual([]);
  });
});
