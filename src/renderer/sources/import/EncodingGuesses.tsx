import styles from './ImportDialog.module.css';

interface EncodingGuessesProps {
  readonly guesses: readonly { readonly encoding: string; readonly preview: string }[];
  readonly onChoose: (encoding: string) => void;
}

/** The readings that a file's bytes allow, each with its first words, to choose the right one. */
export function EncodingGuesses({ guesses, onChoose }: EncodingGuessesProps) {
  return (
    <ul className={styles.guesses}>
      {guesses.map(({ encoding, preview }) => (
        <li key={encoding}>
          <button type="button" className={styles.guess} onClick={() => onChoose(encoding)}>
            <span className={styles.encoding}>{encoding}</span>
            <span className={styles.preview}>{preview}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
