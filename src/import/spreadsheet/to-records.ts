import type { Evidence } from '../../domain/claim';
import { custodyEventSchema, type CustodyEvent } from '../../domain/custody-event';
import type { Note } from '../../domain/aggregate';
import { defaultRelease } from '../../domain/default-release';
import { detaineeSchema, type Detainee } from '../../domain/detainee';
import { factSchema, type Fact } from '../../domain/fact';
import { newId, type DetaineeId } from '../../domain/ids';
import type { InTurns } from '../../domain/in-turns';
import { listEditionSchema } from '../../domain/list-edition';
import { makerOf } from '../../domain/maker-of';
import { nameSchema, type Name } from '../../domain/name';
import { scriptOf } from '../../domain/name-script';
import { outcomeLineSchema } from '../../domain/outcome-line';
import type { AnyRecord, RecordId, RecordKind } from '../../domain/records';
import type { Diff } from './differences';
import type { DryRun, OnFile, RowPlan } from './dry-run';
import type { CellPlace, Mapping, SheetSource } from './mapping';
import type { PlannedValue } from './planned-value';

/** A member added to a record that is on file, or put in the place of the one of its id. */
export interface MemberChange {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly list: string;
  readonly member: { readonly id: string };
  readonly replaces: boolean;
}

/** Fields of a record on file that get another value. */
export interface FieldChange {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What an import writes, but for the source it rests on. */
export interface TableRecords {
  readonly records: readonly AnyRecord[];
  readonly members: readonly MemberChange[];
  readonly fields: readonly FieldChange[];
}

const makeDetainee = makerOf(detaineeSchema);
const makeName = makerOf(nameSchema);
const makeFact = makerOf(factSchema);
const makeEvent = makerOf(custodyEventSchema);
const makeLine = makerOf(outcomeLineSchema);

/** Plans that are written between two yields. */
const SLICE = 10;

/**
 * The records and claims of a dry run: every value a claim that rests on its cell. Rows that wait
 * for a decision, are skipped or say nothing new write nothing. `now` is RFC 3339 in UTC. In turns,
 * since ten thousand people take a second.
 */
export function* toRecords(
  { plans }: DryRun,
  mapping: Mapping,
  onFile: OnFile,
  from: SheetSource,
  now: string,
): InTurns<TableRecords> {
  const maker = new RecordMaker(mapping, onFile, from, now);
  for (const [at, plan] of plans.entries()) {
    if (plan.action === 'create') maker.create(plan);
    else if (plan.action === 'update') maker.update(plan);
    if (at % SLICE === 0) yield;
  }
  return maker.finish();
}

class RecordMaker {
  readonly #mapping: Mapping;
  readonly #onFile: OnFile;
  readonly #from: SheetSource;
  readonly #now: string;
  readonly #records: AnyRecord[] = [];
  readonly #members: MemberChange[] = [];
  readonly #fields: FieldChange[] = [];
  readonly #entries: unknown[] = [];
  readonly #people: ReadonlyMap<string, Detainee>;

  constructor(mapping: Mapping, onFile: OnFile, from: SheetSource, now: string) {
    this.#mapping = mapping;
    this.#onFile = onFile;
    this.#from = from;
    this.#now = now;
    this.#people = new Map(onFile.people.map((person) => [person.id, person]));
  }

  create({ values, name }: RowPlan): void {
    const id = newId('detainee');
    const names: Name[] = [];
    const facts: Fact[] = [];
    const custodyEvents: CustodyEvent[] = [];
    const notes: Note[] = [];
    let reference = '';
    for (const value of values) {
      if (value.kind === 'name') names.push(this.#name(value, names.length === 0));
      else if (value.kind === 'fact') facts.push(this.#fact(value));
      else if (value.kind === 'event') custodyEvents.push(this.#event(value));
      else if (value.kind === 'note') notes.push(this.#note(value));
      else if (value.kind === 'reference') reference = value.text;
      else if (value.kind !== 'blank') this.#about(value, id, name);
    }
    const head = { kind: 'detainee', id, createdAt: this.#now, reference } as const;
    this.#records.push(makeDetainee({ ...head, names, facts, custodyEvents, notes }));
  }

  update({ person, diffs, name }: RowPlan): void {
    if (person === null) return;
    for (const diff of diffs) {
      if (diff.how === 'keep' || diff.how === 'ask') continue;
      if (diff.how === 'replace') this.#outdate(person, diff);
      this.#addTo(person, diff.value, name);
    }
  }

  finish(): TableRecords {
    const { list } = this.#mapping;
    if (this.#entries.length > 0 && list !== null) {
      const head = { kind: 'list-edition', id: newId('list-edition'), createdAt: this.#now };
      const { title, date } = list;
      this.#records.push(listEditionSchema.parse({ ...head, title, date, entries: this.#entries }));
    }
    return { records: this.#records, members: this.#members, fields: this.#fields };
  }

  #addTo(person: DetaineeId, value: PlannedValue, name: string): void {
    const to = { kind: 'detainee', id: person, replaces: false } as const;
    if (value.kind === 'name') {
      this.#members.push({ ...to, list: 'names', member: this.#name(value, false) });
    } else if (value.kind === 'fact') {
      this.#members.push({ ...to, list: 'facts', member: this.#fact(value) });
    } else if (value.kind === 'event') {
      this.#members.push({ ...to, list: 'custodyEvents', member: this.#event(value) });
    } else if (value.kind === 'note') {
      this.#members.push({ ...to, list: 'notes', member: this.#note(value) });
    } else if (value.kind === 'reference') {
      this.#fields.push({ kind: 'detainee', id: person, fields: { reference: value.text } });
    } else if (value.kind !== 'blank') this.#about(value, person, name);
  }

  /** The claim that a new value takes the place of stays on file, as outdated. */
  #outdate(person: DetaineeId, { claim, value }: Diff): void {
    const fact = this.#people.get(person)?.facts.find(({ id }) => id === claim);
    if (fact === undefined || (value.kind !== 'fact' && value.kind !== 'blank')) return;
    const member = { ...fact, status: 'outdated' as const };
    this.#members.push({ kind: 'detainee', id: person, list: 'facts', member, replaces: true });
  }

  #about(
    value: Extract<PlannedValue, { kind: 'line' | 'entry' }>,
    detainee: DetaineeId,
    name: string,
  ): void {
    if (value.kind === 'entry') {
      const { change, why } = value;
      this.#entries.push({ ...this.#claim(value.at), printed: name, detainee, change, why });
      return;
    }
    const { appeal } = this.#onFile;
    if (appeal === null) return;
    const old = appeal.outcomeLines.find((line) => line.detainee === detainee);
    const fresh = { ...this.#claim(value.at), detainee, ...value.fields };
    const evidence = [...(old?.evidence ?? []), ...this.#claim(value.at).evidence];
    const member = makeLine(old === undefined ? fresh : { ...old, ...value.fields, evidence });
    const list = 'outcomeLines';
    const replaces = old !== undefined;
    this.#members.push({ kind: 'appeal', id: appeal.id, list, member, replaces });
  }

  #name({ text, other, at }: Extract<PlannedValue, { kind: 'name' }>, first: boolean) {
    const kind = other && !first && /\s/.test(text) ? 'full' : other ? 'alias' : 'full';
    return makeName({ ...this.#claim(at), text, script: scriptOf(text), kind });
  }

  #fact({ field, value, at }: Extract<PlannedValue, { kind: 'fact' }>) {
    const release = defaultRelease({ kind: 'fact', field });
    return makeFact({ ...this.#claim(at), field, value, release });
  }

  #event({ event, date, place, detail, at }: Extract<PlannedValue, { kind: 'event' }>) {
    const release = defaultRelease({ kind: 'custody-event', event });
    return makeEvent({ ...this.#claim(at), event, date, place, detail, release });
  }

  #note({ text }: Extract<PlannedValue, { kind: 'note' }>) {
    return { id: newId('member'), text, release: 'internal' as const, at: this.#now };
  }

  #claim({ row, column }: CellPlace) {
    const { source, sheet } = this.#from;
    const locator = { kind: 'cell', sheet, row, column } as const;
    const evidence: Evidence[] = [{ source, locator }];
    return { id: newId('member'), enteredAt: this.#now, evidence };
  }
}
