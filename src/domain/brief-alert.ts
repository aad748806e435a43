import { appealsNaming } from './brief-appeals';
import { custodyLines, eventLine } from './brief-custody';
import type { BriefLine, BriefSection } from './brief-document';
import { factLines, incidentLine, personHeading } from './brief-person';
import { sectionOf } from './brief-section';
import { capital, type BriefWriter } from './brief-writer';
import { compareDates } from './compare-dates';
import type { Detainee } from './detainee';
import { independentIn } from './evidence-count';
import { shownFact } from './shown-fact';

/** Events and incidents on an alert: what is newest. */
const NEWEST = 6;

/** What a reader of an alert asks first. */
const asked = ['whereabouts', 'charges', 'lawyer', 'health'];

function unknownLines(person: Detainee, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  const missing = asked.filter((field) => {
    const shown = shownFact(person.facts, field, independentIn(writer.casebook));
    return shown === null || shown.fact.value.kind === 'not-stated';
  });
  if (missing.length === 0) return [];
  const labels = missing.map((field) => phrases.term('fact-fields', field));
  return [
    writer.line({
      key: `missing:${person.id}`,
      parts: phrases.say('alert.not-stated', { fields: phrases.list(labels) }),
    }),
  ];
}

function askedLines(person: Detainee, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  return appealsNaming(person.id, writer).flatMap((appeal) => {
    const asks = [...new Set(appeal.asks.map((ask) => phrases.term('asks', ask.ask)))];
    if (asks.length === 0) return [];
    return [
      writer.line({
        key: `alert-asks:${person.id}:${appeal.id}`,
        parts: phrases.say('alert.ask', {
          asks: capital(asks.join('; '), phrases.language),
          appeal: appeal.title,
          date: writer.date(appeal.date),
        }),
        claims: appeal.asks,
        withSaidBy: false,
      }),
    ];
  });
}

/** One person on an alert: what is known now, what happened last, what is not known, what is asked. */
export function alertSections(person: Detainee, writer: BriefWriter): BriefSection[] {
  const { phrases } = writer;
  const { id } = person;
  const events = person.custodyEvents.filter((event) => event.status !== 'rejected');
  const incidents = person.incidents.filter((incident) => incident.status !== 'rejected');
  const newest = [...events, ...incidents]
    .toSorted((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1))
    .slice(0, NEWEST)
    .map((each) => ('event' in each ? eventLine(each, writer) : incidentLine(each, writer)));
  return [
    { key: `person:${id}`, heading: personHeading(person, writer), depth: 1, blocks: [] },
    ...sectionOf(`known:${id}`, phrases.say('section.known'), 'list', [
      ...custodyLines(person, writer),
      ...factLines(person, ['occupation', 'position', 'affiliation', ...asked], writer),
    ]),
    ...sectionOf(`events:${id}`, phrases.say('section.newest'), 'list', newest),
    ...sectionOf(
      `unknown:${id}`,
      phrases.say('section.unknown'),
      'list',
      unknownLines(person, writer),
    ),
    ...sectionOf(`asked:${id}`, phrases.say('section.asked'), 'list', askedLines(person, writer)),
  ];
}
