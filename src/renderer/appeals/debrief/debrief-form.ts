import type { CommandInput } from '../../../casebook/commands/registry';
import type { AppealId, MemberId } from '../../../domain/ids';
import type { OutcomeLine } from '../../../domain/outcome-line';
import type { Party } from '../../../domain/party';
import type { ReleaseMark } from '../../../domain/release';
import { dateFrom } from '../../shared/fields/date-from';

/** What was said of one name; a name without an answer is left as it was. */
export type Answer = 'raised' | 'not-raised' | 'unknown';

export const answers: readonly Answer[] = ['raised', 'not-raised', 'unknown'];

/** The ways in which a name can have been raised at one contact. */
export const ways = ['orally-private', 'orally-public', 'in-writing'] as const;

export type Way = (typeof ways)[number];

/** What the debrief sheet holds: plain data, as typed. */
export interface DebriefForm {
  readonly title: string;
  readonly date: string;
  readonly channel: string | null;
  readonly who: Party | null;
  readonly said: string;
  readonly way: Way;
  readonly appeals: readonly AppealId[];
  readonly answers: Readonly<Record<MemberId, Answer>>;
  readonly release: ReleaseMark;
}

/** An empty sheet for the names of one appeal. */
export function emptyDebrief(appeal: AppealId, title: string, today: string): DebriefForm {
  return {
    title,
    date: today,
    channel: 'meeting',
    who: null,
    said: '',
    way: 'orally-private',
    appeals: [appeal],
    answers: {},
    release: 'confidential',
  };
}

/** How an answer stands on an outcome line: raised in the way of this contact. */
export function raisedBy(answer: Answer, way: Way): OutcomeLine['raised'] {
  return answer === 'raised' ? way : answer;
}

/** The sheet as the command takes it; null while its title, day or channel is missing. */
export function debriefInput(
  form: DebriefForm,
  linesOf: (appeal: AppealId) => readonly Pick<OutcomeLine, 'id'>[],
): CommandInput<'debrief-contact'> | null {
  const at = dateFrom(form.date);
  const title = form.title.trim();
  if (title === '' || at === null || form.channel === null) return null;
  return {
    note: {
      title,
      sourceKind: 'contact-note',
      text: form.said,
      blocks: [],
      extractor: 'plain-text 1',
      published: at,
      release: form.release,
      contact: { at, channel: form.channel, who: form.who },
    },
    raised: form.appeals.flatMap((appeal) =>
      linesOf(appeal).flatMap(({ id }) => {
        const answer = form.answers[id];
        return answer === undefined
          ? []
          : [{ appeal, line: id, raised: raisedBy(answer, form.way) }];
      }),
    ),
  };
}
