/** What lies over the screens: the palette, the list of keys, or nothing. */
export type Layer = 'palette' | 'help' | null;
