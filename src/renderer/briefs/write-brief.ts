import type { CasebookReader } from '../../domain/casebook-reader';
import type { Client } from '../../ipc/client';
import { failed, type Answer } from '../../ipc/failure';
import { composed } from './compose';
import { handOut, type Format } from './hand-out';
import type { Written } from './save-pieces';

/** Writes a brief on file as the export dialog does once everything is decided; for tools. */
export async function writeBrief(
  main: Client,
  casebook: CasebookReader,
  id: string,
  format: Format,
): Promise<Answer<Written | null>> {
  const brief = casebook.get('brief', id);
  if (brief === undefined) return failed('not-found');
  const status = await main.call('app.status', null);
  const kind = status.ok ? status.value.casebook?.kind : undefined;
  return handOut(main, composed(casebook, brief, kind), format, {
    withMark: false,
    onChosen: () => undefined,
  });
}
