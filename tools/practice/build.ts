import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBook } from '../casebook-builder/book';
import { addAppeals, addCounts, addReplies } from './appeals';
import { addBodies } from './bodies';
import { addPrisoners } from './people';
import { addOthers } from './people-at-risk';
import { addProceedings } from './proceedings';
import { addSources } from './sources';

const folder = join('resources', 'practice');

/** The practice casebook as casebook data: the same bytes from the same documents each time. */
export function practiceData(): string {
  const book = startBook('practice', '2025-01-06T09:00:00.000Z');
  addSources(book, (name) => readFileSync(join(folder, 'documents', name), 'utf8'));
  addBodies(book);
  addPrisoners(book);
  addOthers(book);
  addProceedings(book);
  addAppeals(book);
  addReplies(book);
  addCounts(book);
  const data = {
    format: 'vigil-data',
    version: 1,
    title: 'Practice casebook',
    records: book.records(),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Writes `resources/practice/casebook-data.json` anew. */
export function writePractice(): void {
  writeFileSync(join(folder, 'casebook-data.json'), practiceData());
}
