import type { TableKind } from '../table-kind';
import { appeals, outcomeLines } from './appeals';
import { organisations, proceedings } from './bodies';
import { claims, events } from './claims';
import { detainees } from './detainees';
import { annotations, sources } from './sources';

/** The nine tables, in the order they are offered. */
export const tableKinds: readonly TableKind[] = [
  detainees,
  appeals,
  outcomeLines,
  sources,
  annotations,
  claims,
  events,
  proceedings,
  organisations,
];

/** The table of an id; the first for an id that is none. */
export function tableKindOf(id: string | undefined): TableKind {
  return tableKinds.find((kind) => kind.id === id) ?? detainees;
}
