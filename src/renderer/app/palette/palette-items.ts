import type { MessageKey } from '../../shared/catalogue';
import { t } from '../../shared/catalogue';
import { fits, foldText } from '../../shared/search/fold';
import {
  shortcutIds,
  shortcutLabel,
  shortcutOf,
  type ShortcutId,
} from '../../shared/shortcuts/list';

/** A command of the palette: what a shortcut does, under the same name. */
export interface CommandItem {
  readonly id: ShortcutId;
  readonly words: string;
}

/** Commands that make no sense from the palette itself. */
const left: ReadonlySet<ShortcutId> = new Set([
  'app.palette',
  'app.next-pane',
  'app.previous-pane',
  'app.filter',
]);

/** What is typed, parted into its sort and its words: `>` asks for commands alone. */
export function readQuery(typed: string): {
  readonly commandsOnly: boolean;
  readonly words: string;
} {
  const commandsOnly = typed.trimStart().startsWith('>');
  return { commandsOnly, words: commandsOnly ? typed.trimStart().slice(1).trim() : typed.trim() };
}

/** The commands whose name holds every word. */
export function commandsFor(words: string, name: (key: MessageKey) => string = t): CommandItem[] {
  const wanted = foldText(words);
  return shortcutIds
    .filter(
      (id) => shortcutOf(id).local !== true && !left.has(id) && shortcutOf(id).group !== 'reading',
    )
    .map((id) => ({ id, words: name(shortcutLabel(id)) }))
    .filter((item) => fits(foldText(item.words), wanted));
}
