import type { CasebookClient, Saved } from '../../../casebook/client';
import type { CommandInput } from '../../../casebook/commands/registry';
import type { Result } from '../../../casebook/result';
import type { Attachment } from '../../../domain/source';
import { toSourceBlocks } from '../../../import/source-blocks';
import { t } from '../../shared/catalogue';
import { dateFrom } from '../../shared/fields/date-from';
import { extractorOf, mediaTypeOf, titleOf, type ReadAs, type ReadText } from './queue';

/** What is put on file of one document that was read. */
export interface ReadDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly content: ReadText;
  readonly readAs: ReadAs;
}

/**
 * Puts a document on file: its bytes sealed first, then one command that names them, so that nothing
 * is half stored. `add` runs the command.
 */
export async function storeReading(
  client: CasebookClient,
  { name, bytes, content, readAs }: ReadDocument,
  add: (input: CommandInput<'add-source'>) => Promise<Result<Saved>>,
): Promise<Result<Saved>> {
  const original = await keepOriginal(client, name, bytes, readAs);
  if (!original.ok) return original;
  return add({
    title: titleOf(name, content),
    sourceKind: 'document',
    text: content.text,
    blocks: toSourceBlocks(content.blocks),
    extractor: extractorOf(readAs),
    language: content.language ?? null,
    ...statedBy(content, readAs),
    original: original.value,
  });
}

/**
 * Author, publisher and date as a web page states them about itself. What a PDF or a Word document
 * states is the account and the hour it was made with, and is left out.
 */
export function statedBy(
  { author, publisher, published }: ReadText,
  readAs: ReadAs,
): Pick<CommandInput<'add-source'>, 'author' | 'publisher' | 'published' | 'publishedFrom'> {
  if (readAs !== 'html' && readAs !== 'mhtml') return {};
  const day = /^\d{4}-\d\d-\d\d(?=T|\s)/.exec(published ?? '')?.[0] ?? published ?? '';
  const date = dateFrom(day.slice(0, 200));
  return {
    ...(author === undefined ? {} : { author: { kind: 'named', name: author.slice(0, 300) } }),
    ...(publisher === undefined
      ? {}
      : { publisher: { kind: 'named', name: publisher.slice(0, 300) } }),
    ...(date === null ? {} : { published: date, publishedFrom: t('sources.fromMetadata') }),
  };
}

function keepOriginal(
  client: CasebookClient,
  name: string,
  bytes: Uint8Array,
  readAs: ReadAs,
): Promise<Result<Attachment>> {
  return client.keepFile({ name: name.slice(-300), mediaType: mediaTypeOf(readAs, name), bytes });
}
