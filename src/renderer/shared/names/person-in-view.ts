import { isId, type DetaineeId } from '../../../domain/ids';
import { currentRoute } from '../routing/router';

/** Marks a part of the page that is about one person: a row, a card, an entry. */
export const ABOUT_PERSON = 'data-person';

/** Marks the one person that a whole page is about just now, wherever the focus is. */
export const PERSON_SHOWN = 'data-person-shown';

/** The attribute of a part that is about `people`; none where they are several or nobody. */
export function aboutPerson(people: readonly DetaineeId[]): { [ABOUT_PERSON]?: DetaineeId } {
  const [only, ...others] = new Set(people);
  return only === undefined || others.length > 0 ? {} : { [ABOUT_PERSON]: only };
}

/** The attribute of a page that is about `people`; none where they are several or nobody. */
export function personShown(people: readonly DetaineeId[]): { [PERSON_SHOWN]?: DetaineeId } {
  const [only, ...others] = new Set(people);
  return only === undefined || others.length > 0 ? {} : { [PERSON_SHOWN]: only };
}

/**
 * The person in view: whom the nearest surroundings of the focus are about, else whom the page is
 * about, else who is open by the route. Undefined where that is nobody, or several.
 */
export function personInView(focus: Element | null): DetaineeId | undefined {
  for (let at = focus; at !== null; at = at.parentElement) {
    const id = at.getAttribute(ABOUT_PERSON) ?? at.getAttribute('data-row');
    if (isId('detainee', id)) return id;
  }
  const shown = new Set(
    [...document.querySelectorAll(`[${PERSON_SHOWN}]`)].map((at) => at.getAttribute(PERSON_SHOWN)),
  );
  const [only] = shown;
  if (shown.size === 1 && isId('detainee', only)) return only;
  const { screen, params } = currentRoute();
  return screen === 'detainees' || screen === 'appeals' ? params.detainee : undefined;
}
