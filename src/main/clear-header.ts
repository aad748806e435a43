import { z } from '../domain/schema';

/** The highest format of a casebook that this Vigil opens. */
export const HIGHEST_FORMAT = 1;

/** What main reads of a header: nothing of it is proven, which only the page can do with the key. */
const clearHeaderSchema = z.looseObject({
  format: z.literal('vigil-casebook'),
  version: z.int().min(1),
  lowestReader: z.int().min(1),
  kind: z.enum(['ordinary', 'practice', 'sample']),
  store: z.int().min(1).max(999_999),
});

/** The part of any header, of whatever format, that says whether this Vigil may go on. */
const lowestReaderSchema = z.looseObject({
  format: z.literal('vigil-casebook'),
  lowestReader: z.int().min(1),
});

export type ClearHeader = Pick<
  z.output<typeof clearHeaderSchema>,
  'version' | 'lowestReader' | 'kind' | 'store'
>;

/** A header's text as far as main understands it. */
export type HeaderReading =
  | { readonly status: 'fits'; readonly header: ClearHeader }
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable' };

/** Reads the clear part of a header. A format above ours is `newer`, whatever else it holds. */
export function readClearHeader(text: string): HeaderReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { status: 'unreadable' };
  }
  const lowest = lowestReaderSchema.safeParse(raw);
  if (!lowest.success) return { status: 'unreadable' };
  if (lowest.data.lowestReader > HIGHEST_FORMAT) return { status: 'newer' };
  const parsed = clearHeaderSchema.safeParse(raw);
  if (!parsed.success) return { status: 'unreadable' };
  const { version, lowestReader, kind, store } = parsed.data;
  return { status: 'fits', header: { version, lowestReader, kind, store } };
}
