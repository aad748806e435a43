import type { Article } from './article';
import type { DroppedKind, DroppedPart, TextBlock } from './frozen-text';
import { attributeOf, CDATA, ELEMENT, type MarkupNode, tagOf, TEXT } from './markup-node';
import { type BlockTraits, TextBuilder } from './text-builder';
import { OWN_STYLE } from './style-attributes';

/** What a walk over a document gives: the words a reader would see, in blocks, and what it left. */
export interface WalkedText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly dropped: readonly DroppedPart[];
}

/** Elements whose content is never seen with scripts off, and how they are named when left out. */
const UNSEEN: ReadonlyMap<string, DroppedKind | null> = new Map([
  ['script', 'scripts'],
  ['style', null],
  ['template', null],
  ['head', null],
  ['title', null],
  ['meta', null],
  ['link', null],
  ['datalist', null],
  ['rp', null],
  ['iframe', 'embedded-pages'],
  ['frame', 'embedded-pages'],
  ['object', 'embedded-pages'],
  ['embed', 'embedded-pages'],
  ['applet', 'embedded-pages'],
  ['noembed', null],
  ['noframes', null],
  ['img', 'images'],
  ['picture', 'images'],
  ['canvas', 'images'],
  ['map', null],
  ['video', 'media'],
  ['audio', 'media'],
  ['input', 'form-fields'],
  ['textarea', 'form-fields'],
  ['progress', null],
  ['meter', null],
]);

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'listing main menu nav ol option optgroup p plaintext pre search section select summary table ' +
    'tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext']);

/** Parts of a page that are round the article, not in it (HTML standard, sectioning content). */
const FURNITURE = new Set(['nav', 'aside', 'menu', 'dialog', 'select', 'search']);
const FURNITURE_ROLES =
  /^(navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar)$/;

/** What an element passes on to the text inside it. */
interface Context {
  readonly traits: BlockTraits;
  readonly preformatted: boolean;
  readonly inArticle: boolean;
  readonly listDepth: number;
  /** Text directly inside a list item ends with one newline, a paragraph with two. */
  readonly gap: '\t' | '\n' | '\n\n';
}

/** Nesting beyond which content is left out: a deeper document is an attack on the stack. */
const MAX_DEPTH = 800;

/**
 * Walks a parsed document to the words a browser would show with scripts off, in reading order.
 * Style sheets are not asked: `isHidden` says which elements they hide. Pure: nothing is fetched,
 * run or changed. Where the page's `article` is known, what is not in it is furniture; elsewhere the
 * page's own tags tell.
 */
export function textFromDom(
  root: MarkupNode,
  isHidden: (element: MarkupNode) => boolean = () => false,
  article: Pick<Article, 'holds'> | null = null,
): WalkedText {
  const walk = new Walk(isHidden, article);
  walk.visit(root, START, 0, root);
  return walk.result();
}

const START: Context = {
  traits: { kind: 'paragraph' },
  preformatted: false,
  inArticle: false,
  listDepth: 0,
  gap: '\n\n',
};

class Walk {
  readonly #builder = new TextBuilder();
  readonly #dropped = new Map<DroppedKind, number>();
  readonly #isHidden: (element: MarkupNode) => boolean;
  readonly #article: Pick<Article, 'holds'> | null;
  #tables = 0;

  constructor(isHidden: (element: MarkupNode) => boolean, article: Pick<Article, 'holds'> | null) {
    this.#isHidden = isHidden;
    this.#article = article;
  }

  visit(node: MarkupNode, context: Context, depth: number, parent: MarkupNode): void {
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      const text = node.nodeValue ?? '';
      const traits =
        this.#article === null
          ? context.traits
          : { ...context.traits, furniture: !this.#article.holds(parent) };
      if (context.preformatted) this.#builder.addPreformatted(text, traits);
      else this.#builder.addText(text, traits);
      return;
    }
    const tag = tagOf(node);
    if (node.nodeType === ELEMENT && this.#isUnseen(node, tag)) return;
    if (depth > MAX_DEPTH) {
      this.#drop('other-parts');
      return;
    }
    if (tag === 'br') {
      this.#builder.breakLine();
      return;
    }
    if (tag === 'table') {
      this.#visitTable(node, context, depth);
      return;
    }
    const block = BLOCKS.has(tag);
    const inner = block ? contextInside(node, tag, context) : context;
    if (block) this.#builder.endBlock(inner.gap);
    this.#visitChildren(node, inner, depth);
    if (block) this.#builder.endBlock(inner.gap);
  }

  result(): WalkedText {
    const dropped = [...this.#dropped].map(([what, count]) => ({ what, count }));
    return { ...this.#builder.finish(), dropped };
  }

  #visitChildren(node: MarkupNode, context: Context, depth: number): void {
    for (let at = 0; at < node.childNodes.length; at += 1) {
      const child = node.childNodes[at];
      if (child !== undefined) this.visit(child, context, depth + 1, node);
    }
  }

  /** A table of one column is layout; its cells are read as paragraphs. Others keep row and column. */
  #visitTable(table: MarkupNode, context: Context, depth: number): void {
    this.#builder.endBlock('\n\n');
    const rows = rowsOf(table);
    const columns = Math.max(0, ...rows.map((row) => row.cells.length));
    if (columns < 2 || holdsTable(rows)) {
      this.#visitChildren(table, context, depth);
      this.#builder.endBlock('\n\n');
      return;
    }
    const number = this.#tables;
    this.#tables += 1;
    for (const caption of childrenOf(table, 'caption')) {
      this.visit(caption, context, depth + 1, table);
    }
    for (const [row, { element, cells }] of rows.entries()) {
      if (this.#isUnseen(element, 'tr')) continue;
      for (const [column, cell] of cells.entries()) {
        if (this.#isUnseen(cell, 'td')) continue;
        const traits: BlockTraits = {
          ...context.traits,
          kind: 'table-cell',
          cell: { table: number, row, column },
        };
        this.#visitChildren(cell, { ...context, traits, gap: '\n' }, depth + 3);
        this.#builder.endBlock('\t');
      }
      this.#builder.endBlock('\n');
    }
    this.#builder.endBlock('\n\n');
  }

  #isUnseen(element: MarkupNode, tag: string): boolean {
    const named = UNSEEN.get(tag);
    if (named !== undefined) {
      if (named !== null) this.#drop(named);
      return true;
    }
    const style = attributeOf(element, OWN_STYLE) ?? attributeOf(element, 'style') ?? '';
    const hidden =
      attributeOf(element, 'hidden') !== null ||
      /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))/i.test(style) ||
      (tag === 'dialog' && attributeOf(element, 'open') === null) ||
      this.#isHidden(element);
    if (hidden && holdsWords(element)) this.#drop('hidden-text');
    return hidden;
  }

  #drop(what: DroppedKind): void {
    this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + 1);
  }
}

function contextInside(node: MarkupNode, tag: string, outer: Context): Context {
  const inArticle = outer.inArticle || tag === 'article' || tag === 'main';
  const furniture = outer.traits.furniture === true || isFurniture(node, tag, inArticle);
  const listDepth = outer.listDepth + (tag === 'ul' || tag === 'ol' || tag === 'dir' ? 1 : 0);
  const base = furniture ? { furniture: true as const } : {};
  const preformatted = outer.preformatted || PREFORMATTED.has(tag);
  const heading = /^h([1-6])$/.exec(tag);
  const common = { preformatted, inArticle, listDepth };
  if (heading) {
    const traits: BlockTraits = { ...base, kind: 'heading', level: Number(heading[1]) };
    return { ...common, traits, gap: '\n\n' };
  }
  if (tag === 'li' || tag === 'option') {
    const traits: BlockTraits = { ...base, kind: 'list-item', level: Math.max(1, listDepth) };
    return { ...common, traits, gap: '\n' };
  }
  if (tag === 'blockquote')
    return { ...common, traits: { ...base, kind: 'quotation' }, gap: '\n\n' };
  if (PREFORMATTED.has(tag)) {
    return { ...common, traits: { ...base, kind: 'preformatted' }, gap: '\n\n' };
  }
  const traits: BlockTraits = { ...outer.traits, ...base };
  const inItem = traits.kind === 'list-item' || traits.kind === 'table-cell';
  return { ...common, traits, gap: inItem ? '\n' : '\n\n' };
}

function isFurniture(node: MarkupNode, tag: string, inArticle: boolean): boolean {
  if (FURNITURE.has(tag)) return true;
  if (!inArticle && (tag === 'header' || tag === 'footer')) return true;
  return FURNITURE_ROLES.test((attributeOf(node, 'role') ?? '').toLowerCase());
}

interface Row {
  readonly element: MarkupNode;
  readonly cells: readonly MarkupNode[];
}

function rowsOf(table: MarkupNode): Row[] {
  const sections = [table, ...childrenOf(table, 'thead', 'tbody', 'tfoot')];
  return sections.flatMap((section) =>
    childrenOf(section, 'tr').map((element) => ({
      element,
      cells: childrenOf(element, 'td', 'th'),
    })),
  );
}

/** A table that holds another, or headings, lays out a page. */
function holdsTable(rows: readonly Row[]): boolean {
  return rows.some((row) => row.cells.some(holdsLayout));
}

function holdsLayout(node: MarkupNode): boolean {
  return Array.from(node.childNodes).some(
    (child) => /^(table|h[1-3]|article|main)$/.test(tagOf(child)) || holdsLayout(child),
  );
}

function childrenOf(node: MarkupNode, ...tags: readonly string[]): MarkupNode[] {
  return Array.from(node.childNodes).filter((child) => tags.includes(tagOf(child)));
}

function holdsWords(node: MarkupNode): boolean {
  if (node.nodeType === TEXT) return /[\p{L}\p{N}]/u.test(node.nodeValue ?? '');
  if (UNSEEN.has(tagOf(node))) return false;
  return Array.from(node.childNodes).some(holdsWords);
}
