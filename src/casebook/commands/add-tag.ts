import { newId } from '../../domain/ids';
import { line, z } from '../../domain/schema';
import { tagSchema } from '../../domain/tag';
import { Refused } from '../result';
import { given } from './claim-input';
import { command, labelWords } from './command';

/** Makes a tag: a word with one of eight hues. Refuses a word that is a tag already. */
export const addTag = command({
  name: 'add-tag',
  input: z.object({
    title: line(100).min(1),
    hue: tagSchema.shape.hue.unwrap().optional(),
  }),
  async plan({ title, hue }, context) {
    const words = title.trim();
    const tags = await context.all('tag');
    if (tags.some((tag) => tag.trashed === null && sameWord(tag.title, words))) {
      throw new Refused({ code: 'invalid', field: ['title'], reason: 'exists-already' });
    }
    const record = tagSchema.parse({
      ...given({ hue }),
      kind: 'tag',
      id: newId('tag'),
      createdAt: context.now,
      title: words,
    });
    return {
      steps: [{ do: 'create', record }],
      label: { title: labelWords(words) },
      created: record.id,
    };
  },
});

function sameWord(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
