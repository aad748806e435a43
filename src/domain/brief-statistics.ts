import type { BriefLine, BriefSection } from './brief-document';
import { custodyOf } from './brief-custody';
import { capital, type BriefWriter, type SaidClaim } from './brief-writer';
import type { Detainee } from './detainee';

interface Group {
  count: number;
  readonly claims: SaidClaim[];
}

function barsOf(
  key: string,
  groups: ReadonlyMap<string, Group>,
  label: (id: string) => string,
  caption: string,
  heading: string,
  writer: BriefWriter,
): BriefSection[] {
  if (groups.size === 0) return [];
  const rows = [...groups]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([id, { count, claims }]) => ({
      key: `${key}:${id}`,
      value: count,
      line: writer.line({
        key: `bar:${key}:${id}`,
        parts: writer.phrases.say('bar.line', {
          label: capital(label(id), writer.phrases.language),
          count: String(count),
        }),
        claims,
        withSaidBy: false,
      }),
    }));
  return [
    {
      key,
      heading: [{ text: heading }],
      depth: 1,
      blocks: [{ kind: 'bars', key: `${key}-bars`, caption, rows }],
    },
  ];
}

function grouped<T>(
  items: readonly T[],
  of: (item: T) => { id: string; claims: readonly SaidClaim[] },
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { id, claims } = of(item);
    const group = groups.get(id) ?? { count: 0, claims: [] };
    group.count += 1;
    group.claims.push(...claims);
    groups.set(id, group);
  }
  return groups;
}

/** Counts by others: one line each, never added up, because units and measures differ. */
function countLines(writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  return writer.casebook.all('count-estimate').map((estimate) => {
    const number =
      estimate.bound === 'words-only' || estimate.count === null
        ? estimate.words
        : phrases.say(`bound.${estimate.bound}`, { count: String(estimate.count) });
    const definition = estimate.definition === '' ? 'count.no-definition' : 'count.definition';
    return writer.line({
      key: `count:${estimate.id}`,
      parts:
        phrases.say('count.line', {
          number,
          unit: phrases.say(`unit.${estimate.unit}`),
          counted: estimate.counted,
          date: writer.date(estimate.at),
        }) + phrases.say(definition, { definition: estimate.definition }),
      claims: [estimate],
    });
  });
}

/**
 * A page of figures, each in a named unit and at a date: people by custody, outcome lines by status,
 * replies by type, and what others counted. All of it is counted over what may leave.
 */
export function statisticsSections(
  people: readonly Detainee[],
  writer: BriefWriter,
): BriefSection[] {
  const { phrases } = writer;
  const date = writer.asOfWords;
  const own = new Set(people.map((person) => person.id));
  const statuses = grouped(people, (person) => {
    const { status, event, incident } = custodyOf(person, writer);
    return { id: status, claims: [event, incident].filter((each) => each !== null) };
  });
  const lines = writer.appeals
    .flatMap((appeal) => appeal.outcomeLines)
    .filter((line) => own.has(writer.identities.resolve(line.detainee)));
  const outcomes = grouped(lines, (line) => ({
    id: line.status,
    claims: [{ ...line, status: 'reported' }],
  }));
  const replies = grouped(
    writer.casebook.all('reply').filter((reply) => reply.status !== 'rejected'),
    (reply) => ({ id: reply.replyType, claims: [reply] }),
  );
  const counts = countLines(writer);
  const total = writer.line({
    key: 'statistics-note',
    parts: phrases.say('statistics.note', { people: String(people.length), date }),
  });
  return [
    {
      key: 'statistics',
      heading: [{ text: phrases.say('section.statistics') }],
      depth: 1,
      blocks: [{ kind: 'lines', style: 'paragraphs', lines: [total] }],
    },
    ...barsOf(
      'by-status',
      statuses,
      (id) => phrases.term('custody-statuses', id),
      phrases.say('statistics.by-status', { date }),
      phrases.say('section.custody'),
      writer,
    ),
    ...barsOf(
      'by-outcome',
      outcomes,
      (id) => phrases.term('outcome-statuses', id),
      phrases.say('statistics.by-outcome', { date }),
      phrases.say('section.appeals'),
      writer,
    ),
    ...barsOf(
      'by-reply',
      replies,
      (id) => phrases.term('reply-types', id),
      phrases.say('statistics.by-reply', { date }),
      phrases.say('section.replies'),
      writer,
    ),
    ...(counts.length === 0
      ? []
      : [
          {
            key: 'counts',
            heading: [{ text: phrases.say('section.counts') }],
            depth: 1,
            blocks: [{ kind: 'lines' as const, style: 'list' as const, lines: counts }],
          },
        ]),
  ];
}
