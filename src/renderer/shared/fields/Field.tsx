import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { t } from '../catalogue';
import { cx } from '../class-names';
import styles from './Field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** One line under the field: what is expected, or what was understood. */
  readonly hint?: ReactNode;
  /** Why this cannot be saved as it is; shown in place of the hint. */
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  /** Lines of a larger text; one line where left out. */
  readonly rows?: number;
  readonly type?: 'text' | 'password';
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** BCP 47 language of what is typed, for hyphenation and a screen reader's voice. */
  readonly lang?: string;
  readonly isReadOnly?: boolean;
  readonly reading?: boolean;
}

/** A labelled text field. A field that must be filled says "optional" on none and an error on itself. */
export function TextField({
  label,
  hint,
  error = null,
  rows,
  type = 'text',
  placeholder,
  lang,
  reading = false,
  ...field
}: TextFieldProps) {
  const inner = {
    ...(placeholder !== undefined && { placeholder }),
    ...(lang !== undefined && { lang }),
  };
  return (
    <AriaTextField
      {...field}
      type={type}
      className={styles.field ?? ''}
      isInvalid={error !== null}
      // Native validation would hold back the very submit that puts the error right.
      validationBehavior="aria"
      // The system's spell-checker would keep what is typed; its dictionaries come over a network.
      spellCheck="false"
      autoComplete="off"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {rows === undefined ? (
        <Input className={cx(styles.input)} {...inner} />
      ) : (
        <TextArea
          className={cx(styles.input, styles.area, reading && styles.reading)}
          rows={rows}
          {...inner}
        />
      )}
      {error === null && hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

/** The sentence for a field that must be filled and is not, or null. */
export function requiredError(value: string, tried: boolean): string | null {
  return tried && value.trim() === '' ? t('shared.required') : null;
}
