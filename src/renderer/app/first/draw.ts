import app from '../../shared/catalogue/en/app.json';
import entrance from '../../shared/catalogue/en/entrance.json';
import { cx } from '../../shared/class-names';
import banners from '../frame/Banners.module.css';
import frame from '../App.module.css';
import page from '../entrance/entrance.module.css';
import button from '../../shared/controls/Button.module.css';
import field from '../../shared/fields/Field.module.css';
import styles from './first.module.css';
import type { LockedCasebook } from './locked-casebook';

/** The field and the form of a drawn first page. */
export interface DrawnPage {
  readonly whole: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
}

/**
 * Draws what `Unlock.tsx` shows first, with the same classes and words, so that nothing moves when it
 * takes over. Empty boxes hold the room of what only that one draws.
 */
export function drawFirstPage(casebook: LockedCasebook): DrawnPage {
  const input = made('input', field.input);
  Object.assign(input, { id: 'first-passphrase', type: 'password', autocomplete: 'off' });
  input.spellcheck = false;
  const label = made('label', field.label, entrance.passphrase);
  label.htmlFor = input.id;
  const enter = made('button', cx(button.button, button.main), entrance.unlock);
  enter.prepend(room(styles.icon));
  enter.dataset['disabled'] = 'true';
  input.addEventListener('input', () => {
    if (input.value === '') enter.dataset['disabled'] = 'true';
    else delete enter.dataset['disabled'];
  });
  const form = made('form', page.stack);
  form.append(
    within('div', field.field, label, input),
    within('div', page.stack, enter, room(styles.ways)),
  );
  const brand = made('p', page.brand, app.name);
  brand.prepend(room(styles.mark));
  const place = made('p', page.place, casebook.folderLabel);
  place.append(room(styles.line));
  const title = made('h1', page.title, casebook.name);
  const column = within('div', page.column, brand, title, within('div', page.under, place), form);
  const whole = within('div', cx(frame.app, styles.whole));
  if (casebook.unsupported !== null) whole.append(banner(casebook.unsupported));
  whole.append(within('main', page.page, column));
  return { whole, form, input };
}

function banner(version: string): HTMLElement {
  const words = app.unsupported.replace('{{version}}', version);
  const line = made('p', cx(banners.banner, banners.warn), words);
  line.prepend(room(styles.sign));
  const region = within('div', banners.banners, line);
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', app.notices);
  return region;
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  classes: string | undefined,
  words = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = classes ?? '';
  element.textContent = words;
  return element;
}

function within(tag: 'div' | 'main', classes: string | undefined, ...parts: Node[]): HTMLElement {
  const element = made(tag, classes);
  element.append(...parts);
  return element;
}

function room(classes: string | undefined): HTMLElement {
  const element = made('span', classes);
  element.setAttribute('aria-hidden', 'true');
  return element;
}
