import type {
  AppealId,
  BriefId,
  CaseGroupId,
  ChangeId,
  DetaineeId,
  Id,
  MemberId,
  ProceedingId,
  SourceId,
} from '../../../domain/ids';
import type { Locator } from '../../../domain/claim';
import type { RecordId } from '../../../domain/records';

/** The screens in the order of the rail; Ctrl+1 to Ctrl+8 open them in this order. */
export const screenIds = [
  'overview',
  'sources',
  'detainees',
  'appeals',
  'briefs',
  'proceedings',
  'directory',
  'counts',
  'timeline',
  'history',
  'trash',
  'settings',
  'tables',
  'search',
  'spreadsheet',
] as const;

export type ScreenId = (typeof screenIds)[number];

/** The kinds of record that the directory holds, in the order of its tabs. */
export const directoryKinds = [
  'organisation',
  'office',
  'facility',
  'contact',
  'case-group',
] as const;

export type DirectoryKind = (typeof directoryKinds)[number];

/** The rows that a number counted, and what they are in words; the list shows these alone. */
export interface Only {
  readonly ids: readonly string[];
  readonly words: string;
}

/** The ways to look at appeals, in the order of their tabs. */
export const appealViews = ['table', 'matrix', 'docket', 'coverage', 'offices', 'clocks'] as const;

export type AppealView = (typeof appealViews)[number];

/**
 * What each screen can be opened with. A route says where the reader is, so that Alt+Left brings
 * back the record and the place in it; what is being typed is a draft and no part of it.
 */
export interface RouteParams {
  overview: object;
  sources: {
    readonly source?: SourceId;
    /** The passage to bring into view and flash. */
    readonly annotation?: MemberId;
    /** Words of the text to bring into view and select. */
    readonly at?: { readonly start: number; readonly end: number };
    /** A cell of a table, whose row comes into view and is selected; counts from 1. */
    readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
    /** A page to bring into view, with the part of it that is cited. */
    readonly place?: {
      readonly page: number;
      readonly box: Extract<Locator, { kind: 'region' }>['box'] | null;
    };
    /** Opens the import dialog, with nothing chosen. */
    readonly importing?: boolean;
    readonly only?: Only;
    /** Lists the passages of every source in place of the sources. */
    readonly passages?: boolean;
    /** Opens the form of a contact note. */
    readonly noting?: boolean;
  };
  detainees: {
    readonly detainee?: DetaineeId;
    /** A claim of the person to bring into view. */
    readonly member?: MemberId;
    readonly filter?: string;
    readonly adding?: boolean;
    readonly only?: Only;
    /** Shows people who may be one person in place of the table. */
    readonly duplicates?: boolean;
  };
  appeals: {
    readonly appeal?: AppealId;
    /** Only appeals that concern this person; with `adding`, the person already filled in. */
    readonly detainee?: DetaineeId;
    /** With `adding`: the list that is handed over, its names filled in. */
    readonly edition?: Id<'list-edition'>;
    readonly member?: MemberId;
    readonly filter?: string;
    readonly adding?: boolean;
    /** The way to look at appeals; the table where none is given. */
    readonly view?: AppealView;
    readonly only?: Only;
  };
  briefs: {
    readonly brief?: BriefId;
    /** The people a new brief begins with. */
    readonly detainees?: readonly DetaineeId[];
    readonly adding?: boolean;
  };
  proceedings: {
    readonly proceeding?: ProceedingId;
    /** A hearing, charge or decision to bring into view. */
    readonly member?: MemberId;
    /** The people a new proceeding begins with. */
    readonly detainees?: readonly DetaineeId[];
    readonly adding?: boolean;
  };
  directory: {
    readonly kind?: DirectoryKind;
    /** An organisation, an office, a place of detention, a contact or a case group. */
    readonly record?: RecordId;
    readonly adding?: boolean;
  };
  counts: {
    readonly view?: 'counts' | 'editions';
    readonly edition?: Id<'list-edition'>;
    readonly adding?: boolean;
  };
  timeline: { readonly group?: CaseGroupId };
  history: { readonly change?: ChangeId };
  trash: object;
  settings: object;
  tables: { readonly table?: string; readonly view?: Id<'view'> };
  search: { readonly query?: string };
  spreadsheet: object;
}

/** One place in Vigil: a screen and what it was opened with. */
export type Route = {
  readonly [S in ScreenId]: { readonly screen: S; readonly params: RouteParams[S] };
}[ScreenId];
