import { appealSections } from './brief-appeals';
import { custodyLines, eventLine } from './brief-custody';
import type { BriefSection } from './brief-document';
import { summaryTable } from './brief-list';
import { factLines, personHeading } from './brief-person';
import { sectionOf } from './brief-section';
import type { BriefWriter } from './brief-writer';
import type { CaseGroup } from './case-group';
import { compareDates } from './compare-dates';
import type { Detainee } from './detainee';

function personOfGroup(person: Detainee, writer: BriefWriter): BriefSection[] {
  const { phrases } = writer;
  const events = person.custodyEvents
    .filter((event) => event.status !== 'rejected')
    .toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  const work = factLines(person, ['occupation', 'position'], writer);
  return [
    {
      key: `person:${person.id}`,
      heading: personHeading(person, writer),
      depth: 1,
      blocks: work.length === 0 ? [] : [{ kind: 'lines', style: 'paragraphs', lines: work }],
    },
    ...sectionOf(
      `custody:${person.id}`,
      phrases.say('section.custody'),
      'paragraphs',
      custodyLines(person, writer),
    ),
    ...sectionOf(
      `case:${person.id}`,
      phrases.say('section.case'),
      'list',
      factLines(person, ['charges', 'article', 'sentence'], writer),
    ),
    ...sectionOf(
      `timeline:${person.id}`,
      phrases.say('section.timeline'),
      'list',
      events.map((event) => eventLine(event, writer)),
    ),
  ];
}

/** A case of several people: what binds them, who they are, each in short, and the appeals. */
export function groupSections(
  group: CaseGroup | null,
  people: readonly Detainee[],
  writer: BriefWriter,
): BriefSection[] {
  const { phrases } = writer;
  const ids = new Set(people.map((person) => person.id));
  const about =
    group === null || group.description.trim() === ''
      ? []
      : [writer.line({ key: `about:${group.id}`, parts: group.description.trim() })];
  const appeals = writer.appeals.filter(
    (appeal) =>
      appeal.outcomeLines.some((line) => ids.has(writer.identities.resolve(line.detainee))) ||
      (group !== null && appeal.groupCoverages.some((each) => each.group === group.id)),
  );
  return [
    ...sectionOf('about', group?.title ?? phrases.say('section.group'), 'paragraphs', about, 1),
    summaryTable(people, writer),
    ...people.flatMap((person) => personOfGroup(person, writer)),
    ...appeals.flatMap((appeal) => appealSections(appeal, people, writer)),
  ];
}
