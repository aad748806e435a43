import { z } from './schema';

/**
 * A date as somebody wrote it, and what we read from it. `edtf` is null where no date could be
 * read, or where the date does not exist (30 February): then `written` still stands and `flag`
 * says why. Never more exact than the text.
 */
export const writtenDateSchema = z.object({
  written: z.string().max(200),
  edtf: z.string().max(100).nullable(),
  /** Local time of day `HH:MM`, where the source gives one. */
  hour: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .nullable()
    .default(null),
  /** IANA zone name, or a fixed offset as `+04:00`, that `hour` is given in. */
  zone: z.string().max(60).nullable().default(null),
  /**
   * `ambiguous`: 04/05/2024 can be April or May, so `edtf` holds the year alone. `year-inferred`:
   * the source gives no full year, and `edtf` holds the one that was concluded.
   */
  flag: z.enum(['impossible', 'unread', 'ambiguous', 'year-inferred']).nullable().default(null),
});

export type WrittenDate = z.infer<typeof writtenDateSchema>;
