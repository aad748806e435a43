import { useDraft } from '../shared/casebook/draft';
import { DateField } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';

interface CommittedTextProps {
  readonly draftKey: string;
  readonly label: string;
  /** What is on file. Give the field a key made of it, so that an undo is seen. */
  readonly value: string;
  readonly asDate?: boolean;
  /** Told what was typed when the field is left, where it changed. */
  readonly onCommit: (text: string) => void;
}

/** A field of something on file: it is saved when it is left, and a draft until then. */
export function CommittedText(props: CommittedTextProps) {
  const { draftKey, label, value, asDate = false, onCommit } = props;
  const draft = useDraft<{ text: string }>(draftKey, () => ({ text: value }));
  const field = {
    label,
    value: draft.value.text,
    onChange: (text: string) => draft.set({ text }),
    onBlur: () => {
      draft.drop();
      if (draft.value.text !== value) onCommit(draft.value.text);
    },
  };
  return asDate ? <DateField {...field} /> : <TextField {...field} maxLength={300} />;
}
