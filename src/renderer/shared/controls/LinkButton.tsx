import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './LinkButton.module.css';

interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** Words that open something: a person, a proceeding, a source. */
export function LinkButton({ children, onPress }: LinkButtonProps) {
  return (
    <Button className={styles.link ?? ''} onPress={onPress}>
      {children}
    </Button>
  );
}
