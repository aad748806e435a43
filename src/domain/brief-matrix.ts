import type { Appeal } from './appeal';
import { cellOf, lineClaim } from './brief-appeals';
import type { BriefSection } from './brief-document';
import { personHeading } from './brief-person';
import { repliesTo, replyClaims } from './brief-replies';
import type { BriefWriter } from './brief-writer';
import type { Detainee } from './detainee';

/** Appeals beside each other that still can be read on a page of A4, with the names before them. */
const BESIDE = 5;

function cellLine(person: Detainee, appeal: Appeal, writer: BriefWriter) {
  const { phrases } = writer;
  const key = `cell:${appeal.id}:${person.id}`;
  const cell = cellOf(appeal, person, writer);
  if (cell.kind === 'line') {
    const replies = repliesTo(appeal, person.id, writer);
    const types = replies.map(({ reply }) => phrases.term('reply-types', reply.replyType));
    const status = phrases.term('outcome-statuses', cell.line.status);
    return writer.line({
      key,
      parts: [status, ...new Set(types)].join('; '),
      claims: [lineClaim(cell.line), ...replyClaims(replies)],
      withSaidBy: false,
    });
  }
  if (cell.kind === 'group') {
    const words = phrases.say(cell.certain ? 'matrix.group' : 'matrix.group-unsure');
    return writer.line({ key, parts: words, claims: [cell.coverage], withSaidBy: false });
  }
  return writer.line({ key, parts: phrases.say('matrix.none') });
}

/** Who stands where with which appeal: a row a person, a column an appeal, five to a table. */
export function matrixSection(
  appeals: readonly Appeal[],
  people: readonly Detainee[],
  writer: BriefWriter,
): BriefSection[] {
  const { phrases } = writer;
  if (appeals.length === 0 || people.length === 0) return [];
  const tables = Array.from({ length: Math.ceil(appeals.length / BESIDE) }, (_, at) =>
    appeals.slice(at * BESIDE, (at + 1) * BESIDE),
  );
  return [
    {
      key: 'matrix',
      heading: [{ text: phrases.say('section.matrix') }],
      depth: 1,
      blocks: tables.map((beside, at) => ({
        kind: 'table' as const,
        key: `matrix-table:${at}`,
        caption: phrases.say('matrix.caption', { date: writer.asOfWords }),
        columns: [
          phrases.say('column.name'),
          ...beside.map((appeal, index) =>
            `${at * BESIDE + index + 1}. ${appeal.title}, ${writer.date(appeal.date)}`.slice(
              0,
              200,
            ),
          ),
        ],
        rows: people.map((person) => ({
          key: `matrix-row:${at}:${person.id}`,
          cells: [
            writer.line({
              key: `matrix-name:${at}:${person.id}`,
              parts: personHeading(person, writer),
            }),
            ...beside.map((appeal) => cellLine(person, appeal, writer)),
          ],
        })),
      })),
    },
  ];
}
