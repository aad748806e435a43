import { useState } from 'react';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import styles from './ImportDialog.module.css';

interface PasswordFormProps {
  readonly name: string;
  readonly onGiven: (password: string) => void;
  readonly onSkip: () => void;
}

/** Asks for the password of one file. It goes to the reader of that file and is kept nowhere. */
export function PasswordForm({ name, onGiven, onSkip }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles.password}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGiven(password);
      }}
    >
      <input
        type="password"
        className={styles.passwordField}
        aria-label={t('sources.passwordOf', { name })}
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit">{t('sources.passwordTry')}</Button>
      <Button look="quiet" onPress={onSkip}>
        {t('sources.skip')}
      </Button>
    </form>
  );
}
