import { markFurniture as putMark } from '../../domain/furniture';
import { idOf, z } from '../../domain/schema';
import type { Source, TextVersion } from '../../domain/source';
import type { Stretch } from '../../domain/stretch';
import { wholeBlocks } from '../../domain/stretch';
import { Refused } from '../result';
import { command, labelWords, type Step } from './command';

/**
 * Marks the blocks that a stretch touches as page furniture (menus, teasers, footers), which the
 * article leaves out, or as none. The text stays as it is, and so do the passages in it.
 */
export const markFurniture = command({
  name: 'mark-furniture',
  input: z.object({
    source: idOf('source'),
    version: z.int().min(1),
    start: z.int().min(0),
    end: z.int().min(1),
    is: z.boolean(),
  }),
  async plan({ source: id, version, start, end, is }, context) {
    const source = await context.record('source', id, 'source');
    const { text, blocks } = await context.frozen(id, version);
    const stretch = wholeBlocks(text, blocks, { start, end });
    if (stretch === null) {
      throw new Refused({ code: 'invalid', field: ['start'], reason: 'not-in-text' });
    }
    const quote = labelWords(text.slice(stretch.start, stretch.end));
    return {
      steps: [furnitureStep(source, version, stretch, is)],
      label: { quote, is: String(is) },
      created: null,
    };
  },
});

/** The step that puts a mark on a version of a source; Refused where it has no such version. */
export function furnitureStep(
  source: Source,
  version: number,
  stretch: Stretch,
  is: boolean,
): Step {
  const found = source.textVersions.find((one) => one.version === version);
  if (found === undefined) {
    throw new Refused({ code: 'invalid', field: ['version'], reason: 'missing-member' });
  }
  const furniture = putMark(found.furniture, stretch, is);
  const member: TextVersion = { ...found, furniture };
  return { do: 'replace', kind: 'source', id: source.id, list: 'textVersions', member };
}
