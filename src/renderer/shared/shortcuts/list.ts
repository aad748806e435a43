import type { MessageKey } from '../catalogue';

export type ShortcutGroup = 'everywhere' | 'screens' | 'person' | 'tables' | 'reading' | 'editing';

interface Entry {
  readonly keys: readonly string[];
  readonly group: ShortcutGroup;
  /** The component with the focus answers the key itself; it stands here for the list of keys. */
  readonly local?: true;
}

/**
 * Every shortcut of Vigil. The dispatcher, the menus and the list behind `?` read this one table;
 * list.test.ts fails where two shortcuts of one place share a key.
 */
export const shortcuts = {
  'app.palette': { keys: ['Mod+K'], group: 'everywhere' },
  'app.undo': { keys: ['Mod+Z'], group: 'everywhere' },
  'app.redo': { keys: ['Mod+Shift+Z', 'Mod+Y'], group: 'everywhere' },
  'app.search': { keys: ['Mod+Shift+F'], group: 'everywhere' },
  'app.import': { keys: ['Mod+Shift+I', 'Mod+O'], group: 'everywhere' },
  'app.contact-note': { keys: ['Mod+Shift+N'], group: 'everywhere' },
  'app.passages': { keys: ['Mod+Shift+P'], group: 'everywhere' },
  'app.open-source': { keys: ['S'], group: 'everywhere' },
  'app.new-appeal': { keys: ['C'], group: 'everywhere' },
  'app.duplicates': { keys: ['Mod+Shift+D'], group: 'everywhere' },
  'app.filter': { keys: ['/'], group: 'everywhere' },
  'app.find': { keys: ['Mod+F'], group: 'everywhere' },
  'app.next-pane': { keys: ['F6'], group: 'everywhere' },
  'app.previous-pane': { keys: ['Shift+F6'], group: 'everywhere' },
  'app.back': { keys: ['Alt+ArrowLeft'], group: 'everywhere' },
  'app.forward': { keys: ['Alt+ArrowRight'], group: 'everywhere' },
  'app.lock': { keys: ['Mod+L'], group: 'everywhere' },
  'app.history': { keys: ['Mod+Shift+H'], group: 'everywhere' },
  'app.trash': { keys: ['Mod+Shift+T'], group: 'everywhere' },
  'app.settings': { keys: ['Mod+,'], group: 'everywhere' },
  'app.help': { keys: ['?'], group: 'everywhere' },
  'app.hide-words': { keys: ['Mod+Shift+B'], group: 'everywhere' },

  'screen.1': { keys: ['Mod+1'], group: 'screens' },
  'screen.2': { keys: ['Mod+2'], group: 'screens' },
  'screen.3': { keys: ['Mod+3'], group: 'screens' },
  'screen.4': { keys: ['Mod+4'], group: 'screens' },
  'screen.5': { keys: ['Mod+5'], group: 'screens' },
  'screen.6': { keys: ['Mod+6'], group: 'screens' },
  'screen.7': { keys: ['Mod+7'], group: 'screens' },
  'screen.8': { keys: ['Mod+8'], group: 'screens' },
  'screen.9': { keys: ['Mod+9'], group: 'screens' },

  'person.event': { keys: ['E'], group: 'person' },
  'person.fact': { keys: ['A'], group: 'person' },
  'person.incident': { keys: ['I'], group: 'person' },
  'person.name': { keys: ['M'], group: 'person' },
  'person.appeal': { keys: ['C'], group: 'person', local: true },
  'person.file': { keys: ['D'], group: 'person' },

  'table.move': { keys: ['ArrowDown', 'ArrowUp'], group: 'tables', local: true },
  'table.edges': { keys: ['Home', 'End'], group: 'tables', local: true },
  'table.open': { keys: ['Enter', 'F2'], group: 'tables', local: true },
  'table.select': { keys: ['Space'], group: 'tables', local: true },
  'table.range': { keys: ['Shift+ArrowDown', 'Shift+Space'], group: 'tables', local: true },
  'table.all': { keys: ['Mod+A'], group: 'tables', local: true },
  'table.copy': { keys: ['Mod+C'], group: 'tables', local: true },

  'appeals.no-answer': { keys: ['X'], group: 'tables' },

  'reading.move': { keys: ['ArrowLeft', 'ArrowDown'], group: 'reading', local: true },
  'reading.select': { keys: ['Shift+ArrowRight'], group: 'reading', local: true },
  'reading.highlight': { keys: ['H'], group: 'reading' },
  'reading.claim': { keys: ['F'], group: 'reading' },
  'reading.link': { keys: ['L'], group: 'reading' },
  'reading.comment': { keys: ['N'], group: 'reading' },
  'reading.tags': { keys: ['T'], group: 'reading' },
  'reading.split': { keys: ['O'], group: 'reading' },
  'reading.furniture': { keys: ['P'], group: 'reading' },
  'reading.relate': { keys: ['K'], group: 'reading' },
  'reading.review': { keys: ['R'], group: 'reading' },
  'reading.remove': { keys: ['Shift+Delete'], group: 'reading' },
  'reading.next': { keys: ['Tab'], group: 'reading', local: true },
  'reading.widen-start': { keys: ['['], group: 'reading' },
  'reading.widen-end': { keys: [']'], group: 'reading' },
  'reading.edge-back': { keys: ['ArrowLeft'], group: 'reading', local: true },
  'reading.edge-forward': { keys: ['ArrowRight'], group: 'reading', local: true },

  'editing.save': { keys: ['Mod+Enter'], group: 'editing', local: true },
  'editing.cancel': { keys: ['Escape'], group: 'editing', local: true },
} as const satisfies Readonly<Record<string, Entry>>;

export type ShortcutId = keyof typeof shortcuts;

export const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

/** The entry of one shortcut. */
export function shortcutOf(id: ShortcutId): Entry {
  return shortcuts[id];
}

/** The catalogue's key of a shortcut's label. */
export function shortcutLabel(id: ShortcutId): MessageKey {
  return `shortcut.${id}`;
}
