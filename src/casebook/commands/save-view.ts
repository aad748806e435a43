import { idOf, z } from '../../domain/schema';
import { viewSchema } from '../../domain/view';
import { command, labelWords } from './command';

const kept = {
  title: true,
  table: true,
  columns: true,
  pinned: true,
  widths: true,
  sort: true,
  filter: true,
  groups: true,
  groupBy: true,
  density: true,
} as const;

/** Keeps a table, or a search, as the user likes it: a new view, or the one of this id anew. */
export const saveView = command({
  name: 'save-view',
  input: z.object({ id: idOf('view'), view: viewSchema.pick(kept) }),
  async plan({ id, view }, context) {
    const label = { title: labelWords(view.title) };
    const known = (await context.all('view')).some((one) => one.id === id);
    if (known) {
      return { steps: [{ do: 'set', kind: 'view', id, fields: view }], label, created: id };
    }
    const record = viewSchema.parse({ ...view, kind: 'view', id, createdAt: context.now });
    return { steps: [{ do: 'create', record }], label, created: id };
  },
});
