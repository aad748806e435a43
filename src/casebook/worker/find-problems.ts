import type { Referrers } from './referrers';
import { brokenInnerLink, hasInnerLinks, mentionsOf, pathTo } from './mentions';
import type { WorkingSet } from './working-set';

/** An op of a working set that may not stand: what it wrote leads nowhere, or what it took is led to. */
export interface Problem {
  /** The op's number in the working set. */
  readonly at: number;
  readonly reason: 'missing-record' | 'missing-member' | 'referred-to';
  /** Where in what was written. */
  readonly path: readonly (string | number)[];
  /** The record that leads there, for `referred-to`. */
  readonly by?: string;
}

/**
 * Every op after which a link would lead nowhere. Links into Trash are whole: what is in Trash is
 * still on file.
 */
export async function findProblems(set: WorkingSet, referrers: Referrers): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const at of set.ops.keys()) {
    const written = set.written[at];
    const problem =
      written === undefined
        ? await removalProblem(set, referrers, at)
        : await writeProblem(set, at);
    if (problem !== null) problems.push(problem);
  }
  problems.push(...(await innerProblems(set)));
  return problems;
}

async function writeProblem(set: WorkingSet, at: number): Promise<Problem | null> {
  const written = set.written[at];
  const { records, annotations } = set.mentions(at);
  for (const id of records) {
    if (!set.has(id)) return { at, reason: 'missing-record', path: pathTo(written, id) };
  }
  for (const { source, annotation } of annotations) {
    const loaded = await set.find('source', source);
    if ((await loaded?.place(annotation))?.list !== 'annotations') {
      return { at, reason: 'missing-member', path: pathTo(written, annotation) };
    }
  }
  return null;
}

async function removalProblem(
  set: WorkingSet,
  referrers: Referrers,
  at: number,
): Promise<Problem | null> {
  const op = set.ops[at];
  const [list, member] = op?.path ?? [];
  const canBeLedTo = list === undefined || (op?.kind === 'source' && list === 'annotations');
  if (op === undefined || !canBeLedTo) return null;
  const target = member ?? op.id;
  for (const candidate of await referrers.candidates(target)) {
    if (candidate !== op.id && (await leadsTo(set, candidate, target))) {
      return { at, reason: 'referred-to', path: [], by: candidate };
    }
  }
  return null;
}

async function leadsTo(set: WorkingSet, from: string, target: string): Promise<boolean> {
  const kind = set.kindOf(from);
  const record = kind === null ? null : await set.record(kind, from);
  if (record === null) return false;
  const { records, annotations } = mentionsOf(record);
  return records.has(target) || annotations.some(({ annotation }) => annotation === target);
}

/** Links between members of one record, looked at once for each record that could have broken one. */
async function innerProblems(set: WorkingSet): Promise<Problem[]> {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { kind, id, path } of set.ops) {
    const [list] = path;
    if (seen.has(id) || !hasInnerLinks(kind, list)) continue;
    seen.add(id);
    const record = await set.record(kind, id);
    const broken = record === null ? null : brokenInnerLink(kind, record);
    if (broken === null) continue;
    const removed = set.ops.findIndex(
      (op) =>
        op.id === id &&
        (op.path[1] === broken.to || (op.op === 'remove' && op.path[0] === broken.toList)),
    );
    const wrote = set.ops.findIndex(
      (op) => op.id === id && (op.path.length === 0 || op.path[1] === broken.member),
    );
    problems.push(
      removed >= 0
        ? { at: removed, reason: 'referred-to', path: [], by: id }
        : { at: wrote, reason: 'missing-member', path: [broken.list] },
    );
  }
  return problems;
}
