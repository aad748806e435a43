import { appealsNaming } from './brief-appeals';
import { custodyOf } from './brief-custody';
import type { BriefSection } from './brief-document';
import { personHeading, whoLine } from './brief-person';
import { sectionOf } from './brief-section';
import type { BriefWriter } from './brief-writer';
import type { Detainee } from './detainee';
import { shownName } from './shown-name';

/** The table that a list begins with: a row a person, numbered in the order of the page. */
export function summaryTable(people: readonly Detainee[], writer: BriefWriter): BriefSection {
  const { phrases } = writer;
  const nobody = writer.line({ key: 'summary-nobody', parts: phrases.say('list.nobody') });
  const rows = people.map((person, index) => {
    const status = custodyOf(person, writer);
    const { name } = shownName(person);
    const claims = [status.event, status.incident].filter((each) => each !== null);
    const named = appealsNaming(person.id, writer);
    return {
      key: `row:${person.id}`,
      cells: [
        writer.line({
          key: `row-name:${person.id}`,
          parts: [{ text: `${index + 1}. ` }, ...personHeading(person, writer)],
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
      rows.length === 0
        ? { kind: 'lines', style: 'paragraphs', lines: [nobody] }
        : {
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

/** The index of a list: every written form of a name with the number of its entry. */
export function nameIndex(people: readonly Detainee[], writer: BriefWriter): BriefSection[] {
  const { phrases } = writer;
  const order = new Intl.Collator('az').compare;
  const entries = people.flatMap((person, index) => {
    const { name, others } = shownName(person);
    const names = [...(name === null ? [] : [name]), ...others].filter(
      (each) => each.status !== 'rejected',
    );
    const forms = new Map(names.map((each) => [each.text, each]));
    return [...forms.values()].map((form) => ({ form, number: index + 1 }));
  });
  const lines = entries
    .toSorted((a, b) => order(a.form.text, b.form.text) || a.number - b.number)
    .map(({ form, number }) =>
      writer.line({
        key: `index:${form.id}`,
        parts: phrases.say('index.entry', { name: form.text, number: String(number) }),
        claims: [form],
        withSaidBy: false,
      }),
    );
  return sectionOf('index', phrases.say('section.index'), 'columns', lines, 1);
}
