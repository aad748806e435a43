import { z } from '../domain/schema';
import { nothing } from './app-shapes';
import { writtenSchema } from './casebook-shapes';

/** Stands for a file that a person chose in main's dialog; good for one use of each kind. */
export const tokenSchema = z.string().regex(/^[0-9a-f]{32}$/);

const fileName = z.string().min(1).max(255);

/**
 * A name to offer, without a folder and without what any of the three systems forbids in a name.
 * What is offered names no person: the page proposes "Brief 2026-01-31", not whom it is about.
 */
const suggestedName = fileName.regex(/^[^/\\:*?"<>|\p{Cc}]+$/u);

export const chosenFileSchema = z.object({
  token: tokenSchema,
  name: fileName,
  size: z.int().min(0),
});
export type ChosenFile = z.output<typeof chosenFileSchema>;

export const fileShapes = {
  'files.choose': {
    input: z.object({ purpose: z.enum(['documents', 'data', 'pictures']) }),
    /** Empty where nothing was chosen. */
    output: z.array(chosenFileSchema),
  },
  'files.saveAs': {
    input: z.object({
      purpose: z.enum(['pdf', 'docx', 'html', 'csv', 'xlsx', 'zip', 'backup', 'json', 'calendar']),
      suggestedName,
    }),
    /** Null where the person thought better of it. */
    output: z.object({ token: tokenSchema, name: fileName }).nullable(),
  },
  'files.write': { input: z.object({ token: tokenSchema }), output: writtenSchema },
  'files.readBack': { input: z.object({ token: tokenSchema }), output: nothing },
  'files.read': { input: z.object({ token: tokenSchema }), output: nothing },
};
