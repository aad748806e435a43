/** What the benchmark uses of the package `papaparse`, the baseline of the tables that are taken in. */

interface ParseOptions {
  readonly delimiter?: string;
  /** Null lets the package find it. */
  readonly newline?: '\n' | '\r' | '\r\n' | null;
}

interface Parsed<Row> {
  readonly data: Row[];
  readonly errors: readonly {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
  }[];
}

declare const Papa: {
  parse<Row>(text: string, options?: ParseOptions): Parsed<Row>;
};

export default Papa;
