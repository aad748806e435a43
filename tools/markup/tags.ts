/** A tag of a file of markup: its name and its attributes as they stand. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<(?:!--[\s\S]*?-->|[!?][^>]*>|(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>)/g;
const attribute = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Elements of XML or HTML whose words are no markup. */
const raw = /<(style|script|title)\b([^>]*)>[\s\S]*?<\/\1>/gi;

/**
 * Every tag of a text that a reader of XML or HTML would see, opening ones with their attributes, and
 * whether each element is closed where it should be.
 */
export function tagsOf(text: string, kind: 'xml' | 'html'): { tags: Tag[]; whole: boolean } {
  const tags: Tag[] = [];
  const open: string[] = [];
  let whole = true;
  const read = kind === 'html' ? text.replace(raw, '<$1$2></$1>') : text;
  for (const [, slash, name, rest = ''] of read.matchAll(tag)) {
    if (name === undefined) continue;
    if (slash === '/') {
      if (open.pop() !== name) whole = false;
      continue;
    }
    tags.push({
      name,
      attributes: new Map(
        [...rest.matchAll(attribute)].map(([, key = '', one, other]) => [key, one ?? other ?? '']),
      ),
    });
    const ends = rest.endsWith('/') || (kind === 'html' && /^(?:meta|link|br|img|hr)$/i.test(name));
    if (!ends) open.push(name);
  }
  return { tags, whole: whole && open.length === 0 };
}
