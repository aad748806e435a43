import { eventKind } from './dated-event';
import { fillForm, type FilledForm, type Question } from './brief-form';
import { answersOn } from './brief-form-answers';
import { personHeading } from './brief-person';
import type { BriefWriter } from './brief-writer';
import type { Detainee } from './detainee';

function headed(person: Detainee, filled: FilledForm, writer: BriefWriter): FilledForm {
  const heading = personHeading(person, writer);
  const head = { key: `person:${person.id}`, heading, depth: 1, blocks: [] };
  return { ...filled, sections: [head, ...filled.sections] };
}

function proceedingQuestions(person: Detainee, writer: BriefWriter): Question[] {
  const { phrases } = writer;
  const about = answersOn(person, writer);
  const proceedings = about.proceedings();
  return [
    {
      key: `court:${person.id}`,
      label: phrases.say('form.court'),
      answers: proceedings.map((each) => ({
        words: [each.court || each.title, each.number].filter(Boolean).join(', '),
        claims: each.defendants.filter((one) => one.detainee === person.id),
      })),
    },
    {
      key: `decisions:${person.id}`,
      label: phrases.say('form.decisions'),
      answers: proceedings.flatMap((each) =>
        each.decisions.map((decision) => ({
          words: [
            writer.date(decision.date),
            phrases.term('decisions', decision.decision),
            decision.detail,
          ]
            .filter(Boolean)
            .join(', '),
          claims: [decision],
        })),
      ),
    },
  ];
}

function freed(event: { event: string }): boolean {
  return eventKind(event.event).frees;
}
function taken(event: { event: string }): boolean {
  return eventKind(event.event).takes;
}
const domestic = new Set(['domestic-remedy', 'ombudsman']);

/**
 * The model questionnaire of the Working Group on Arbitrary Detention (its methods of work,
 * A/HRC/36/38, annex): identity, arrest, detention, why arbitrary, and steps taken at home. Who
 * submits it is written by hand, because staff names never leave.
 */
export function wgadQuestionnaire(person: Detainee, writer: BriefWriter): FilledForm {
  const { phrases } = writer;
  const about = answersOn(person, writer);
  const { id } = person;
  const filled = fillForm(
    [
      {
        key: `wgad-1:${id}`,
        heading: phrases.say('wgad.identity'),
        questions: [
          about.name(),
          ...['gender', 'birth-date', 'birth-place', 'citizenship', 'identity-document'].map(
            (field) => about.fact(field),
          ),
          ...['occupation', 'activity', 'residence'].map((field) => about.fact(field)),
        ],
      },
      {
        key: `wgad-2:${id}`,
        heading: phrases.say('wgad.arrest'),
        questions: [
          about.event(phrases.say('form.arrested'), 'arrested', taken),
          about.fact('charges'),
          about.fact('article'),
          about.fact('alleged-perpetrator'),
        ],
      },
      {
        key: `wgad-3:${id}`,
        heading: phrases.say('wgad.detention'),
        questions: [
          about.event(
            phrases.say('form.detention'),
            'detention',
            (event) => !taken(event) && !freed(event),
          ),
          about.fact('whereabouts'),
          about.fact('sentence'),
          ...proceedingQuestions(person, writer),
        ],
      },
      {
        key: `wgad-4:${id}`,
        heading: phrases.say('wgad.arbitrary'),
        questions: [about.criteria(phrases.say('form.why')), about.fact('motive')],
      },
      {
        key: `wgad-5:${id}`,
        heading: phrases.say('wgad.remedies'),
        questions: [
          about.appealsOf(phrases.say('form.remedies'), 'remedies', (appeal) =>
            domestic.has(appeal.appealKind),
          ),
        ],
      },
      {
        key: `wgad-6:${id}`,
        heading: phrases.say('wgad.author'),
        questions: [about.byHand(phrases.say('form.author'), 'author')],
      },
    ],
    writer,
  );
  return headed(person, filled, writer);
}

/** A submission to the special procedures: victim, what happened, who did it, and the answer. */
export function specialProcedures(person: Detainee, writer: BriefWriter): FilledForm {
  const { phrases } = writer;
  const about = answersOn(person, writer);
  const { id } = person;
  const filled = fillForm(
    [
      {
        key: `sp-1:${id}`,
        heading: phrases.say('sp.victim'),
        questions: [
          about.name(),
          ...['gender', 'birth-date', 'citizenship', 'ethnicity', 'occupation', 'activity'].map(
            (field) => about.fact(field),
          ),
        ],
      },
      {
        key: `sp-2:${id}`,
        heading: phrases.say('sp.facts'),
        questions: [
          about.event(phrases.say('form.events'), 'events', () => true),
          {
            key: `incidents:${id}`,
            label: phrases.say('form.incidents'),
            answers: person.incidents
              .filter((incident) => incident.status !== 'rejected')
              .map((incident) => ({
                words: [
                  writer.date(incident.date),
                  phrases.term('incidents', incident.incident),
                  incident.description,
                ]
                  .filter(Boolean)
                  .join(', '),
                claims: [incident],
              })),
          },
          about.fact('charges'),
        ],
      },
      {
        key: `sp-3:${id}`,
        heading: phrases.say('sp.perpetrators'),
        questions: [about.fact('alleged-perpetrator')],
      },
      {
        key: `sp-4:${id}`,
        heading: phrases.say('sp.steps'),
        questions: [
          about.appealsOf(phrases.say('form.remedies'), 'remedies', (appeal) =>
            domestic.has(appeal.appealKind),
          ),
          ...proceedingQuestions(person, writer),
        ],
      },
      {
        key: `sp-5:${id}`,
        heading: phrases.say('sp.source'),
        questions: [
          about.byHand(phrases.say('form.author'), 'author'),
          about.byHand(phrases.say('form.consent'), 'consent'),
        ],
      },
    ],
    writer,
  );
  return headed(person, filled, writer);
}

/** A communication by Rule 9.2 of the Committee of Ministers: the judgment, and what is still owed. */
export function ruleNineTwo(person: Detainee, writer: BriefWriter): FilledForm {
  const { phrases } = writer;
  const about = answersOn(person, writer);
  const { id } = person;
  const [court, decisions] = proceedingQuestions(person, writer);
  const filled = fillForm(
    [
      {
        key: `r92-1:${id}`,
        heading: phrases.say('r92.case'),
        questions: [
          about.name(),
          ...(court === undefined ? [] : [court]),
          ...(decisions === undefined ? [] : [decisions]),
          about.appealsOf(phrases.say('form.application'), 'application', (appeal) =>
            appeal.appealKind.startsWith('echr'),
          ),
        ],
      },
      {
        key: `r92-2:${id}`,
        heading: phrases.say('r92.individual'),
        questions: [
          about.event(phrases.say('form.detention'), 'measures', () => true),
          about.fact('charges'),
        ],
      },
      {
        key: `r92-3:${id}`,
        heading: phrases.say('r92.general'),
        questions: [about.byHand(phrases.say('form.general'), 'general')],
      },
      {
        key: `r92-4:${id}`,
        heading: phrases.say('r92.asks'),
        questions: [
          {
            key: `asks:${id}`,
            label: phrases.say('form.asks'),
            answers: writer
              .appealsFor(id)
              .filter(
                (appeal) =>
                  appeal.appealKind === 'rule-9-2' || appeal.mechanism === 'echr-execution',
              )
              .flatMap((appeal) =>
                appeal.asks.map((ask) => ({
                  words: ask.words || phrases.term('asks', ask.ask),
                  claims: [ask],
                })),
              ),
          },
          about.byHand(phrases.say('form.author'), 'author'),
        ],
      },
    ],
    writer,
  );
  return headed(person, filled, writer);
}
