import { inRoot } from '../setup/paths.mjs';
import { controls } from './list.mjs';

/**
 * A part of Vite that takes one protection out of the program while its modules are read, by its place
 * in the list; none where nothing is named. No file is changed.
 *
 * @param {string | undefined} place
 * @returns {import('vite').Plugin[]}
 */
export function protectionTakenOut(place) {
  const control = place === undefined ? undefined : controls[Number(place)];
  if (control === undefined) return [];
  const { file, from, to } = control;
  return [
    {
      name: 'a protection is taken out',
      enforce: 'pre',
      transform(code, id) {
        if (id.split('?')[0] !== inRoot(file)) return null;
        if (!code.includes(from)) throw new Error(`${file} says no more: ${from}`);
        return code.replace(from, () => to);
      },
    },
  ];
}
