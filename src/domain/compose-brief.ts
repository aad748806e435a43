import type { CalendarDate } from '@internationalized/date';
import { assertNever } from './assert-never';
import type { Brief } from './brief';
import { appealsNaming, appealSections, personAppeals } from './brief-appeals';
import { custodyOf } from './brief-custody';
import type { BriefDocument, BriefSection } from './brief-document';
import { personHeading, personSections, whoLine } from './brief-person';
import type { BriefPhrases } from './brief-phrases';
import { briefWriter, type BriefWriter } from './brief-writer';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import { identitiesOf, mergedDetainee } from './identities';
import { readerOfProjected, type Projected } from './projection';
import { showDate } from './show-date';
import { shownName } from './shown-name';

export interface ComposeInput {
  /** What may leave; a brief knows nothing else. */
  readonly projected: Projected;
  readonly brief: Brief;
  readonly phrases: BriefPhrases;
  readonly today: CalendarDate;
  /** Lines that stand on every page, such as the sample's notice. */
  readonly banners?: readonly string[];
}

function peopleOf(brief: Brief, writer: BriefWriter): Detainee[] {
  const ids = [...new Set(brief.detainees.map((id) => writer.identities.resolve(id)))];
  return ids.flatMap((id) => {
    const person = mergedDetainee(id, writer.identities, (each) =>
      writer.casebook.get('detainee', each),
    );
    return person === undefined ? [] : [person];
  });
}

function summaryTable(people: readonly Detainee[], writer: BriefWriter): BriefSection {
  const { phrases } = writer;
  const rows = people.map((person) => {
    const status = custodyOf(person, writer);
    const { name } = shownName(person);
    const claims = [status.event, status.incident].filter((each) => each !== null);
    const named = appealsNaming(person.id, writer);
    return {
      key: `row:${person.id}`,
      cells: [
        writer.line({
          key: `row-name:${person.id}`,
          parts: personHeading(person, writer),
          claims: name === null ? [] : [name],
          withSaidBy: false,
        }),
        whoLine(person, writer),
        writer.line({
          key: `row-custody:${person.id}`,
          parts: phrases.term('custody-statuses', status.status),
          claims,
          withSaidBy: false,
        }),
        writer.line({
          key: `row-appeals:${person.id}`,
          parts: phrases.say('list.entry-appeals', { count: String(named.length) }),
        }),
      ],
    };
  });
  return {
    key: 'summary',
    heading: [{ text: phrases.say('section.people') }],
    depth: 1,
    blocks: [
      {
        kind: 'table',
        key: 'summary-table',
        caption: phrases.say('list.caption', { date: writer.asOfWords }),
        columns: (['name', 'who', 'custody', 'appeals'] as const).map((column) =>
          phrases.say(`column.${column}`),
        ),
        rows,
      },
    ],
  };
}

function sectionsOf(brief: Brief, writer: BriefWriter): BriefSection[] {
  const people = peopleOf(brief, writer);
  switch (brief.template) {
    case 'person':
      return people.flatMap((person) => [
        ...personSections(person, writer),
        personAppeals(person, writer),
      ]);
    case 'campaign-list':
      return [
        summaryTable(people, writer),
        ...people.flatMap((person) => personSections(person, writer)),
      ];
    case 'appeal-tracker': {
      const ids = new Set(people.map((person) => person.id));
      const appeals = writer.appeals.filter(
        (appeal) =>
          ids.size === 0 ||
          appeal.outcomeLines.some((line) => ids.has(writer.identities.resolve(line.detainee))) ||
          appeal.groupCoverages.length > 0,
      );
      const everybody = ids.size === 0 ? writer.casebook.all('detainee') : people;
      return appeals.flatMap((appeal) => appealSections(appeal, everybody, writer));
    }
    default:
      return assertNever(brief.template);
  }
}

/**
 * Writes a brief from what may leave: plain data, each line with its claims and its numbered notes,
 * "according to" where it is somebody's word, "on file" for a source that stays, and "inferred by
 * us" for a link that no source states. People who may not be named at this level, or to this
 * audience, are not in `projected` and so not in the brief. What lacks a source, is disputed, or
 * rests on a quote that moved is listed in `notices`, to be decided before the brief leaves.
 */
export function composeBrief(input: ComposeInput): BriefDocument {
  const { projected, brief, phrases, today } = input;
  const casebook = readerOfProjected(projected);
  const asOf = bounds(brief.asOf.edtf).latest ?? today;
  const writer = briefWriter({
    brief,
    casebook,
    identities: identitiesOf(casebook.all('identity')),
    onFile: new Set(projected.onFile),
    level: projected.level,
    phrases,
    asOf,
    today,
  });
  const sections = sectionsOf(brief, writer);
  const date = showDate(brief.asOf, phrases.language);
  const audience = phrases.term('audiences', projected.audience);
  return {
    version: 1,
    title: brief.title,
    subtitle: `${phrases.say('title.as-of', { date })}. ${phrases.say('title.for', { audience })}.`,
    language: phrases.language,
    audience: projected.audience,
    level: projected.level,
    asOf: { words: date, day: asOf.toString() },
    banners: [...(input.banners ?? [])],
    contents: null,
    sections,
    citationsHeading: phrases.say('section.citations'),
    citations: writer.citations.all(),
    notices: writer.notices,
    form: null,
  };
}
