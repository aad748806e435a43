import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useRef, useState } from 'react';
import type { Reading } from '../../ipc/reader-shapes';
import { tableOfText } from '../../import/tabular/read-delimited';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t, tOr } from '../shared/catalogue';
import { bytesOf } from '../shared/reading/original';
import { newJob, readOrigin, type Origin } from '../shared/reading/read-origin';
import { tableFile } from './table-file';
import { setUp, type Setup } from './wizard-state';

/** What is asked before a file can be read, or why it was not. */
export type Asking =
  | { readonly what: 'nothing' }
  | { readonly what: 'reading'; readonly name: string }
  | { readonly what: 'refused'; readonly name: string; readonly reason: string }
  | {
      readonly what: 'encoding';
      readonly name: string;
      readonly origin: Origin;
      readonly guesses: readonly { readonly encoding: string; readonly preview: string }[];
    }
  | {
      readonly what: 'password';
      readonly name: string;
      readonly origin: Origin;
      readonly wrong: boolean;
    };

interface ReadChoices {
  readonly encoding?: string;
  readonly password?: string;
}

export interface Wizard {
  readonly asking: Asking;
  readonly setup: Setup | null;
  readonly step: 'columns' | 'dry-run';
  choose(): Promise<void>;
  read(origin: Origin, name: string, choices?: ReadChoices): void;
  paste(text: string): void;
  change(next: (setup: Setup) => Setup): void;
  goTo(step: 'columns' | 'dry-run'): void;
  /** Back to an empty wizard, after the rows are in. */
  finish(): void;
}

/** The day on this machine's calendar, `YYYY-MM-DD`. */
export function localDay(): string {
  return todayIn(getLocalTimeZone()).toString();
}

/** The wizard's state: one file at a time, read in a reader page. Gone at lock, like the page. */
export function useWizard(): Wizard {
  const { main, client } = useCasebook();
  const [asking, setAsking] = useState<Asking>({ what: 'nothing' });
  const [setup, setSetup] = useState<Setup | null>(null);
  const [step, setStep] = useState<Wizard['step']>('columns');
  const job = useRef<string | null>(null);

  function take(reading: Reading, origin: Origin, name: string, bytes: Uint8Array): void {
    switch (reading.status) {
      case 'table':
        setAsking({ what: 'nothing' });
        setStep('columns');
        setSetup(
          setUp(
            tableFile(name, reading.table, bytes),
            client.store.all('import-batch'),
            localDay(),
          ),
        );
        return;
      case 'needs-encoding':
        return setAsking({ what: 'encoding', name, origin, guesses: reading.guesses });
      case 'needs-password':
        return setAsking({ what: 'password', name, origin, wrong: reading.wrongPassword });
      case 'text':
      case 'picture':
        return setAsking({ what: 'refused', name, reason: t('sources.refused.not-supported') });
      case 'no-text':
      case 'unreadable':
      case 'unsupported': {
        const { code, detail } = reading.reason;
        const sentence = tOr(`sources.refused.${code}`, t('sources.refused.broken'), { detail });
        const more = detail === '' ? '' : ` (${detail})`;
        return setAsking({ what: 'refused', name, reason: `${sentence}${more}` });
      }
    }
  }

  async function readNow(origin: Origin, name: string, choices: ReadChoices): Promise<void> {
    const own = newJob();
    job.current = own;
    setSetup(null);
    setAsking({ what: 'reading', name });
    const taken = await bytesOf(main, origin, 'file' in origin ? origin.file.size : 0);
    if (!taken.ok) return refuse(own, name, taken.error);
    const bytes = taken.value;
    // A token is spent once; what is asked of a file is answered with its bytes.
    const kept = { file: new File([Uint8Array.from(bytes)], name) };
    const answer = await readOrigin(main, kept, { ...choices, asTable: true }, own);
    // Another file was chosen meanwhile.
    if (job.current !== own) return;
    if (answer.ok) take(answer.value, kept, name, bytes);
    else refuse(own, name, answer.error);
  }

  function refuse(own: string, name: string, error: Parameters<typeof problemWords>[0]): void {
    if (job.current === own) setAsking({ what: 'refused', name, reason: problemWords(error) });
  }

  return {
    asking,
    setup,
    step,
    async choose() {
      const chosen = await main.call('files.choose', { purpose: 'data' });
      const [file] = chosen.ok ? chosen.value : [];
      if (file !== undefined) await readNow({ token: file.token }, file.name, {});
    },
    read(origin, name, choices = {}) {
      void readNow(origin, name, choices);
    },
    paste(text) {
      const name = t('spreadsheet.pastedName');
      const file = tableFile(name, tableOfText(text));
      setAsking({ what: 'nothing' });
      setStep('columns');
      setSetup(setUp(file, client.store.all('import-batch'), localDay()));
    },
    change(next) {
      setSetup((now) => (now === null ? null : next(now)));
    },
    goTo: setStep,
    finish() {
      setSetup(null);
      setStep('columns');
    },
  };
}
