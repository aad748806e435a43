import type { AppealId, DetaineeId, MemberId, SourceId } from '../../domain/ids';
import { recordKinds, type AnyRecord } from '../../domain/records';
import type { CasebookClient } from '../client';
import type { CommandInput } from '../commands/registry';
import type { PageStore } from '../page-store';
import type { CasebookFailure } from '../result';

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CasebookFailure };

/** The value of an answer; throws with the failure where there is none. */
export async function must<T>(answer: Promise<Answer<T>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

/** The failure of an answer; throws where it went well. */
export async function failure<T>(answer: Promise<Answer<T>>): Promise<CasebookFailure> {
  const result = await answer;
  if (!result.ok) return result.error;
  throw new Error('it went well');
}

/** Every record of a page's store, in Trash or not, in one order. */
export function everything(store: PageStore): AnyRecord[] {
  const all: AnyRecord[] = recordKinds.flatMap((kind) => [...store.allWithTrashed(kind)]);
  return structuredClone(all).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const LETTER = 'We ask the minister to release Elvin and Leyla without delay.';

/** A short document. */
export function letter(text = LETTER): CommandInput<'add-source'> {
  const about = { title: 'A letter', sourceKind: 'letter', extractor: 'plain-text 1' };
  return { ...about, text, blocks: [] };
}

/** A date as a source writes it. */
export function date(written: string) {
  return { written, edtf: written };
}

/** Puts a person on file. */
export async function person(client: CasebookClient, name: string): Promise<DetaineeId> {
  const { created } = await must(client.run('add-detainee', { name }));
  return created as DetaineeId;
}

/** Puts a document on file and marks the words "release Elvin" in it. */
export async function markedLetter(
  client: CasebookClient,
): Promise<{ source: SourceId; annotation: MemberId }> {
  const added = await must(client.run('add-source', letter()));
  const source = added.created as SourceId;
  const marked = await must(client.run('mark-passage', passage(source, 'release Elvin')));
  return { source, annotation: marked.created as MemberId };
}

/** The input that marks the first `words` of the letter. */
export function passage(source: SourceId, words: string): CommandInput<'mark-passage'> {
  const start = LETTER.indexOf(words);
  const selectors = { start, end: start + words.length, exact: words, prefix: '', suffix: '' };
  return { source, version: 1, selectors };
}

/** An appeal for some people. */
export function appealFor(...people: DetaineeId[]): CommandInput<'record-appeal'> {
  return {
    title: 'Letter to the minister',
    appealKind: 'letter',
    date: date('2026-01-15'),
    issuers: [{ kind: 'named', name: 'A committee' }],
    addressees: [{ kind: 'named', name: 'The minister' }],
    targets: [],
    asks: [{ ask: 'release' }],
    outcomeLines: people.map((detainee) => ({ detainee })),
  };
}

/** Records an appeal for some people. */
export async function appeal(client: CasebookClient, ...people: DetaineeId[]): Promise<AppealId> {
  const { created } = await must(client.run('record-appeal', appealFor(...people)));
  return created as AppealId;
}

/** A fact to add to a person. */
export function fact(text: string) {
  return { field: 'profession', value: { kind: 'text', text } };
}
