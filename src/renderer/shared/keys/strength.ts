/** zxcvbn's score: 0 and 1 are guessed at once, 3 resists many years of scrypt, 4 more. */
export type Score = 0 | 1 | 2 | 3 | 4;

/** What a new passphrase must have. */
export const LEAST_SCORE = 3;
export const LEAST_LENGTH = 12;

/** Longer ones are measured by their beginning: the measure's time grows with the square. */
const MEASURED = 80;

export interface Strength {
  readonly score: Score;
  readonly longEnough: boolean;
  readonly good: boolean;
}

/** A measure of passphrases; the dictionaries behind it are loaded when it is first asked for. */
export type Measure = (passphrase: string) => Strength;

let loading: Promise<Measure> | null = null;

/** Loads the measure: common passwords, English words and names, keyboard paths, dates. */
export function loadMeasure(): Promise<Measure> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Measure> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  return (passphrase) => {
    const score = zxcvbn.check(passphrase.slice(0, MEASURED), ['vigil', 'casebook']).score;
    const longEnough = [...passphrase].length >= LEAST_LENGTH;
    return { score, longEnough, good: longEnough && score >= LEAST_SCORE };
  };
}
