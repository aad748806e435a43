/** What every canary begins with; nothing else in the world is spelled so. */
export const SONG = 'Zq7wVx9kPm';

/** How many canaries sing in one run. */
export const CANARIES = 60;

/** The canaries: one beginning, then a number and letters of several scripts. */
export function canaries(): string[] {
  return Array.from({ length: CANARIES }, (_, n) => `${SONG}${n} Küləkli Гранит`);
}

/** A short one, for names that take letters and digits alone. */
export const plainCanary = `${SONG}plain`;

/** Every way in which the beginning of a canary may stand in a file. */
export function disguises(song = SONG): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(song, 'utf8');
  const wide = Buffer.from(song, 'utf16le');
  const found = new Map<string, Buffer>([
    ['latin1 or UTF-8', bytes],
    ['UTF-16 little end', wide],
    ['UTF-16 big end', Buffer.from(wide).swap16()],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['HEX', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['lower case', Buffer.from(song.toLowerCase())],
  ]);
  // Base 64 reads three bytes at a time: the beginning may stand at any of the three.
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const start = before === 0 ? 0 : before + 1;
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    found.set(`base 64, place ${before}`, Buffer.from(text.slice(start, whole)));
  }
  return found;
}
