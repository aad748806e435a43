import type { CalendarDate } from '@internationalized/date';
import { calendarDays } from '../../domain/calendar-dates';
import type { CalendarEvent } from '../../export/icalendar';
import { rulesIn } from '../shared/casebook/rules';
import { t } from '../shared/catalogue';
import { personIn, type PeopleStore } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';

/** The days of the calendar file in words; without names no word of the file stands in them. */
export function calendarEvents(
  store: PeopleStore,
  today: CalendarDate,
  withNames: boolean,
): CalendarEvent[] {
  const days = calendarDays(
    {
      appeals: store.all('appeal'),
      proceedings: store.all('proceeding'),
      person: (id) => personIn(store, id),
    },
    { today, rules: rulesIn(store), withNames },
  );
  return days.map(({ key, kind, day, atMost, at, what, people, about }) => {
    const names = people.flatMap((id) => {
      const person = personIn(store, id);
      return person === undefined ? [] : [recordTitle(person)];
    });
    const first =
      kind === 'hearing' ? t('docket.eventHearing') : t('docket.eventDeadline', { what });
    return {
      key,
      from: day.toString(),
      to: atMost.toString(),
      at,
      summary: names.length === 0 ? first : `${first}: ${names.join(', ')}`,
      description: about,
    };
  });
}
