import { Check as CheckSign } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './Field.module.css';

interface CheckProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A tick box with its words. */
export function Check({ children, ...rest }: CheckProps) {
  return (
    <Checkbox className={styles.check ?? ''} {...rest}>
      {({ isSelected }) => (
        <>
          <span className={styles.checkBox}>
            {isSelected && <CheckSign size={12} strokeWidth={3} aria-hidden />}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  );
}
