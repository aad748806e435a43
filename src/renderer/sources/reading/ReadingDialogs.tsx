import type { Annotation } from '../../../domain/annotation';
import type { MemberId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import type { DraftBook } from '../../shared/casebook/draft-book';
import { ClaimDialog } from '../claim/ClaimDialog';
import { CorrectTextDialog } from '../versions/CorrectTextDialog';
import { ReviewDialog } from '../versions/ReviewDialog';
import type { Waiting } from '../versions/waiting';
import type { Asked } from './asked';
import { CommentDialog } from './CommentDialog';
import { LinkDialog } from './LinkDialog';
import { TagDialog } from './TagDialog';

/** What a dialog is open for; the passage may have just been marked. */
export interface Asking {
  readonly what: Asked;
  readonly passage: MemberId;
}

/** The form that was being filled in when the casebook was locked, open again. */
export function leftOpen(source: Source, drafts: DraftBook): Asking | null {
  for (const { id } of source.annotations) {
    if (drafts.wasOpen(`claim:${id}`)) return { what: 'claim', passage: id };
    if (drafts.wasOpen(`comment:${id}`)) return { what: 'comment', passage: id };
  }
  return null;
}

interface DialogsProps {
  readonly asking: Asking;
  readonly source: Source;
  readonly onClose: () => void;
}

/** The dialog that is asked for; the passage comes from the record, so that undo cannot leave it behind. */
export function Dialogs({ asking, source, onClose }: DialogsProps) {
  const annotation = source.annotations.find(({ id }) => id === asking.passage);
  if (annotation === undefined) return null;
  const props = { source, annotation, onClose };
  if (asking.what === 'claim')
    return <ClaimDialog source={source} from={annotation} onClose={onClose} />;
  if (asking.what === 'tags') return <TagDialog {...props} />;
  return asking.what === 'link' ? <LinkDialog {...props} /> : <CommentDialog {...props} />;
}

interface VersionDialogsProps {
  readonly open: 'correct' | 'review';
  readonly source: Source;
  readonly version: number;
  readonly text: string;
  readonly waiting: Waiting;
  readonly onChooseInText: (annotation: Annotation) => void;
  readonly onClose: () => void;
}

/** The dialogs about the versions of the text. */
export function VersionDialogs({ open, onChooseInText, ...props }: VersionDialogsProps) {
  if (open === 'correct') return <CorrectTextDialog {...props} />;
  return (
    <ReviewDialog
      {...props}
      onChooseInText={(annotation) => {
        onChooseInText(annotation);
        props.onClose();
      }}
    />
  );
}
