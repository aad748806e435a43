import type { TakenIn } from '../../src/renderer/sources';
import { refusalSentence, type ReadWarning } from '../../src/import/frozen-text';

/** The line of one file, as standard output carries it. */
export interface Line {
  readonly file: string;
  readonly status: 'text' | 'table' | 'no-text' | 'needs-password' | 'unreadable' | 'unsupported';
  readonly [field: string]: unknown;
}

/** Why a reading gave no outcome at all, by the code of its failure. */
const FAILURES: Readonly<Record<string, string>> = {
  'timed-out': 'It took too long to read and was stopped.',
  'page-crashed': 'Reading it broke the reader; nothing of it was kept.',
  'too-large': 'The file is larger than Vigil reads.',
};

/** Puts what became of a file into its line; `ms` is the whole way from choosing to saved. */
export function lineOf(file: string, taken: TakenIn, ms: number): Line {
  const { reading } = taken;
  if (!reading.ok) {
    const { code } = reading.error;
    return answer(file, 'unreadable', FAILURES[code] ?? `It could not be read (${code}).`, ms);
  }
  const outcome = reading.value;
  switch (outcome.status) {
    case 'text': {
      const { text, pages, title, language, encoding, warnings, dropped } = outcome.content;
      return {
        ...answer(file, 'text', storedWords(taken.stored), ms),
        pages: pages ?? null,
        chars: text.length,
        title: title ?? null,
        language: language ?? null,
        encoding: encoding ?? null,
        warnings: [
          ...warnings.map(warningWords),
          ...dropped.map(({ what, count }) => `left out: ${what} (${count})`),
        ],
        ms,
      };
    }
    case 'picture':
      return answer(file, 'unsupported', 'It is a picture and was read as one.', ms);
    case 'table': {
      const { encoding, delimiter, header, rows, columns, warnings } = outcome.table;
      return {
        file,
        status: 'table',
        encoding: encoding ?? null,
        delimiter: delimiter ?? null,
        header,
        rows,
        columns,
        warnings: warnings.map(warningWords),
        ms,
      };
    }
    case 'needs-encoding':
      return answer(file, 'unreadable', 'Its encoding could not be told.', ms);
    case 'needs-password': {
      const words = outcome.wrongPassword
        ? 'The password did not open the file.'
        : 'The file asks for a password.';
      return answer(file, 'needs-password', words, ms);
    }
    case 'no-text':
    case 'unreadable':
    case 'unsupported':
      return answer(file, outcome.status, refusalSentence(outcome.reason), ms, {
        ...('pages' in outcome && outcome.pages !== undefined ? { pages: outcome.pages } : {}),
      });
  }
}

function answer(
  file: string,
  status: Line['status'],
  reason: string | null,
  ms: number,
  { pages }: { pages?: number } = {},
): Line {
  const nothing = { chars: 0, title: null, language: null, encoding: null, warnings: [] };
  return { file, status, reason, pages: pages ?? null, ...nothing, ms };
}

/** A text is on file, or was already; anything else is said as the reason. */
function storedWords(stored: TakenIn['stored']): string | null {
  return stored === 'stored' || stored === 'same-file' || stored === null
    ? null
    : `It was read and could not be saved (${stored}).`;
}

function warningWords({ code, detail }: Pick<ReadWarning, 'code' | 'detail'>): string {
  return detail === '' ? code : `${code}: ${detail}`;
}
