import { withFurniture } from '../../domain/furniture';
import { newId } from '../../domain/ids';
import { idOf, line, term, z } from '../../domain/schema';
import { sourceSchema } from '../../domain/source';
import { cutOut, wholeBlocks } from '../../domain/stretch';
import { Refused } from '../result';
import { command, labelWords, type Step } from './command';
import { freezeText } from './freeze-text';
import { furnitureStep } from './mark-furniture';
import { movePassages } from './move-passages';

/**
 * Makes a source of its own of the blocks that a stretch touches, as of a teaser beside an article:
 * with their pages, the same sealed original, and as an excerpt, so that the two count as one source.
 * `furniture` leaves the stretch out of the first source's article; `passages` moves what is marked in
 * it, with all that rests on that, which otherwise stays where it is.
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
    passages: z.boolean().default(false),
  }),
  async plan({ source: id, version, title, furniture, passages, ...wanted }, context) {
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
    const to = newId('source');
    const moved = passages
      ? await movePassages({ source, version, stretch, to, text: part.text }, context)
      : null;
    const record = sourceSchema.parse({
      kind: 'source',
      id: to,
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
      annotations: moved?.annotations ?? [],
    });
    const steps: Step[] = [{ do: 'create', record }, ...(moved?.steps ?? [])];
    if (furniture) steps.push(furnitureStep(source, version, stretch, true));
    return { steps, label: { title: labelWords(title) }, created: record.id };
  },
});
