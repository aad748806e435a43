import { useState } from 'react';
import { newId } from '../../domain/ids';
import type { DryRun, OnFile } from '../../import/spreadsheet/dry-run';
import { toRecords, type TableRecords } from '../../import/spreadsheet/to-records';
import { atLeisure } from '../shared/at-leisure';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { navigate } from '../shared/routing/router';
import { mediaTypeOf, sheetName } from './table-file';
import { frozenText } from './use-on-file';
import { titleOf, type Setup } from './wizard-state';

/** The import itself, after its dry run. */
export interface ImportingTable {
  readonly pending: boolean;
  readonly problem: string | null;
  start(result: DryRun): Promise<void>;
}

/** Takes the rows in as one step; where that fails nothing was written and the wizard stays. */
export function useImportTable(
  setup: Setup,
  onFile: OnFile | null,
  onDone: () => void,
): ImportingTable {
  const run = useRun();
  const { client } = useCasebook();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function start(result: DryRun): Promise<void> {
    if (onFile === null) return;
    setPending(true);
    setProblem(null);
    const { file, sheet, mapping, profiles } = setup;
    const name = sheetName(file, sheet);
    const from = onFile.source ?? { source: newId('source'), sheet: name };
    const { text, blocks } = frozenText(setup);
    const title = titleOf(file.name);
    const bytes = onFile.source === null ? file.original : null;
    const original =
      bytes === null
        ? null
        : await client.keepFile({
            name: file.name.slice(-300),
            mediaType: mediaTypeOf(file.name),
            bytes,
          });
    if (original?.ok === false) {
      setPending(false);
      return setProblem(problemWords(original.error));
    }
    const written = await new Promise<TableRecords>((made) => {
      atLeisure(toRecords(result, mapping, onFile, from, new Date().toISOString()), made);
    });
    const done = await run('import-table', {
      title,
      file:
        onFile.source !== null
          ? null
          : {
              ...{ id: from.source, title, text, blocks, extractor: 'table 1' },
              original: original?.value ?? null,
            },
      ...(written as object as {
        records: never[];
        members: never[];
        fields: never[];
      }),
      remembered: {
        source: from.source,
        sheet: name,
        headers: profiles.map(({ header }) => header.slice(0, 300)),
        columns: mapping.columns.map(({ target, split, days = null }) => ({ target, split, days })),
        rowKind: mapping.rowKind,
        dateOrder: mapping.dateOrder,
      },
    });
    setPending(false);
    if (!done.ok) return setProblem(problemWords(done.error));
    onDone();
    navigate(mapping.rowKind === 'outcome' ? 'appeals' : 'detainees', {});
  }

  return { pending, problem, start };
}
