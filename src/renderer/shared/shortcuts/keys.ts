/** The parts of a KeyboardEvent that a shortcut is matched by. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A parsed shortcut: `Mod` is Ctrl, and Command on a Mac. */
export interface Keys {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** Where a sign stands on the layout that the physical codes are named after (US). */
const signCodes: Readonly<Record<string, { code: string; shift: boolean }>> = {
  ',': { code: 'Comma', shift: false },
  '/': { code: 'Slash', shift: false },
  '?': { code: 'Slash', shift: true },
  '[': { code: 'BracketLeft', shift: false },
  ']': { code: 'BracketRight', shift: false },
};

/** Reads `Mod+Shift+I`, `F6`, `?`, `Alt+ArrowLeft`. */
export function parseKeys(text: string): Keys {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  return {
    mod: held.includes('Mod'),
    alt: held.includes('Alt'),
    shift: held.includes('Shift'),
    key,
  };
}

/**
 * True where a key press is the shortcut. A Latin letter counts as what the layout types, so that
 * AZERTY and Dvorak keep their labels. Where the layout types no Latin letter (Russian,
 * Azerbaijani in Cyrillic, Georgian), the physical key decides: `event.key` is then `я` for Z.
 */
export function matches(keys: Keys, press: Press): boolean {
  if (keys.mod !== (press.ctrlKey || press.metaKey)) return false;
  if (keys.alt !== press.altKey) return false;
  const sign = signCodes[keys.key];
  if (sign !== undefined) {
    if (press.key === keys.key) return true;
    return press.code === sign.code && press.shiftKey === sign.shift && !isSign(press.key);
  }
  if (keys.shift !== press.shiftKey) return false;
  if (/^[A-Z]$/.test(keys.key)) {
    if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase() === keys.key;
    return press.code === `Key${keys.key}`;
  }
  if (/^\d$/.test(keys.key)) return press.code === `Digit${keys.key}` || press.key === keys.key;
  if (keys.key === 'Space') return press.key === ' ' || press.code === 'Space';
  return press.key === keys.key;
}

/** True where the shortcut is a bare letter or sign, which must never fire while somebody types. */
export function isSingle(keys: Keys): boolean {
  return !keys.mod && !keys.alt && keys.key.length === 1;
}

function isSign(key: string): boolean {
  return Object.hasOwn(signCodes, key) && key !== ',';
}

const shown: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
};

/** The keys as caps to show: `['Ctrl', 'Shift', 'I']`, on a Mac `['⌘', '⇧', 'I']`. */
export function caps(keys: Keys, mac: boolean): string[] {
  const list: string[] = [];
  if (keys.mod) list.push(mac ? '⌘' : 'Ctrl');
  if (keys.alt) list.push(mac ? '⌥' : 'Alt');
  if (keys.shift) list.push(mac ? '⇧' : 'Shift');
  list.push(shown[keys.key] ?? keys.key);
  return list;
}
