import type { z } from '../../domain/schema';
import { addCount } from './add-count';
import { addDetainee } from './add-detainee';
import { addMember } from './add-member';
import { addNames } from './add-names';
import { addNote } from './add-note';
import { addOffice } from './add-office';
import { addOrganisation } from './add-organisation';
import { addRule } from './add-rule';
import { addRecord } from './add-record';
import { addSource } from './add-source';
import { addTag } from './add-tag';
import { addTextVersion } from './add-text-version';
import { changeReply } from './change-reply';
import { composeBrief } from './compose-brief';
import { debriefContact } from './debrief-contact';
import { decideDeadline } from './decide-deadline';
import { drawClaim } from './draw-claim';
import { editMember } from './edit-member';
import { editRecord } from './edit-record';
import { handOverAppeals } from './hand-over-appeals';
import { editMany } from './edit-many';
import { importData } from './import-data';
import { importTable } from './import-table';
import { markFurniture } from './mark-furniture';
import { markNotSame } from './mark-not-same';
import { markPassage } from './mark-passage';
import { mergeDetainees } from './merge-detainees';
import { placePassage } from './place-passage';
import { recordAppeal } from './record-appeal';
import { recordHandOver } from './record-hand-over';
import { recordReply } from './record-reply';
import { removeMember } from './remove-member';
import { relateSource } from './relate-source';
import { restorePassage } from './restore-passage';
import { restoreRecord } from './restore-record';
import { saveView } from './save-view';
import { setOutcomeLine } from './set-outcome-line';
import { setOutcomeLines } from './set-outcome-lines';
import { splitSource } from './split-source';
import { takeInAnnotations } from './take-in-annotations';
import { trashPassage } from './trash-passage';
import { trashRecord } from './trash-record';
import { unrelateSource } from './unrelate-source';

/** Every command by its name: all the ways in which a casebook changes, but for undo. */
export const commands = {
  'add-count': addCount,
  'add-detainee': addDetainee,
  'add-member': addMember,
  'add-names': addNames,
  'add-note': addNote,
  'add-office': addOffice,
  'add-organisation': addOrganisation,
  'add-rule': addRule,
  'add-record': addRecord,
  'add-source': addSource,
  'add-tag': addTag,
  'add-text-version': addTextVersion,
  'change-reply': changeReply,
  'compose-brief': composeBrief,
  'debrief-contact': debriefContact,
  'decide-deadline': decideDeadline,
  'draw-claim': drawClaim,
  'edit-member': editMember,
  'edit-record': editRecord,
  'hand-over-appeals': handOverAppeals,
  'edit-many': editMany,
  'import-data': importData,
  'import-table': importTable,
  'mark-furniture': markFurniture,
  'mark-not-same': markNotSame,
  'mark-passage': markPassage,
  'merge-detainees': mergeDetainees,
  'place-passage': placePassage,
  'record-appeal': recordAppeal,
  'record-hand-over': recordHandOver,
  'record-reply': recordReply,
  'remove-member': removeMember,
  'relate-source': relateSource,
  'restore-passage': restorePassage,
  'restore-record': restoreRecord,
  'save-view': saveView,
  'set-outcome-line': setOutcomeLine,
  'set-outcome-lines': setOutcomeLines,
  'split-source': splitSource,
  'take-in-annotations': takeInAnnotations,
  'trash-passage': trashPassage,
  'trash-record': trashRecord,
  'unrelate-source': unrelateSource,
} as const;

export type CommandName = keyof typeof commands;

/** What a command takes; what may be left out is optional. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['input']>;

/** True where `name` is a command. */
export function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}
