/** Keys over sound units: the tight key of the lists and the index, and the bones of blocks. */

const KEY_OF_UNIT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'a',
    e: 'a',
    O: 'o',
    U: 'u',
    G: 'g',
    q: 'g',
    X: 'h',
    x: 'h',
    J: 'j',
    c: 'j',
    Z: 'j',
    C: 'c',
    H: 'c',
    K: 'ks',
    T: 't',
    D: 'd',
    P: 'p',
    W: 's',
    S: 's',
    w: 'v',
  }),
);

const KEY_BY_CODE: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return KEY_OF_UNIT.get(unit) ?? unit;
});

function spell(units: string, special?: ReadonlyMap<string, string>): string {
  let key = '';
  let last = '';
  for (let at = 0; at < units.length; at += 1) {
    const letter = special?.get(units.charAt(at)) ?? KEY_BY_CODE[units.charCodeAt(at)] ?? '';
    if (letter !== last) key += letter;
    last = letter;
  }
  return key;
}

/**
 * The tight key of units: letters that some table exchanges become one (q g gh; x kh h; c j dzh
 * zh; e a schwa; s sh). Equal keys do not prove one name; they are the way into the lists and the
 * index.
 */
export function tightKey(units: string): string {
  return spell(units);
}

/** Other readings of ambiguous Latin letters and of Russian g for h: unit, key letters. */
const READINGS: readonly (readonly [string, string])[] = [
  ['j', 'i'],
  ['H', 'h'],
  ['P', 'f'],
  ['c', 't'],
  ['c', 'c'],
  ['c', 'k'],
  ['x', 'ks'],
  ['g', 'h'],
];

const MOST_READINGS = 8;

/**
 * The tight key first, then the keys of other readings (German and Polish j, ch; Lacinka c;
 * Russian g for h), at most 8 in all.
 */
export function tightKeys(units: string): string[] {
  const keys = [spell(units)];
  let readings: ReadonlyMap<string, string>[] = [new Map()];
  for (const [unit, letter] of READINGS) {
    if (!units.includes(unit)) continue;
    if (readings.length > MOST_READINGS / 2) break;
    const further = readings.map((known) => new Map([...known, [unit, letter]]));
    for (const one of further) keys.push(spell(units, one));
    readings = [...readings, ...further];
  }
  return keys;
}

const SKELETON_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({ g: 'k', j: 's', c: 's', z: 's', d: 't', p: 'b', f: 'b', v: 'b' }),
);

/**
 * The consonants of a tight key in broad classes, after the idea of Daitch and Mokotoff (1985):
 * equal skeletons are a hint that two unknown words may be one name, never more.
 */
export function skeleton(key: string): string {
  let bones = '';
  for (const letter of key) {
    if ('aeiouh'.includes(letter)) continue;
    const bone = SKELETON_CLASSES.get(letter) ?? letter;
    if (!bones.endsWith(bone)) bones += bone;
  }
  return bones;
}
