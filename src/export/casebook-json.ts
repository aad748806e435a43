import { writeCasebookData } from '../domain/casebook-data';
import type { Projected } from '../domain/projection';
import { pseudonymiser, replaceIds, type KeyedHash } from './pseudonyms';

/**
 * The projected records as a JSON file of casebook data, which Vigil can read back. Below the level
 * internal every id is a pseudonym made for this export.
 */
export function casebookJson(title: string, projected: Projected, hash: KeyedHash): string {
  const data = writeCasebookData(title, projected.records);
  const inside = projected.level === 'internal' || projected.level === 'confidential';
  return `${JSON.stringify(inside ? data : replaceIds(data, pseudonymiser(hash)), null, 1)}\n`;
}
