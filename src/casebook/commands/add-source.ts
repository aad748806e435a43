import { newId } from '../../domain/ids';
import { partySchema } from '../../domain/party';
import { releaseMarkSchema } from '../../domain/release';
import { line, prose, term, z } from '../../domain/schema';
import { attachmentSchema, blockSchema, sourceSchema } from '../../domain/source';
import { writtenDateSchema } from '../../domain/written-date';
import { given } from './claim-input';
import { command, labelWords } from './command';
import { freezeText } from './freeze-text';

/** The longest text taken, in UTF-16 units: 50 MB of plain text and some room. */
export const LONGEST_TEXT = 60_000_000;

/** Puts a document on file with its first frozen text; one without words (a scan) has none. */
export const addSource = command({
  name: 'add-source',
  input: z.object({
    title: line(500).min(1),
    sourceKind: term,
    text: z.string().max(LONGEST_TEXT),
    blocks: z.array(blockSchema).max(1_000_000),
    extractor: line(100).min(1),
    language: line(35).nullable().optional(),
    published: writtenDateSchema.nullable().optional(),
    publishedHow: z.enum(['stated', 'inferred']).optional(),
    publishedFrom: line(300).optional(),
    author: partySchema.nullable().optional(),
    publisher: partySchema.nullable().optional(),
    url: line(2000).optional(),
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable().optional(),
    release: releaseMarkSchema.optional(),
    summary: prose.optional(),
    original: attachmentSchema.nullable().optional(),
    contact: sourceSchema.shape.contact.optional(),
  }),
  async plan({ text, blocks, extractor, ...about }, context) {
    const frozen = text === '' ? null : await freezeText(context, { text, blocks, extractor }, 1);
    const record = sourceSchema.parse({
      ...given(about),
      kind: 'source',
      id: newId('source'),
      createdAt: context.now,
      textVersions: frozen === null ? [] : [frozen.version],
      attachments: frozen?.attachments ?? [],
    });
    return {
      steps: [{ do: 'create', record }],
      label: { title: labelWords(about.title) },
      created: record.id,
    };
  },
});
