import { countEstimateSchema } from '../../domain/count-estimate';
import { newId } from '../../domain/ids';
import { claimInput, given } from './claim-input';
import { command, labelWords } from './command';

const { words } = countEstimateSchema.shape;

/** Puts a count on file: how many of what, by whom, and where it stands. */
export const addCount = command({
  name: 'add-count',
  input: countEstimateSchema
    .pick({ unit: true, measure: true, counted: true, count: true, bound: true, at: true })
    .extend({ words: words.optional(), ...claimInput }),
  plan(input, { now }) {
    const record = countEstimateSchema.parse({
      ...given(input),
      kind: 'count-estimate',
      id: newId('count-estimate'),
      createdAt: now,
      enteredAt: now,
    });
    return {
      steps: [{ do: 'create', record }],
      label: { counted: labelWords(record.words || record.counted) },
      created: record.id,
    };
  },
});
