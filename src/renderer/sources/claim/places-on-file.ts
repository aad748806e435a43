import type { Reading } from '../../shared/casebook/records';

/** Every name of a place that is on file: of facilities, and where they stand; the longest first. */
export function placesOnFile(store: Reading): readonly string[] {
  const places = store
    .all('facility')
    .flatMap((facility) => [...facility.names.map(({ text }) => text), facility.place]);
  return [...new Set(places)].filter(Boolean).toSorted((a, b) => b.length - a.length);
}
