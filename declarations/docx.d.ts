/**
 * What Vigil uses of the package `docx`. Its own declarations bring Node's names with them, and
 * export/ may know no environment.
 */

/** Something that stands in a paragraph. */
type Inline = TextRun | InternalHyperlink | Bookmark;

interface RunOptions {
  readonly text?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In half points. */
  readonly size?: number;
  readonly language?: { readonly value: string };
  readonly children?: readonly string[];
}

interface ParagraphOptions {
  readonly children: readonly Inline[];
  readonly heading?: string;
  readonly alignment?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly bullet?: { readonly level: number };
}

interface DocumentOptions {
  readonly title: string;
  readonly creator: string;
  readonly lastModifiedBy: string;
  readonly styles: {
    readonly default: {
      readonly document: {
        readonly run: {
          readonly font: string;
          readonly size: number;
          readonly language: { readonly value: string };
        };
      };
    };
  };
  readonly sections: readonly {
    readonly headers: { readonly default: Header };
    readonly footers: { readonly default: Footer };
    readonly children: readonly (Paragraph | Table)[];
  }[];
}

export declare class TextRun {
  readonly #kind: 'run';
  constructor(options: string | RunOptions);
}

export declare class InternalHyperlink {
  readonly #kind: 'link';
  constructor(options: { readonly anchor: string; readonly children: readonly TextRun[] });
}

export declare class Bookmark {
  readonly #kind: 'bookmark';
  constructor(options: { readonly id: string; readonly children: readonly TextRun[] });
}

export declare class Paragraph {
  readonly #kind: 'paragraph';
  constructor(options: ParagraphOptions);
}

export declare class TableCell {
  readonly #kind: 'cell';
  constructor(options: { readonly children: readonly Paragraph[] });
}

export declare class TableRow {
  readonly #kind: 'row';
  constructor(options: {
    readonly children: readonly TableCell[];
    readonly tableHeader?: boolean;
    readonly cantSplit?: boolean;
  });
}

export declare class Table {
  readonly #kind: 'table';
  constructor(options: {
    readonly rows: readonly TableRow[];
    readonly width: { readonly size: number; readonly type: string };
  });
}

export declare class Header {
  readonly #kind: 'header';
  constructor(options: { readonly children: readonly Paragraph[] });
}

export declare class Footer {
  readonly #kind: 'footer';
  constructor(options: { readonly children: readonly Paragraph[] });
}

export declare class Document {
  readonly #kind: 'document';
  constructor(options: DocumentOptions);
}

export declare const Packer: {
  pack(document: Document, form: 'uint8array'): Promise<Uint8Array>;
};

export declare const AlignmentType: { readonly CENTER: 'center' };
export declare const PageNumber: {
  readonly CURRENT: 'CURRENT';
  readonly TOTAL_PAGES: 'TOTAL_PAGES';
};
export declare const WidthType: { readonly PERCENTAGE: 'pct' };
export declare const HeadingLevel: {
  readonly HEADING_1: 'Heading1';
  readonly HEADING_2: 'Heading2';
  readonly HEADING_3: 'Heading3';
  readonly HEADING_4: 'Heading4';
  readonly TITLE: 'Title';
};
