import type { Hue } from './passages';

/** The hues of tags, in the order in which new tags take them. */
export const hues: readonly Hue[] = [
  'amber',
  'green',
  'blue',
  'violet',
  'rose',
  'teal',
  'slate',
  'orange',
];
