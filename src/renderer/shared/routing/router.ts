import type { Evidence } from '../../../domain/claim';
import type { View } from '../../../domain/view';
import { isRecordKind, type RecordId } from '../../../domain/records';
import {
  kindOfId,
  type AppealId,
  type BriefId,
  type DetaineeId,
  type Id,
  type IdKind,
  type ProceedingId,
  type SourceId,
} from '../../../domain/ids';
import { createStore, useStore } from '../store';
import type { Route, RouteParams, ScreenId } from './routes';

interface Trail {
  readonly past: readonly Route[];
  readonly here: Route;
  readonly ahead: readonly Route[];
}

/** Places kept to go back to; more would only hold records' ids in memory for nothing. */
const kept = 100;
const start: Trail = { past: [], here: { screen: 'overview', params: {} }, ahead: [] };

const trail = createStore<Trail>(start);

/** Opens a screen and puts the present place behind Alt+Left. The same place again adds nothing. */
export function navigate<S extends ScreenId>(screen: S, params: RouteParams[S]): void {
  const next = { screen, params } as Route;
  trail.update((now) =>
    samePlace(now.here, next)
      ? { ...now, here: next }
      : { past: [...now.past, now.here].slice(-kept), here: next, ahead: [] },
  );
}

/** Changes what the present screen is opened with, without a step for Alt+Left. */
export function replaceParams<S extends ScreenId>(screen: S, params: RouteParams[S]): void {
  trail.update((now) => ({ ...now, here: { screen, params } as Route }));
}

/** One place back; false where there is none. */
export function goBack(): boolean {
  const { past, here, ahead } = trail.get();
  const last = past.at(-1);
  if (last === undefined) return false;
  trail.set({ past: past.slice(0, -1), here: last, ahead: [here, ...ahead] });
  return true;
}

/** One place forward again; false where there is none. */
export function goForward(): boolean {
  const { past, here, ahead } = trail.get();
  const next = ahead[0];
  if (next === undefined) return false;
  trail.set({ past: [...past, here], here: next, ahead: ahead.slice(1) });
  return true;
}

/** The place the reader is at. */
export function useRoute(): Route {
  return useStore(trail).here;
}

/** The params `screen` is opened with; none while another screen is shown. */
export function useParams<S extends ScreenId>(screen: S): Partial<RouteParams[S]> {
  const here = useRoute();
  return here.screen === screen ? (here.params as RouteParams[S]) : none;
}

const none = {};

/** The place now, for code that is no component. */
export function currentRoute(): Route {
  return trail.get().here;
}

/** The records that were opened since unlock, the latest first, each once. */
export function visitedRecords(): readonly RecordId[] {
  const { past, here } = trail.get();
  const ids = [here, ...past.toReversed()].flatMap(({ params }) =>
    Object.values(params).filter(
      (value): value is RecordId => typeof value === 'string' && isRecordKind(kindOfId(value)),
    ),
  );
  return [...new Set(ids)];
}

/** Opens a citation: the source at the quoted words, which flash once, or at the row of its cell. */
export function openCitation(evidence: Evidence): void {
  const { source, locator } = evidence;
  if (locator.kind === 'text') navigate('sources', { source, annotation: locator.annotation });
  else if (locator.kind === 'cell') navigate('sources', { source, cell: locator });
  else if (locator.kind === 'page' || locator.kind === 'region') {
    const box = locator.kind === 'region' ? locator.box : null;
    navigate('sources', { source, place: { page: locator.page, box } });
  } else navigate('sources', { source });
}

/** For each kind of record that has a screen, the way to it. */
const ways: Partial<Record<IdKind, (id: RecordId) => void>> = {
  detainee: (id) => navigate('detainees', { detainee: id as DetaineeId }),
  appeal: (id) => navigate('appeals', { appeal: id as AppealId }),
  source: (id) => navigate('sources', { source: id as SourceId }),
  brief: (id) => navigate('briefs', { brief: id as BriefId }),
  proceeding: (id) => navigate('proceedings', { proceeding: id as ProceedingId }),
  organisation: (id) => navigate('directory', { record: id }),
  office: (id) => navigate('directory', { record: id }),
  facility: (id) => navigate('directory', { record: id }),
  contact: (id) => navigate('directory', { record: id }),
  'case-group': (id) => navigate('directory', { record: id }),
  'list-edition': (id) => navigate('counts', { edition: id as Id<'list-edition'> }),
  'count-estimate': () => navigate('counts', {}),
};

/** Opens the screen that shows a record; false for a kind that has no screen yet. */
export function openRecord(id: RecordId): boolean {
  const way = wayTo(id);
  way?.(id);
  return way !== undefined;
}

/** True where `openRecord` has a screen to open. */
export function hasScreen(id: RecordId): boolean {
  return wayTo(id) !== undefined;
}

function wayTo(id: RecordId): ((id: RecordId) => void) | undefined {
  const kind = kindOfId(id);
  return kind === null ? undefined : ways[kind];
}

/** Opens a saved view: its table, or the search it keeps. */
export function openView({ id, table, filter }: Pick<View, 'id' | 'table' | 'filter'>): void {
  if (table === 'search') navigate('search', { query: filter });
  else navigate('tables', { table, view: id });
}

/** Forgets every place, so that nothing of one casebook is left when it is locked. */
export function forgetPlaces(): void {
  trail.set(start);
}

function samePlace(one: Route, other: Route): boolean {
  return one.screen === other.screen && JSON.stringify(one.params) === JSON.stringify(other.params);
}
