import { withFurniture } from '../../domain/furniture';
import { newId } from '../../domain/ids';
import { idOf, line, term, z } from '../../domain/schema';
import { sourceSchema } from '../../domain/source';
import { cutOut, wholeBlocks } from '../../domain/stretch';
import { Refused } from '../result';
import { command, labelWords, type Step } from './command';
import { freezeText } from './freeze-text';
import { furnitureStep } from './mark-furniture';

/**
 * Makes a source of its own of the blocks that a stretch touches, as of a teaser beside an article:
 * with their pages, the same sealed original, and as an excerpt, so that the two count as one source.
 * Passages stay where they are. `furniture` leaves the stretch out of the first source's article.
 * Refuses a stretch without words, and the whole text.
 */
export const splitSource = command({
  name: 'split-source',
  input: z.object({
    source: idOf('source'),
    version: z.int().min(1),
    start: z.int().min(0),
    end: z.int().min(1),
    title: line(500).min(1),
    sourceKind: term.optional(),
    furniture: z.boolean(),
  }),
  async plan({ source: id, version, title, furniture, ...wanted }, context) {
    const source = await context.record('source', id, 'source');
    const whole = await context.frozen(id, version);
    const stretch = wholeBlocks(whole.text, whole.blocks, wanted);
    if (stretch === null) {
      throw new Refused({ code: 'invalid', field: ['start'], reason: 'not-in-text' });
    }
    if (stretch.end - stretch.start === whole.text.trim().length) {
      throw new Refused({ code: 'invalid', field: ['end'], reason: 'same-text' });
    }
    const from = source.textVersions.find((one) => one.version === version);
    const blocks = withFurniture(whole.blocks, from?.furniture);
    const part = cutOut(whole.text, blocks, stretch);
    const extractor = from?.extractor ?? 'plain-text 1';
    const frozen = await freezeText(context, { ...part, extractor }, 1);
    const record = sourceSchema.parse({
      kind: 'source',
      id: newId('source'),
      createdAt: context.now,
      release: source.release,
      title,
      sourceKind: wanted.sourceKind ?? source.sourceKind,
      publisher: source.publisher,
      published: source.published,
      publishedHow: source.publishedHow,
      publishedFrom: source.publishedFrom,
      language: source.language,
      url: source.url,
      reliability: source.reliability,
      contact: source.contact,
      relations: [{ id: newId('member'), kind: 'excerpt-of', source: id }],
      original: source.original,
      textVersions: [frozen.version],
      attachments: frozen.attachments,
    });
    const steps: Step[] = [{ do: 'create', record }];
    if (furniture) steps.push(furnitureStep(source, version, stretch, true));
    return { steps, label: { title: labelWords(title) }, created: record.id };
  },
});
