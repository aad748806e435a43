import type { RecordId } from '../../domain/records';
import { kindOfId } from '../../domain/ids';
import { navigate, openRecord } from '../shared/routing/router';
import type { SearchHit, Snippet } from './index/entry';

/** Opens a found record, at the place of a snippet where it has a place of its own. */
export function jumpTo({ id, title }: SearchHit, snippet: Snippet | null): void {
  const place = snippet?.place ?? { in: 'head' };
  const kind = kindOfId(id);
  if (kind === 'source' && place.in === 'annotation') {
    navigate('sources', { source: id as never, annotation: place.id as never });
  } else if (kind === 'source' && place.in === 'text' && snippet !== null) {
    navigate('sources', { source: id as never, at: { start: snippet.start, end: snippet.end } });
  } else if (kind === 'detainee' && place.in === 'member') {
    navigate('detainees', { detainee: id as never, member: place.id as never });
  } else if (kind === 'appeal' && place.in === 'member') {
    navigate('appeals', { appeal: id as never, member: place.id as never });
  } else if (!openRecord(id as RecordId)) {
    // A kind without a page of its own: where its words are named.
    navigate('appeals', { filter: title });
  }
}
