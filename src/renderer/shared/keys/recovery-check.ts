/** The groups of a recovery code as they are shown and numbered. */
export function groupsOf(code: string): readonly string[] {
  return code.split('-');
}

/**
 * Two groups to be typed back, by their numbers from 1 in rising order. The last group is a
 * checksum of the others, so it is not asked for: it could be had without the code.
 */
export function groupsToAsk(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const usable = count - 1;
  const first = a % usable;
  const second = (first + 1 + (b % (usable - 1))) % usable;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}

/** True where `typed` is the group, whatever its case; O is read as 0, I and L as 1. */
export function isGroup(typed: string, group: string): boolean {
  const read = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return read.replace(/O/g, '0').replace(/[ILİ]/g, '1') === group;
}
