import type { AnyRecord } from '../../domain/records';
import { line, z } from '../../domain/schema';
import { command, labelWords } from './command';
import { givenRecord } from './member-input';

/** The most records one import takes; larger tables are imported in several. */
const MOST_RECORDS = 50_000;

/** Takes whole records in as one batch: inert until its last frame, one step to undo. */
export const importData = command({
  name: 'import-data',
  input: z.object({
    records: z.array(givenRecord).max(MOST_RECORDS),
    title: line(300),
  }),
  plan({ records, title }) {
    return {
      // Each record is checked by its own schema where the steps are.
      steps: records.map((record) => ({ do: 'create', record: record as unknown as AnyRecord })),
      label: { title: labelWords(title), count: String(records.length) },
      created: null,
      batch: true,
      stepsField: 'records',
    };
  },
});
