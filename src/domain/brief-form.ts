import type { BriefSection, BriefTable } from './brief-document';
import type { BriefWriter, SaidClaim } from './brief-writer';

/** One question of a form: what is on file, or that nothing is. */
export interface Question {
  readonly key: string;
  readonly label: string;
  /** The answers with the claims they say; an empty list is missing. */
  readonly answers: readonly { readonly words: string; readonly claims: readonly SaidClaim[] }[];
  /** A question that may stay open; it is printed so and not counted as missing. */
  readonly open?: boolean;
}

/** The sections of a form, and the labels of the questions that have no answer on file. */
export interface FilledForm {
  readonly sections: BriefSection[];
  readonly missing: string[];
}

/** The rows of one question: it stands before its first answer, and the others are below. */
function answered(question: Question, writer: BriefWriter): BriefTable['rows'] {
  const { phrases } = writer;
  const open = phrases.say(question.open === true ? 'form.by-hand' : 'form.not-stated');
  const answers = question.answers.length === 0 ? [{ words: open, claims: [] }] : question.answers;
  return answers.map((answer, at) => {
    const key = `form:${question.key}:${at}`;
    return {
      key,
      cells: [
        writer.line({
          key: `question:${question.key}:${at}`,
          parts: at === 0 ? question.label : '',
        }),
        writer.line({ key, parts: answer.words, claims: answer.claims }),
      ],
    };
  });
}

/** Fills a form: a numbered part for each heading, a row for each answer to its questions. */
export function fillForm(
  parts: readonly {
    readonly key: string;
    readonly heading: string;
    readonly questions: readonly Question[];
  }[],
  writer: BriefWriter,
): FilledForm {
  const { phrases } = writer;
  const missing: string[] = [];
  const sections = parts.flatMap(({ key, heading, questions }) => {
    for (const question of questions) {
      if (question.answers.length === 0 && question.open !== true) {
        missing.push(`${heading}: ${question.label}`.slice(0, 400));
      }
    }
    const table: BriefTable = {
      kind: 'table',
      key: `${key}:answers`,
      caption: '',
      columns: [phrases.say('column.question'), phrases.say('column.answer')],
      rows: questions.flatMap((question) => answered(question, writer)),
    };
    return [{ key, heading: [{ text: heading }], depth: 2, blocks: [table] }];
  });
  return { sections, missing };
}
