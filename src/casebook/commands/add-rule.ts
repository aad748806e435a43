import { newId } from '../../domain/ids';
import { ruleSchema } from '../../domain/rule';
import { Refused } from '../result';
import { command, labelWords } from './command';

/** Puts a clock of the user's own on file; a shipped rule is replaced by one record at most. */
export const addRule = command({
  name: 'add-rule',
  input: ruleSchema.omit({
    kind: true,
    id: true,
    createdAt: true,
    trashed: true,
    tags: true,
    notes: true,
  }),
  async plan(about, context) {
    if (about.replaces !== null) {
      const rules = await context.all('rule');
      if (rules.some((rule) => rule.replaces === about.replaces && rule.trashed === null)) {
        throw new Refused({ code: 'invalid', field: ['replaces'], reason: 'exists-already' });
      }
    }
    const record = ruleSchema.parse({
      ...about,
      kind: 'rule',
      id: newId('rule'),
      createdAt: context.now,
    });
    return {
      steps: [{ do: 'create', record }],
      label: { title: labelWords(record.title) },
      created: record.id,
    };
  },
});
