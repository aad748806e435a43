import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { answered, failed } from '../../ipc/failure';
import type { Dialogs } from '../dialogs';
import { onDisk } from '../disk-failure';
import type { Handlers } from '../door';
import type { FileTokens } from '../file-tokens';
import { piecesOfFile } from '../piece-source';
import type { Printings } from '../printing';
import { gatherForReading, type Readings } from '../reader';
import { readReaderPart, type ReaderParts } from '../reader-parts';
import { startSaving } from '../save-file';

interface Parts {
  readonly dialogs: Dialogs;
  readonly tokens: FileTokens;
  readonly readings: Readings;
  readonly printings: Printings;
  readonly parts: ReaderParts;
}

type FileAnswers = Pick<
  Handlers,
  Extract<keyof Handlers, `files.${string}` | `reader.${string}` | `printer.${string}`>
>;

/** What main answers on the channels of chosen files, readers and printers. */
export function fileAnswers({ dialogs, tokens, readings, printings, parts }: Parts): FileAnswers {
  return {
    'files.choose': async ({ purpose }) => answered(await dialogs.chooseFiles(purpose)),
    'files.saveAs': async ({ purpose, suggestedName }) =>
      answered(await dialogs.saveAs(purpose, suggestedName)),
    'files.write': ({ token }) => startSaving(tokens, token),
    'files.readBack': async ({ token }) => {
      // A file is read back only after it was written: the other way round it would be any file.
      if (tokens.has(token, 'write')) return failed('token-used', 'not-written');
      const path = tokens.take(token, 'check');
      return path === null ? failed('token-used') : piecesOfFile(path);
    },
    'files.read': async ({ token }) => {
      const path = tokens.take(token, 'seal');
      return path === null ? failed('token-used') : piecesOfFile(path);
    },

    'reader.readFile': ({ job, token, options }) =>
      onDisk(async () => {
        const path = tokens.take(token, 'read');
        if (path === null) return failed('token-used');
        const { size } = await stat(path);
        const source = await piecesOfFile(path);
        if (!source.ok) return source;
        return readings.read(
          job,
          { name: basename(path).slice(0, 255), size, options },
          source.value,
        );
      }),
    'reader.readBytes': async ({ job, name, options, further }) =>
      answered(
        gatherForReading((size, source) =>
          readings.read(job, { name, size, options }, source, { further: further === true }),
        ),
      ),
    'reader.drawBytes': async ({ job, name, options, draw }) =>
      answered(
        gatherForReading((size, source) =>
          readings.draw(job, { name, size, options, draw }, source),
        ),
      ),
    'reader.cancel': async ({ job }) => {
      readings.cancel(job);
      return answered(null);
    },
    'reader.job': (_nothing, { page }) => readings.jobOf(page),
    'reader.bytes': async (_nothing, { page }) => readings.bytesOf(page),
    'reader.part': (part) => readReaderPart(parts, part),
    'reader.done': async ({ reading }, { page }) => readings.finish(page, { reading }),
    'reader.drawn': async ({ drawing }, { page }) => readings.finish(page, { drawing }),

    'printer.print': (order) => printings.print(order),
    'printer.job': async (_nothing, { page }) => printings.jobOf(page),
    'printer.ready': async (laidOut, { page }) => printings.laidOut(page, laidOut),
    'printer.pages': (_nothing, { page }) => printings.pagesOf(page),
    'printer.failed': async (_code, { page }) => printings.laidOut(page, 'failed'),
  };
}
