import { startBook } from '../casebook-builder/book';
import { addAppeals } from './appeals';
import { addBodies, addCounts } from './bodies';
import { addContext } from './context';
import { addMorePeople } from './more-people';
import { addPeople } from './people';
import { addReplies } from './replies';
import { addSources } from './sources';

/** The line that every screen, page and row made from the sample bears. */
export const sampleNotice = 'as reported to January 2025; not updated';

/** The sample of the public record as casebook data: the same bytes each time. */
export function sampleData(): string {
  const book = startBook('sample', '2025-01-31T12:00:00.000Z');
  addSources(book);
  addBodies(book);
  addPeople(book);
  addMorePeople(book);
  addAppeals(book);
  addReplies(book);
  addCounts(book);
  addContext(book);
  return JSON.stringify({
    format: 'vigil-data',
    version: 1,
    title: 'Sample casebook',
    records: book.records(),
  });
}
