import { briefSchema } from '../../domain/brief';
import { newId } from '../../domain/ids';
import { releaseMarkSchema } from '../../domain/release';
import { z } from '../../domain/schema';
import { given } from './claim-input';
import { command, labelWords } from './command';

const { title, template, detainees, audience, level, language, asOf, withQuotes } =
  briefSchema.shape;
const { appeals, group, parts, contents, pseudonyms, purpose } = briefSchema.shape;

/** Puts on file how a brief is composed; its text is made anew from the claims each time. */
export const composeBrief = command({
  name: 'compose-brief',
  input: z.object({
    title,
    template: template.unwrap(),
    detainees: detainees.unwrap(),
    audience: audience.unwrap(),
    level: level.unwrap(),
    asOf,
    language: language.optional(),
    withQuotes: withQuotes.optional(),
    appeals: appeals.optional(),
    group: group.optional(),
    parts: parts.optional(),
    contents: contents.optional(),
    pseudonyms: pseudonyms.optional(),
    purpose: purpose.optional(),
    release: releaseMarkSchema.optional(),
  }),
  plan(input, { now }) {
    const record = briefSchema.parse({
      ...given(input),
      kind: 'brief',
      id: newId('brief'),
      createdAt: now,
    });
    return {
      steps: [{ do: 'create', record }],
      label: { title: labelWords(record.title) },
      created: record.id,
    };
  },
});
