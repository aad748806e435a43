import { appealsNaming } from './brief-appeals';
import { custodyOf, eventWords } from './brief-custody';
import type { BriefLine } from './brief-document';
import type { FilledForm } from './brief-form';
import { factWords } from './brief-person';
import { sectionOf } from './brief-section';
import type { BriefWriter } from './brief-writer';
import type { Detainee } from './detainee';
import { independentIn } from './evidence-count';
import { shownFact } from './shown-fact';
import { shownName } from './shown-name';
import { termOf } from './vocabulary';

/** The sentence that says who somebody is and how they are held; empty parts are left out. */
function personWords(person: Detainee, writer: BriefWriter): { words: string; line: BriefLine } {
  const { phrases } = writer;
  const { text, name } = shownName(person);
  const status = custodyOf(person, writer);
  const count = independentIn(writer.casebook);
  const work = shownFact(person.facts, 'occupation', count)?.fact ?? null;
  const charges = shownFact(person.facts, 'charges', count)?.fact ?? null;
  const parts = [
    phrases.say(work === null ? 'motion.person' : 'motion.person-work', {
      name: text || phrases.say('name.none'),
      work: work === null ? '' : factWords(work.value, writer),
    }),
  ];
  if (status.event !== null) {
    parts.push(
      phrases.say('motion.event', {
        // Until when stands in brackets of its own, which a sentence has no room for.
        event: eventWords({ ...status.event, until: null }, writer),
        date: writer.date(status.event.date),
      }),
    );
  } else if (status.status !== 'not-stated') {
    parts.push(phrases.term('custody-statuses', status.status));
  }
  if (charges !== null && charges.value.kind !== 'not-stated') {
    parts.push(phrases.say('motion.charges', { charges: factWords(charges.value, writer) }));
  }
  const words = parts.join(', ');
  const claims = [name, work, status.event, charges].filter((each) => each !== null);
  return {
    words,
    line: writer.line({ key: `motion-person:${person.id}`, parts: words, claims }),
  };
}

/** An ask as what a motion calls for: "the charges to be dropped", where its label says "drop". */
function calledFor(ask: string, phrases: BriefWriter['phrases']): string {
  const noun = phrases.language === 'en' ? termOf('asks', ask)?.['calledFor'] : undefined;
  return typeof noun === 'string' ? noun : phrases.term('asks', ask);
}

/** What is asked for the people in appeals on file, each ask once, with the claims it rests on. */
function askWords(people: readonly Detainee[], writer: BriefWriter) {
  const { phrases } = writer;
  const appeals = new Set(people.flatMap((person) => appealsNaming(person.id, writer)));
  const asks = [...appeals].flatMap((appeal) => appeal.asks);
  const silent = new Set(['not-stated', 'other']);
  const kinds = [...new Set(asks.map((ask) => ask.ask))].filter((ask) => !silent.has(ask));
  return { asks, kinds, words: kinds.map((kind) => calledFor(kind, phrases)) };
}

function missingOf(people: readonly Detainee[], asks: readonly string[], writer: BriefWriter) {
  const { phrases } = writer;
  const missing: string[] = [];
  if (people.length === 0) missing.push(phrases.say('motion.missing-people'));
  for (const person of people) {
    if (custodyOf(person, writer).event === null) {
      missing.push(phrases.say('motion.missing-custody', { name: shownName(person).text }));
    }
  }
  if (asks.length === 0) missing.push(phrases.say('motion.missing-asks'));
  return missing;
}

/** The text of an Early Day Motion: one sentence by custom, at most 250 words. */
export function earlyDayMotion(people: readonly Detainee[], writer: BriefWriter): FilledForm {
  const { phrases } = writer;
  const { asks, words } = askWords(people, writer);
  const lines = [
    writer.line({
      key: 'edm-open',
      parts: phrases.say('edm.open', { people: String(people.length) }),
    }),
    ...people.map((person) => {
      const { words: who, line } = personWords(person, writer);
      return line.edited ? line : { ...line, parts: [{ text: phrases.say('edm.notes', { who }) }] };
    }),
    writer.line({
      key: 'edm-calls',
      parts: phrases.say('edm.calls', {
        asks: words.length === 0 ? phrases.say('asks.not-stated') : phrases.list(words),
      }),
      claims: asks,
      withSaidBy: false,
    }),
  ];
  const sections = sectionOf('edm', phrases.say('section.motion'), 'running', lines, 1);
  return { sections, missing: missingOf(people, words, writer) };
}

/** The text of an urgency motion: recitals by letter, then what Parliament asks by number. */
export function urgencyMotion(people: readonly Detainee[], writer: BriefWriter): FilledForm {
  const { phrases } = writer;
  const { asks, kinds, words } = askWords(people, writer);
  const recitals = people.map((person, at) => {
    const { words: who, line } = personWords(person, writer);
    const letter = String.fromCharCode(65 + (at % 26)).repeat(1 + Math.floor(at / 26));
    const text = phrases.say('urgency.whereas', { letter, who });
    return line.edited ? line : { ...line, parts: [{ text }] };
  });
  const calls = kinds.map((kind, at) =>
    writer.line({
      key: `urgency-ask:${at}`,
      parts: phrases.say('urgency.calls', { number: String(at + 1), ask: words[at] ?? '' }),
      claims: asks.filter((each) => each.ask === kind),
      withSaidBy: false,
    }),
  );
  const last = writer.line({
    key: 'urgency-last',
    parts: phrases.say('urgency.last', { number: String(kinds.length + 1) }),
  });
  const sections = [
    ...sectionOf('recitals', phrases.say('section.recitals'), 'paragraphs', recitals, 1),
    ...sectionOf('calls', phrases.say('section.calls'), 'paragraphs', [...calls, last], 1),
  ];
  return { sections, missing: missingOf(people, words, writer) };
}
