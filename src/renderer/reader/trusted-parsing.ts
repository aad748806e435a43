/** Trusted Types as far as this page uses them; TypeScript's DOM library lacks them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML(text: string): string };
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('vigil', { createHTML: (text) => text });

/**
 * Lets DOMParser take text in this page, through the policy `vigil` that its header allows. A parsed
 * document has no window: nothing in it runs and nothing is fetched. Inside such a document, and not in
 * this page's own, elements take text too (Readability). No other sink is opened, and the page is
 * thrown away after one file.
 */
export function letDocumentsBeParsed(): void {
  if (policy === undefined) return;
  const trusting = policy;
  const parse = DOMParser.prototype.parseFromString;
  DOMParser.prototype.parseFromString = function trusted(text, type) {
    return parse.call(this, trusting.createHTML(String(text)), type);
  };
  const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  if (inner?.set === undefined) return;
  const { set } = inner;
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...inner,
    set(this: Element, markup: string) {
      set.call(this, this.ownerDocument === document ? markup : trusting.createHTML(markup));
    },
  });
}
