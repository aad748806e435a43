import { attributeOf, elementsOf, type MarkupNode, rawTextOf } from './markup-node';

/** What a web page states about itself, as it writes it. */
export interface PageMetadata {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}

/** Names of `<meta>` in order of trust: Open Graph and Dublin Core before home-made ones. */
const META = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl', 'parsely-author'],
  publisher: ['og:site_name', 'dc.publisher', 'article:publisher', 'publisher', 'application-name'],
  published: [
    'article:published_time',
    'datepublished',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dc.date.issued',
    'date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
  ],
} as const;

const LONGEST_VALUE = 500;

/** Reads `<title>`, `<meta>`, `<html lang>` and the first `<time pubdate>`; nothing is guessed. */
export function pageMetadata(root: MarkupNode): PageMetadata {
  const metas = new Map<string, string>();
  for (const meta of elementsOf(root, 'meta')) {
    const name =
      attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop');
    const content = tidy(attributeOf(meta, 'content'));
    if (name !== null && content !== null && !metas.has(name.toLowerCase())) {
      metas.set(name.toLowerCase(), content);
    }
  }
  function of(names: readonly string[]): string | null {
    return names.map((name) => metas.get(name) ?? null).find((value) => value !== null) ?? null;
  }
  const [titleElement] = elementsOf(root, 'title');
  const title = (titleElement ? tidy(rawTextOf(titleElement)) : null) ?? of(META.title);
  const author = of(META.author);
  const publisher = of(META.publisher);
  const published = of(META.published) ?? publishedTime(root);
  const language = tidyLanguage(elementsOf(root, 'html')[0]);
  return {
    ...(title === null ? {} : { title }),
    // An author given as an address of a profile names nobody.
    ...(author === null || /^https?:/i.test(author) ? {} : { author }),
    ...(publisher === null || /^https?:/i.test(publisher) ? {} : { publisher }),
    ...(published === null ? {} : { published }),
    ...(language === null ? {} : { language }),
  };
}

function publishedTime(root: MarkupNode): string | null {
  const time = elementsOf(root, 'time').find(
    (element) =>
      attributeOf(element, 'pubdate') !== null ||
      /datePublished/i.test(attributeOf(element, 'itemprop') ?? ''),
  );
  return time === undefined ? null : tidy(attributeOf(time, 'datetime') ?? rawTextOf(time));
}

function tidyLanguage(html: MarkupNode | undefined): string | null {
  const tag = html === undefined ? null : tidy(attributeOf(html, 'lang'));
  return tag !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

function tidy(value: string | null): string | null {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text.slice(0, LONGEST_VALUE);
}
