import { idOf, z } from '../../domain/schema';
import { Refused } from '../result';
import { command } from './command';

/** Takes a link to another source away: the two are counted apart again. */
export const unrelateSource = command({
  name: 'unrelate-source',
  input: z.object({ source: idOf('source'), relation: idOf('member') }),
  async plan({ source: id, relation }, context) {
    const source = await context.record('source', id, 'source');
    if (!source.relations.some((one) => one.id === relation)) {
      throw new Refused({ code: 'invalid', field: ['relation'], reason: 'missing-member' });
    }
    return {
      steps: [{ do: 'remove', kind: 'source', id, list: 'relations', member: relation }],
      label: {},
      created: null,
    };
  },
});
