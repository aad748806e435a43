import type { BriefLine, BriefSection } from './brief-document';
import { sectionOf } from './brief-section';
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

function answered(question: Question, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  if (question.answers.length === 0) {
    const words = question.open === true ? 'form.by-hand' : 'form.not-stated';
    const parts = phrases.say(words, { label: question.label });
    return [writer.line({ key: `form:${question.key}`, parts })];
  }
  return question.answers.map((answer, at) =>
    writer.line({
      key: `form:${question.key}:${at}`,
      parts: phrases.say('form.answer', { label: question.label, answer: answer.words }),
      claims: answer.claims,
      withSaidBy: true,
    }),
  );
}

/** Fills a form: a numbered part for each heading, a line for each question. */
export function fillForm(
  parts: readonly {
    readonly key: string;
    readonly heading: string;
    readonly questions: readonly Question[];
  }[],
  writer: BriefWriter,
): FilledForm {
  const missing: string[] = [];
  const sections = parts.flatMap(({ key, heading, questions }) => {
    for (const question of questions) {
      if (question.answers.length === 0 && question.open !== true) {
        missing.push(`${heading}: ${question.label}`.slice(0, 400));
      }
    }
    const lines = questions.flatMap((question) => answered(question, writer));
    return sectionOf(key, heading, 'list', lines, 2);
  });
  return { sections, missing };
}
