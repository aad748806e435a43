/**
 * Which elements a page's own style sheets hide. The page is never laid out (that would load what it
 * names), so only `display` and `visibility` of its `<style>` elements are weighed: by specificity
 * and order, for screens, without linked sheets, as a browser without network shows the page.
 */

interface Hiding {
  readonly hides: boolean;
  /** Specificity with importance in front, then order: larger wins. */
  readonly weight: number;
}

/** More rules than this are not a page but a load; the rest is not asked. */
const MAX_RULES = 20_000;

/**
 * A test for elements of `page`: true when its own style sheets do not show them. Never for the page
 * as a whole: sites hide the body until their script has run, and its words are what was saved.
 */
export function hiddenByStyle(page: Document): (element: unknown) => boolean {
  const display = new Map<unknown, Hiding>();
  let order = 0;
  for (const style of page.querySelectorAll('style')) {
    if (/print|speech/i.test(style.getAttribute('media') ?? '')) continue;
    for (const rule of rulesOf(style.textContent)) {
      order += 1;
      if (order > MAX_RULES) break;
      applyRule(page, rule, order, display);
    }
  }
  display.delete(page.body);
  display.delete(page.documentElement);
  return (element) => display.get(element)?.hides === true;
}

function rulesOf(css: string): CSSStyleRule[] {
  try {
    const sheet = new CSSStyleSheet();
    // Parses only: an @import in a constructed sheet is ignored, nothing is fetched.
    sheet.replaceSync(css);
    return [...sheet.cssRules].flatMap(screenRules);
  } catch {
    return [];
  }
}

function screenRules(rule: CSSRule): CSSStyleRule[] {
  if (rule instanceof CSSStyleRule) return [rule];
  if (rule instanceof CSSMediaRule && /^(all|screen)$|^$/i.test(rule.conditionText.trim())) {
    return [...rule.cssRules].flatMap(screenRules);
  }
  return [];
}

function applyRule(
  page: Document,
  rule: CSSStyleRule,
  order: number,
  display: Map<unknown, Hiding>,
): void {
  const value = rule.style.getPropertyValue('display');
  const visibility = rule.style.getPropertyValue('visibility');
  if (value === '' && visibility === '') return;
  const hides = value === 'none' || visibility === 'hidden' || visibility === 'collapse';
  const important = rule.style.getPropertyPriority('display') === 'important' ? 1e9 : 0;
  for (const selector of selectorsOf(rule.selectorText)) {
    // Pseudo-elements are not elements, and states such as :hover are not the page at rest.
    if (/::|:(hover|focus|active|target|checked|before|after)/.test(selector)) continue;
    const weight = important + specificity(selector) * 100_000 + order;
    for (const element of matching(page, selector)) {
      const known = display.get(element);
      if (known === undefined || known.weight <= weight) display.set(element, { hides, weight });
    }
  }
}

/** The parts of a selector list; one with parentheses is kept whole, its commas may be inside them. */
function selectorsOf(list: string): string[] {
  return list.includes('(') ? [list] : list.split(',');
}

function matching(page: Document, selector: string): Iterable<Element> {
  try {
    return page.querySelectorAll(selector);
  } catch {
    return [];
  }
}

/** Near enough for one page's rules: ids, then classes and attributes, then tags, each up to nine. */
function specificity(selector: string): number {
  const ids = selector.match(/#[\w-]+/g)?.length ?? 0;
  const classes = selector.match(/\.[\w-]+|\[[^\]]*\]|:(?!:)[\w-]+/g)?.length ?? 0;
  const tags = selector.match(/(^|[\s>+~])[a-z][\w-]*/gi)?.length ?? 0;
  return Math.min(9, ids) * 100 + Math.min(9, classes) * 10 + Math.min(9, tags);
}
