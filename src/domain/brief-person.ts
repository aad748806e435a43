import { custodyLines, eventLine } from './brief-custody';
import { allDefinitions } from './all-definitions';
import type { BriefLine, BriefSection } from './brief-document';
import { personTimeline } from './brief-timeline';
import { capital, withDetail, type BriefWriter } from './brief-writer';
import { compareDates } from './compare-dates';
import type { Detainee } from './detainee';
import { independentIn } from './evidence-count';
import type { Fact, FactValue } from './fact';
import type { Incident } from './incident';
import { shownFact, fieldsOf } from './shown-fact';
import { shownName } from './shown-name';
import { isVocabularyName, termsOf } from './vocabulary';

const whoFields = [
  'occupation',
  'position',
  'affiliation',
  'activity',
  'birth-date',
  'birth-place',
  'citizenship',
  'residence',
  'education',
  'background',
];
const caseFields = [
  'charges',
  'article',
  'sentence',
  'sentence-length',
  'legal-category',
  'recognised-as',
  'persecution',
  'motive',
  'own-account',
  'call-for-release',
  'lawyer',
  'whereabouts',
];

/** The value of a fact in words. */
export function factWords(value: FactValue, writer: BriefWriter): string {
  switch (value.kind) {
    case 'text':
      return value.text.replace(/[.\s]+$/u, '');
    case 'date':
      return writer.date(value.date);
    case 'number':
      return `${value.number} ${value.unit}`.trim();
    case 'term':
      return isVocabularyName(value.vocabulary)
        ? writer.phrases.term(value.vocabulary, value.term)
        : value.term;
    case 'party':
      return writer.party(value.party);
    case 'not-stated':
      return writer.phrases.say('fact.not-stated');
  }
}

function validity(fact: Fact, text: string, writer: BriefWriter): string {
  const { phrases } = writer;
  const [from, to] = [fact.validFrom, fact.validTo].map((date) => date && writer.date(date));
  if (!from && !to) return text;
  const dates =
    from && to
      ? phrases.say('valid.between', { from, to })
      : from
        ? phrases.say('valid.from', { from })
        : phrases.say('valid.to', { to: to ?? '' });
  return phrases.say('said.valid', { text, dates });
}

function factLine(
  phrase: 'fact.line' | 'fact.contradicts',
  field: string,
  fact: Fact,
  agreeing: readonly Fact[],
  writer: BriefWriter,
): BriefLine {
  const values = { field, value: validity(fact, factWords(fact.value, writer), writer) };
  return writer.line({
    key: `fact:${fact.id}`,
    parts: writer.said(phrase, values, fact.saidBy),
    claims: [fact, ...agreeing],
    withSaidBy: false,
  });
}

/** A line for each of some fields that has a claim to show, and one for each that contradicts it. */
export function factLines(
  detainee: Detainee,
  fields: readonly string[],
  writer: BriefWriter,
): BriefLine[] {
  const { phrases } = writer;
  return fields.flatMap((field) => {
    const shown = shownFact(detainee.facts, field, independentIn(writer.casebook));
    if (shown === null || shown.fact.status === 'rejected') return [];
    const label = capital(phrases.term('fact-fields', field), phrases.language);
    const agreeing = shown.agreeing.filter((fact) => fact.saidBy === null);
    return [
      factLine('fact.line', label, shown.fact, agreeing, writer),
      ...shown.contradicting.map((fact) => factLine('fact.contradicts', label, fact, [], writer)),
    ];
  });
}

/** One incident as a line of the timeline. */
export function incidentLine(incident: Incident, writer: BriefWriter): BriefLine {
  const { phrases } = writer;
  const kind = phrases.term('incidents', incident.incident);
  const values = {
    date: capital(writer.date(incident.date), phrases.language),
    incident:
      incident.by === null
        ? kind
        : phrases.say('incident.by', { incident: kind, party: writer.party(incident.by) }),
  };
  const words = writer.said('incident.line', values, incident.saidBy);
  return writer.line({
    key: `incident:${incident.id}`,
    parts: withDetail(words, incident.description),
    claims: [incident],
    withSaidBy: false,
  });
}

/** "Who": occupation and position in a few words, for tables. */
export function whoLine(detainee: Detainee, writer: BriefWriter): BriefLine {
  const shown = ['occupation', 'position']
    .map((field) => shownFact(detainee.facts, field, independentIn(writer.casebook))?.fact)
    .filter((fact) => fact !== undefined && fact.value.kind !== 'not-stated')
    .filter((fact) => fact !== undefined);
  return writer.line({
    key: `who:${detainee.id}`,
    parts: shown.map((fact) => factWords(fact.value, writer)).join('; '),
    claims: shown,
    withSaidBy: false,
  });
}

function nameLines(detainee: Detainee, writer: BriefWriter): BriefLine[] {
  const { name, others } = shownName(detainee);
  const forms = others.filter((each) => each.status !== 'rejected' && each.text !== name?.text);
  if (forms.length === 0) return [];
  const texts = [...new Set(forms.map((each) => each.text))];
  return [
    writer.line({
      key: `names:${detainee.id}`,
      parts: writer.phrases.say('name.also', { names: writer.phrases.list(texts) }),
      claims: name === null ? forms : [name, ...forms],
      withSaidBy: false,
    }),
  ];
}

function criteriaLines(detainee: Detainee, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  return detainee.criteriaSheets.flatMap((sheet) => {
    const definition =
      allDefinitions(writer.casebook).find(
        (each) =>
          each.id === sheet.definition && each.definitionVersion === sheet.definitionVersion,
      ) ?? null;
    const criteria = [
      ...(definition?.criteria ?? []),
      ...(definition?.exclusion ? [definition.exclusion] : []),
    ];
    const heading = writer.line({
      key: `sheet:${sheet.id}`,
      parts: phrases.say('criteria.heading', {
        definition: phrases.definition(sheet.definition, null, definition?.en ?? sheet.definition),
      }),
    });
    const answers = sheet.answers.map((answer) =>
      writer.line({
        key: `answer:${answer.id}`,
        parts: phrases
          .say(`criteria.${answer.answer}`, {
            criterion: phrases.definition(
              sheet.definition,
              answer.criterion,
              criteria.find((each) => each.id === answer.criterion)?.en ?? answer.criterion,
            ),
            reasoning: answer.reasoning,
          })
          .trim(),
        claims: [answer],
      }),
    );
    return [heading, ...answers];
  });
}

/** A person's heading: the shown name, in its own language. */
export function personHeading(detainee: Detainee, writer: BriefWriter) {
  const { text, name } = shownName(detainee);
  if (text === '') return [{ text: writer.phrases.say('name.none') }];
  const language = name?.language;
  return [language ? { text, language } : { text }];
}

function part(
  key: string,
  heading: string,
  style: 'list' | 'paragraphs',
  lines: BriefLine[],
): BriefSection[] {
  if (lines.length === 0) return [];
  return [
    { key, heading: [{ text: heading }], depth: 2, blocks: [{ kind: 'lines', style, lines }] },
  ];
}

/**
 * The sections on one person but their appeals: who, custody, what happened, the case. `number` is
 * the person's in a list, which its index leads by.
 */
export function personSections(
  detainee: Detainee,
  writer: BriefWriter,
  number: number | null = null,
): BriefSection[] {
  const { phrases } = writer;
  const { id } = detainee;
  function own(name: string): string {
    return `${name}:${id}`;
  }
  const order = termsOf('fact-fields').map((term) => term.id);
  const used = new Set([...whoFields, ...caseFields]);
  const further = fieldsOf(detainee.facts, order).filter((field) => !used.has(field));
  const events = detainee.custodyEvents.filter((event) => event.status !== 'rejected');
  const incidents = detainee.incidents.filter((incident) => incident.status !== 'rejected');
  const names = nameLines(detainee, writer);
  const who = factLines(detainee, whoFields, writer);
  const sections: BriefSection[] = [
    {
      key: own('person'),
      heading: [
        ...(number === null ? [] : [{ text: `${number}. ` }]),
        ...personHeading(detainee, writer),
      ],
      depth: 1,
      blocks: names.length === 0 ? [] : [{ kind: 'lines', style: 'paragraphs', lines: names }],
    },
    ...part(own('who'), phrases.say('section.who'), 'list', who),
    ...part(
      own('custody'),
      phrases.say('section.custody'),
      'paragraphs',
      custodyLines(detainee, writer),
    ),
  ];
  const happened = [...events, ...incidents]
    .toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1))
    .map((claim) => ({
      claim,
      line: 'event' in claim ? eventLine(claim, writer) : incidentLine(claim, writer),
    }));
  const lines = happened.map(({ line }) => line);
  const drawn = personTimeline(own('drawn'), shownName(detainee).text, happened, writer);
  return [
    ...sections,
    ...part(own('timeline'), phrases.say('section.timeline'), 'list', lines).map((section) => ({
      ...section,
      blocks: [...drawn, ...section.blocks],
    })),
    ...part(
      own('case'),
      phrases.say('section.case'),
      'list',
      factLines(detainee, caseFields, writer),
    ),
    ...part(
      own('further'),
      phrases.say('section.further'),
      'list',
      factLines(detainee, further, writer),
    ),
    ...part(
      own('criteria'),
      phrases.say('section.criteria'),
      'list',
      criteriaLines(detainee, writer),
    ),
  ];
}
