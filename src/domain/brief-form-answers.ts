import { allDefinitions } from './all-definitions';
import type { Appeal } from './appeal';
import { appealClaim } from './brief-appeals';
import { eventWords } from './brief-custody';
import type { Question } from './brief-form';
import { factWords } from './brief-person';
import { capital, withDetail, type BriefWriter } from './brief-writer';
import { compareDates } from './compare-dates';
import type { CustodyEvent } from './custody-event';
import type { Detainee } from './detainee';
import { independentIn } from './evidence-count';
import type { Proceeding } from './proceeding';
import { shownFact } from './shown-fact';
import { shownName } from './shown-name';

/** What a form asks, answered from the claims that may leave. */
export function answersOn(person: Detainee, writer: BriefWriter) {
  const { phrases } = writer;
  const events = person.custodyEvents
    .filter((event) => event.status !== 'rejected')
    .toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));

  function fact(field: string, key = field): Question {
    const shown = shownFact(person.facts, field, independentIn(writer.casebook));
    const facts =
      shown === null || shown.fact.value.kind === 'not-stated'
        ? []
        : [shown.fact, ...shown.contradicting];
    return {
      key: `${key}:${person.id}`,
      label: capital(phrases.term('fact-fields', field), phrases.language),
      answers: facts.map((each) => ({ words: factWords(each.value, writer), claims: [each] })),
    };
  }

  function event(label: string, key: string, wanted: (event: CustodyEvent) => boolean): Question {
    return {
      key: `${key}:${person.id}`,
      label,
      answers: events.filter(wanted).map((each) => ({
        words: `${writer.date(each.date)}: ${eventWords(each, writer)}`,
        claims: [each],
      })),
    };
  }

  function proceedings(): Proceeding[] {
    return writer.casebook
      .all('proceeding')
      .filter((each) =>
        each.defendants.some(
          (defendant) => writer.identities.resolve(defendant.detainee) === person.id,
        ),
      );
  }

  function appealsOf(label: string, key: string, wanted: (appeal: Appeal) => boolean): Question {
    return {
      key: `${key}:${person.id}`,
      label,
      answers: writer
        .appealsFor(person.id)
        .filter(wanted)
        .map((appeal) => ({
          words: `${appeal.title}, ${writer.date(appeal.date)}`,
          claims: [appealClaim(appeal)],
        })),
    };
  }

  function name(): Question {
    const { text, name: shown } = shownName(person);
    return {
      key: `name:${person.id}`,
      label: phrases.say('form.name'),
      answers: text === '' || shown === null ? [] : [{ words: text, claims: [shown] }],
    };
  }

  function byHand(label: string, key: string): Question {
    return { key: `${key}:${person.id}`, label, answers: [], open: true };
  }

  function criteria(label: string): Question {
    const definitions = allDefinitions(writer.casebook);
    const answers = person.criteriaSheets.flatMap(({ definition, definitionVersion, answers }) => {
      const shipped = definitions.find(
        (each) => each.id === definition && each.definitionVersion === definitionVersion,
      );
      return answers
        .filter((answer) => answer.answer === 'yes')
        .map((answer) => {
          const known = shipped?.criteria.find((each) => each.id === answer.criterion);
          const words = phrases.definition(
            definition,
            answer.criterion,
            known?.en ?? answer.criterion,
          );
          return { words: withDetail(`${words}.`, answer.reasoning), claims: [answer] };
        });
    });
    return { key: `criteria:${person.id}`, label, answers };
  }

  return { fact, event, proceedings, appealsOf, name, byHand, criteria };
}
