import type { Settings } from '../../ipc/app-shapes';

const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen: Settings['theme'] = 'system';

/** Shows the theme of the settings; `system` follows the system's own, also when that changes. */
export function applyTheme(theme: Settings['theme']): void {
  chosen = theme;
  const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset['theme'] = shown;
}

dark.addEventListener('change', () => applyTheme(chosen));
applyTheme('system');
