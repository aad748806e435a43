/** What the walk saw. */
export interface Walk {
  /** Places that were opened: screens, views and records. */
  readonly places: number;
  /** Dialogs and menus that a button opened. */
  readonly layers: number;
  /** Places that showed markup as text. */
  readonly telling: number;
  /** What became an element, an attribute or a script of its own, each once. */
  readonly arisen: readonly string[];
  /** Places that stood empty or told of a fault. */
  readonly broken: readonly string[];
}

interface Given {
  readonly routes: readonly { readonly screen: string; readonly params: object }[];
  readonly records: readonly string[];
  /** What a screen says that stopped working. */
  readonly failed: string;
  /** Also press every button of each place, once for each of its names. */
  readonly press: boolean;
  /** The protection is taken out: what React writes as text is read as markup. */
  readonly control: boolean;
}

/**
 * Opens every place in the page of an open casebook and watches what arises in it. Runs inside the
 * page and names nothing outside itself.
 */
export async function walkInPage(given: Given): Promise<Walk> {
  const page = globalThis as unknown as {
    planted: () => void;
    vigilHarness: {
      go(screen: string, params: object): void;
      openRecord(id: string): boolean;
    };
  };
  const arisen = new Set<string>();
  const broken: string[] = [];
  let here = '';
  let places = 0;
  let layers = 0;
  let telling = 0;
  page.planted = () => void arisen.add(`${here}: a script ran`);

  // Forms are ours too; the content policy sends none.
  const never = new Set(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'META', 'LINK', 'BASE']);
  function lookAt(element: Element): void {
    const name = element.tagName.toUpperCase();
    if (never.has(name)) arisen.add(`${here}: <${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const leads = ['src', 'href', 'action', 'srcdoc', 'xlink:href'].includes(attribute);
      const foreign = leads && /^\s*(?:javascript|data|https?|\/\/)/i.test(value);
      if (attribute.startsWith('on') || attribute.startsWith(mark) || foreign) {
        arisen.add(`${here}: <${name} ${attribute}>`);
      }
    }
    if (element.id.startsWith(mark) || element.getAttribute('name') === mark) {
      arisen.add(`${here}: <${name}> by its name`);
    }
  }
  const mark = 'planted';
  let changed = performance.now();
  const watcher = new MutationObserver((changes) => {
    changed = performance.now();
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes' && target instanceof Element) lookAt(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        lookAt(node);
        for (const inner of node.querySelectorAll('*')) lookAt(inner);
      }
    }
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true });

  /** Until nothing changed for a while, and nothing says that it is loading. */
  async function settled(quiet = 60): Promise<void> {
    const begun = performance.now();
    changed = begun;
    for (;;) {
      await new Promise((done) => setTimeout(done, 16));
      const now = performance.now();
      const busy = document.querySelector('main [role="progressbar"]') !== null;
      if ((now - changed >= quiet && !busy) || now - begun > 1500) return;
    }
  }
  function layer(): Element | null {
    return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]');
  }
  async function closeLayers(): Promise<void> {
    for (let tries = 0; tries < 4 && layer() !== null; tries += 1) {
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await settled(30);
    }
  }
  async function arrived(): Promise<void> {
    await settled();
    places += 1;
    const main = document.querySelector('main');
    if ((main?.textContent ?? '').length < 10) broken.push(here);
    if (main?.querySelector('h1')?.textContent === given.failed) broken.push(here);
    const values = [...document.querySelectorAll('main input, main textarea')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    // Every place whose records say so: a walk that saw nothing would prove nothing.
    if (`${main?.textContent ?? ''}${values.join(' ')}`.includes(mark)) telling += 1;
  }
  /** Presses what stands in the place by its name, once each; the place is opened again after. */
  async function pressed(open: () => void): Promise<void> {
    const names = new Set<string>();
    const place = here;
    for (;;) {
      const next = [...document.querySelectorAll('main button')].find((button) => {
        const name = button.getAttribute('aria-label') ?? button.textContent;
        const ready = button.checkVisibility() && !button.hasAttribute('disabled');
        return ready && !names.has(name.slice(0, 24));
      });
      if (next === undefined || names.size > 40) return;
      const name = (next.getAttribute('aria-label') ?? next.textContent).slice(0, 24);
      names.add(name);
      here = `${place} > ${name}`;
      (next as HTMLElement).click();
      await settled(40);
      if (layer() !== null) layers += 1;
      await closeLayers();
      open();
      await settled(30);
      here = place;
    }
  }
  async function visit(name: string, open: () => void): Promise<void> {
    here = name;
    open();
    await arrived();
    if (given.press) await pressed(open);
  }

  if (given.control) {
    const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
    const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(Element.prototype, 'textContent', {
      ...text,
      set(this: Element, words: string) {
        markup?.set?.call(this, words);
      },
    });
  }
  const { vigilHarness } = page;
  for (const { screen, params } of given.routes) {
    await visit(`${screen} ${JSON.stringify(params).slice(0, 60)}`, () =>
      vigilHarness.go(screen, params),
    );
  }
  for (const id of given.records) await visit(id, () => vigilHarness.openRecord(id));
  watcher.disconnect();
  return { places, layers, telling, arisen: [...arisen].slice(0, 50), broken };
}
