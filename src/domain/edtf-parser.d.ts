/** What `parse` of the package `edtf` returns, as far as Vigil reads it: the package has no types. */
export interface ParsedEdtf {
  readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
  readonly level: 0 | 1 | 2 | 3;
}

/** Parses EDTF text. Throws an Error for text that is none, or above `level`. */
export function parse(
  text: string,
  limits?: {
    readonly level?: 0 | 1 | 2;
    readonly seasonUncertainty?: boolean;
  },
): ParsedEdtf;
