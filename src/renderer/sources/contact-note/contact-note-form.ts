import type { CommandInput } from '../../../casebook/commands/registry';
import { showDate } from '../../../domain/show-date';
import type { Party } from '../../../domain/party';
import type { ReleaseMark } from '../../../domain/release';
import { defaultRelease } from '../../../domain/default-release';
import { readDate } from '../../../domain/read-date';

/** What is typed of a conversation: plain data, kept as a draft. Only the words are asked for. */
export interface ContactNoteForm {
  /** When, as somebody writes it; now to begin with. */
  readonly at: string;
  /** A term of the vocabulary `channels`. */
  readonly channel: string;
  readonly who: Party | null;
  readonly title: string;
  readonly words: string;
  readonly release: ReleaseMark;
}

/** A form of this minute, by telephone, and closed: a contact note is confidential to begin with. */
export function newContactNote(now: Date): ContactNoteForm {
  return {
    at: localMinute(now),
    channel: 'phone',
    who: null,
    title: '',
    words: '',
    release: defaultRelease({ kind: 'source', sourceKind: 'contact-note' }),
  };
}

/** Words for what the note is called where nobody gave it a title. */
export interface TitleWords {
  readonly channel: string;
  readonly who: string | null;
}

/**
 * What `add-source` takes of a note, beside the text as it is frozen. `language` is the one the text
 * was found to be in; `words` and `locale` make the title where none was given.
 */
export function contactNoteInput(
  form: ContactNoteForm,
  frozen: Pick<CommandInput<'add-source'>, 'text' | 'blocks' | 'language'>,
  words: TitleWords,
  locale: string,
): CommandInput<'add-source'> {
  const at = readDate(form.at);
  const made = [words.channel, words.who, showDate(at, locale, 'short')].filter(
    (part) => part !== null && part !== '',
  );
  return {
    ...frozen,
    title: form.title.trim() || made.join(', '),
    sourceKind: 'contact-note',
    extractor: 'typed by hand 1',
    published: at,
    release: form.release,
    contact: { at, channel: form.channel, who: form.who },
  };
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** `2026-01-31 09:05` by the clock of this computer. */
function localMinute(now: Date): string {
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
