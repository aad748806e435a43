import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { Dialog, DialogBody } from '../shared/overlays/Dialog';
import { Checklist } from './Checklist';
import { ExportFoot, type ExportState } from './ExportFoot';
import { appealOf } from './appeal-of';
import { decisionWords, unsourcedOf, type Matter } from './matters';
import type { Composed } from './compose';
import { formats, handOut, whoLeaves, type Format } from './hand-out';
import type { Written } from './save-pieces';
import styles from './briefs.module.css';

interface ExportDialogProps {
  readonly made: Composed;
  readonly matters: readonly Matter[];
  readonly onClose: () => void;
}

/** Before a brief leaves: what is accepted and by whom; then the files, each noted as handed over. */
export function ExportDialog({ made, matters, onClose }: ExportDialogProps) {
  const { client, main } = useCasebook();
  const run = useRun();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [by, setBy] = useState('');
  const [to, setTo] = useState('');
  const [asAppeal, setAsAppeal] = useState(false);
  const [appealed, setAppealed] = useState(false);
  const [withMark, setWithMark] = useState(true);
  const [format, setFormat] = useState<Format>('pdf');
  const [noted, setNoted] = useState(false);
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const working = state.kind === 'writing' || state.kind === 'choosing';
  const decided =
    matters.every((matter) => !matter.stops && accepted.has(matter.id)) &&
    (matters.length === 0 || by.trim() !== '');

  async function send(format: Format): Promise<void> {
    if (!decided || working) return;
    setState({ kind: 'choosing' });
    const answer = await handOut(main, made, format, {
      withMark,
      onChosen: () =>
        setState({
          kind: 'writing',
          words: t('briefs.writing', { format: t(`briefs.format.${format}`) }),
        }),
    });
    if (!answer.ok) return setState({ kind: 'failed', words: problemWords(answer.error) });
    if (answer.value === null) return setState({ kind: 'idle' });
    await note(format, answer.value);
  }

  /** Notes what left. The file stands by now, so a failure here must say that it does. */
  async function note(format: Format, written: Written): Promise<void> {
    if (matters.length > 0 && !noted) {
      // It names what the file knows and the brief does not say.
      const text = decisionWords(matters, { by, to });
      const kept = await run(
        'add-note',
        { kind: 'brief', id: made.brief.id, text, release: 'confidential' },
        { quiet: true },
      );
      setNoted(kept.ok);
    }
    const outcome = await run(
      'record-hand-over',
      {
        brief: made.brief.id,
        format,
        sha256: written.sha256,
        level: made.document.level,
        to: to.trim(),
        ...whoLeaves(made, client.store),
        acceptedUnsourced: unsourcedOf(matters),
      },
      { quiet: true },
    );
    if (!outcome.ok) {
      const reason = problemWords(outcome.error);
      return setState({
        kind: 'failed',
        words: t('briefs.notNoted', { name: written.name, reason }),
      });
    }
    if (asAppeal && !appealed && to.trim() !== '') {
      const kept = await run('record-appeal', appealOf(made, to.trim()), { quiet: true });
      setAppealed(kept.ok);
    }
    const pages = written.pages;
    const words =
      pages === null
        ? t('briefs.written', { name: written.name })
        : t('briefs.writtenPages', { name: written.name, count: pages });
    setState({ kind: 'done', words });
  }

  return (
    <Dialog title={t('briefs.exportTitle')} isOpen onClose={onClose} size="wide">
      <DialogBody>
        <div className={styles.leaving}>
          <p>
            {t('briefs.leaves', {
              people: t('briefs.peopleCount', { count: made.people.length }),
              lines: t('briefs.lineCount', { count: lineCount(made) }),
              notes: t('briefs.noteCount', { count: made.document.citations.length }),
              level: t(`fields.release.${made.document.level}`),
            })}
          </p>
          <Checklist
            made={made}
            matters={matters}
            accepted={accepted}
            onAccept={(id, on) =>
              setAccepted((now) => {
                const next = new Set(now);
                if (on) next.add(id);
                else next.delete(id);
                return next;
              })
            }
          />
          <FieldColumns>
            {matters.length > 0 && (
              <TextField
                label={t('briefs.decidedBy')}
                hint={t('briefs.decidedByHint')}
                value={by}
                onChange={setBy}
                maxLength={200}
              />
            )}
            <TextField
              label={t('briefs.to')}
              hint={t('briefs.toHint')}
              value={to}
              onChange={setTo}
              maxLength={300}
            />
          </FieldColumns>
          <Check isSelected={asAppeal} onChange={setAsAppeal} isDisabled={to.trim() === ''}>
            {t('briefs.asAppeal')}
          </Check>
          <Check isSelected={withMark} onChange={setWithMark}>
            {t('briefs.withMark')}
          </Check>
        </div>
      </DialogBody>
      <ExportFoot state={state} hint={decided ? null : t('briefs.decideFirst')}>
        <Choice
          label={t('briefs.format')}
          value={format}
          options={formats.map((id) => ({ id, words: t(`briefs.format.${id}`) }))}
          onChange={setFormat}
        />
        <Button
          look="main"
          icon={FileText}
          isDisabled={!decided}
          isPending={working}
          onPress={() => void send(format)}
        >
          {t('briefs.save')}
        </Button>
      </ExportFoot>
    </Dialog>
  );
}

function lineCount({ document }: Composed): number {
  let count = 0;
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'lines') count += block.lines.length;
      else if (block.kind !== 'timeline') count += block.rows.length;
    }
  }
  return count;
}
