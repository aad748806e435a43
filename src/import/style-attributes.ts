/** The name under which the `style` attributes of a page are parsed. */
export const OWN_STYLE = 'data-vigil-style';

/** Elements whose content is text and no markup, up to their end tag. */
const RAW_TEXT = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/i;

const attribute = /[^\s"'<>/=]/;

/**
 * Markup with its `style` attributes under another name. The reader's content policy refuses each one
 * aloud, also in a document that is never laid out, and a saved page has thousands. What they say is
 * still read: whether words are hidden. Everything else stays, letter for letter; one pass.
 */
export function renameStyleAttributes(markup: string): string {
  if (!/style\s*=/i.test(markup)) return markup;
  const parts: string[] = [];
  let kept = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    if (markup.startsWith('<!--', at)) {
      const end = markup.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    if (!/[a-z]/i.test(markup[at + 1] ?? '')) {
      at += 1;
      continue;
    }
    const from = at + 1;
    at = skipWhile(markup, from, (letter) => !/[\s/>]/.test(letter));
    const name = markup.slice(from, at);
    at = attributesFrom(markup, at, (start, end) => {
      if (markup.slice(start, end).toLowerCase() !== 'style') return;
      parts.push(markup.slice(kept, start), OWN_STYLE);
      kept = end;
    });
    if (!RAW_TEXT.test(name)) continue;
    const end = endOfRaw(markup, at, name);
    if (end < 0) break;
    at = end;
  }
  parts.push(markup.slice(kept));
  return parts.join('');
}

/** Goes through the attributes of a tag, tells where each name stands, and answers where the tag ends. */
function attributesFrom(
  markup: string,
  from: number,
  tell: (start: number, end: number) => void,
): number {
  let at = from;
  while (at < markup.length && markup[at] !== '>') {
    if (!attribute.test(markup[at] ?? '')) {
      at += 1;
      continue;
    }
    const start = at;
    at = skipWhile(markup, at, (letter) => attribute.test(letter));
    tell(start, at);
    const equals = skipWhile(markup, at, (letter) => /\s/.test(letter));
    if (markup[equals] !== '=') continue;
    at = skipWhile(markup, equals + 1, (letter) => /\s/.test(letter));
    const quote = markup[at];
    if (quote === '"' || quote === "'") {
      const end = markup.indexOf(quote, at + 1);
      at = end < 0 ? markup.length : end + 1;
    } else at = skipWhile(markup, at, (letter) => !/[\s>]/.test(letter));
  }
  return Math.min(markup.length, at + 1);
}

/** Where the end tag of an element stands, or -1. */
function endOfRaw(markup: string, from: number, name: string): number {
  const endTag = new RegExp(`</${name}[\\s/>]`, 'gi');
  endTag.lastIndex = from;
  return endTag.exec(markup)?.index ?? -1;
}

function skipWhile(text: string, from: number, holds: (letter: string) => boolean): number {
  let at = from;
  while (at < text.length && holds(text[at] ?? '')) at += 1;
  return at;
}
