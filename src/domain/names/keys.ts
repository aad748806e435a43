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

function spell(units: string, special: ReadonlyMap<string, string>): string {
  let key = '';
  let last = '';
  for (let at = 0; at < units.length; at += 1) {
    const letter = special.get(units.charAt(at)) ?? KEY_BY_CODE[units.charCodeAt(at)] ?? '';
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
  const [size, most] = [units.length, KEY.length - 2];
  let length = 0;
  let last = -1;
  for (let at = 0; at < size && length < most; at += 1) {
    const letters = KEY_CODES[units.charCodeAt(at)]!;
    if (letters !== last) {
      KEY[length] = letters & 0xff;
      length += 1;
      if (letters > 0xff) {
        KEY[length] = letters >> 8;
        length += 1;
      }
    }
    last = letters;
  }
  return String.fromCharCode.apply(null, KEY.subarray(0, length) as unknown as number[]);
}

const KEY = new Uint8Array(512);
/** The letters of a unit's key as codes, the second in the higher byte. */
const KEY_CODES: Uint16Array = Uint16Array.from(
  KEY_BY_CODE,
  (letters) => letters.charCodeAt(0) | ((letters.charCodeAt(1) || 0) << 8),
);

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

const NO_KEYS: readonly string[] = [];

/**
 * The keys of other readings (German and Polish j, ch; Lacinka c; Russian g for h), at most 7; not
 * the tight key itself.
 */
export function otherTightKeys(units: string): readonly string[] {
  if (!/[jHPcxg]/.test(units)) return NO_KEYS;
  const keys: string[] = [];
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

/** The tight key first, then those of other readings, see `otherTightKeys`. */
export function tightKeys(units: string): string[] {
  return [tightKey(units), ...otherTightKeys(units)];
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

const FINE_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({ g: 'k', d: 't', z: 's' }),
);

/** The consonants of a tight key with only some voiced and voiceless ones taken for each other. */
export function fineConsonants(key: string): string {
  let consonants = '';
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charAt(at);
    if ('aeiouh'.includes(letter)) continue;
    const fine = FINE_CLASSES.get(letter) ?? letter;
    if (!consonants.endsWith(fine)) consonants += fine;
  }
  return consonants;
}
