import type { CasebookClient } from '../../../casebook/client';
import type { Source } from '../../../domain/source';
import type { Client } from '../../../ipc/client';
import type { ReadingOptions } from '../../../ipc/reader-shapes';
import { problemWords } from '../../shared/casebook/problem';
import type { ReadAs, ReadText } from '../import/queue';
import { newJob, readBytes } from '../import/read-item';
import { refusalWords } from '../import/refusal-words';

/** What a sealed original gives when it is read again. */
export type Reread =
  | { readonly state: 'text'; readonly content: ReadText; readonly readAs: ReadAs }
  | { readonly state: 'needs-password'; readonly wrong: boolean }
  | {
      readonly state: 'needs-encoding';
      readonly guesses: readonly { readonly encoding: string; readonly preview: string }[];
    }
  /** `words` is one sentence. */
  | { readonly state: 'none'; readonly words: string };

/** Has a reader page of today read the original of a source, as an import would. */
export async function reread(
  parts: { readonly main: Client; readonly client: CasebookClient },
  original: NonNullable<Source['original']>,
  options: Pick<ReadingOptions, 'password' | 'encoding'>,
): Promise<Reread> {
  const file = await parts.client.file(original);
  if (!file.ok) return { state: 'none', words: problemWords(file.error) };
  const answer = await readBytes(
    parts.main,
    { name: original.name, bytes: file.value, options: { ...options, asText: true } },
    newJob(),
  );
  if (!answer.ok) return { state: 'none', words: problemWords(answer.error) };
  const reading = answer.value;
  switch (reading.status) {
    case 'text':
      return { state: 'text', content: reading.content, readAs: reading.readAs };
    case 'needs-password':
      return { state: 'needs-password', wrong: reading.wrongPassword };
    case 'needs-encoding':
      return { state: 'needs-encoding', guesses: reading.guesses };
    case 'no-text':
    case 'unreadable':
    case 'unsupported':
      return { state: 'none', words: refusalWords(reading.reason.code, reading.reason.detail) };
    case 'table':
    case 'picture':
      return { state: 'none', words: refusalWords('not-supported', '') };
  }
}
