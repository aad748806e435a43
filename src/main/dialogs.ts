import {
  app,
  dialog,
  type BrowserWindow,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ChosenFile } from '../ipc/file-shapes';
import type { FileTokens, TokenUse } from './file-tokens';
import { words } from './words';

const { filters } = words.dialogs;
const anyFile: FileFilter = { name: filters.all, extensions: ['*'] };

const purposes: Record<
  'documents' | 'data' | 'pictures',
  { readonly title: string; readonly filters: FileFilter[] }
> = {
  documents: {
    title: words.dialogs.documents,
    filters: [
      {
        name: filters.documents,
        extensions: ['txt', 'text', 'md', 'html', 'htm', 'mhtml', 'pdf', 'docx', 'odt', 'rtf'],
      },
      anyFile,
    ],
  },
  pictures: {
    title: words.dialogs.pictures,
    filters: [{ name: filters.pictures, extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp'] }],
  },
  data: {
    title: words.dialogs.data,
    filters: [
      {
        name: filters.tables,
        extensions: ['csv', 'tsv', 'tab', 'txt', 'xlsx', 'xlsm', 'xls', 'ods', 'json', 'zip'],
      },
      anyFile,
    ],
  },
};

const endings = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  csv: 'csv',
  xlsx: 'xlsx',
  zip: 'zip',
  backup: 'vigil',
  json: 'json',
  calendar: 'ics',
} as const;

const saveFilters: Record<keyof typeof endings, FileFilter> = {
  pdf: { name: filters.pdf, extensions: ['pdf'] },
  docx: { name: filters.docx, extensions: ['docx'] },
  html: { name: filters.html, extensions: ['html'] },
  csv: { name: filters.csv, extensions: ['csv'] },
  xlsx: { name: filters.xlsx, extensions: ['xlsx'] },
  zip: { name: filters.zip, extensions: ['zip'] },
  backup: { name: filters.vigil, extensions: ['vigil'] },
  json: { name: filters.json, extensions: ['json'] },
  calendar: { name: filters.calendar, extensions: ['ics'] },
};

/**
 * Main's own dialogs: the only place where paths come from. Nothing is added to the system's list
 * of recent files, and each starts in a named folder (newer versions would start in Downloads).
 */
export class Dialogs {
  readonly #window: () => BrowserWindow | null;
  readonly #tokens: FileTokens;
  #lastFolder: string | null = null;

  constructor(window: () => BrowserWindow | null, tokens: FileTokens) {
    this.#window = window;
    this.#tokens = tokens;
  }

  /** Asks for files to read; a token for each, or none where the person thought better of it. */
  async chooseFiles(purpose: keyof typeof purposes): Promise<ChosenFile[]> {
    const paths = await this.#ask({
      title: purposes[purpose].title,
      filters: purposes[purpose].filters,
      properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    });
    const chosen: ChosenFile[] = [];
    for (const path of paths) {
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) continue;
      const token = this.#tokens.issue(path, ['read', 'seal']);
      chosen.push({ token, name: basename(path).slice(0, 255), size: found.size });
    }
    return chosen;
  }

  /** Asks where to save; a token good for one write, or null. */
  async saveAs(
    purpose: keyof typeof endings,
    suggestedName: string,
  ): Promise<{ token: string; name: string } | null> {
    const ending = `.${endings[purpose]}`;
    const name = suggestedName.endsWith(ending) ? suggestedName : suggestedName + ending;
    const options: SaveDialogOptions = {
      title: words.dialogs.save,
      defaultPath: join(this.#startFolder(), name),
      filters: [saveFilters[purpose]],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    };
    const window = this.#window();
    const answer = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    if (answer.canceled || !answer.filePath) return null;
    const path = extname(answer.filePath) === '' ? answer.filePath + ending : answer.filePath;
    this.#lastFolder = join(path, '..');
    return {
      token: this.#tokens.issue(path, usesOf(purpose)),
      name: basename(path).slice(0, 255),
    };
  }

  /** Asks for the folder into which backups go by themselves; its path, for main alone. */
  async chooseBackupFolder(): Promise<string | null> {
    const [folder] = await this.#ask({
      title: words.dialogs.backupFolder,
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return folder ?? null;
  }

  /** Asks for a casebook's folder, or a backup's file; its path, for main alone. */
  async chooseCasebook(what: 'folder' | 'file'): Promise<string | null> {
    const paths = await this.#ask(
      what === 'folder'
        ? { title: words.dialogs.openFolder, properties: ['openDirectory', 'dontAddToRecent'] }
        : {
            title: words.dialogs.openFile,
            filters: [{ name: filters.vigil, extensions: ['vigil'] }, anyFile],
            properties: ['openFile', 'dontAddToRecent'],
          },
    );
    return paths[0] ?? null;
  }

  /**
   * Asks for the folder of a new casebook. In a folder that holds other things, a folder of its own
   * is proposed below it, so that nothing of Vigil's mixes with them.
   */
  async chooseNewFolder(): Promise<string | null> {
    const [chosen] = await this.#ask({
      title: words.dialogs.newCasebook,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
    });
    if (chosen === undefined) return null;
    if (await isEmpty(chosen)) return chosen;
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` ${number}`;
      const below = join(chosen, words.dialogs.newCasebookFolder + suffix);
      if (await isEmpty(below)) return below;
    }
  }

  async #ask(options: OpenDialogOptions): Promise<string[]> {
    const asked = { defaultPath: this.#startFolder(), ...options };
    const window = this.#window();
    const answer = await (window === null
      ? dialog.showOpenDialog(asked)
      : dialog.showOpenDialog(window, asked));
    if (answer.canceled) return [];
    const first = answer.filePaths[0];
    if (first !== undefined) this.#lastFolder = join(first, '..');
    return answer.filePaths;
  }

  #startFolder(): string {
    return this.#lastFolder ?? app.getPath('home');
  }
}

/** What is saved is written and read back; a backup may also stand for the casebook it was made of. */
function usesOf(purpose: keyof typeof endings): readonly TokenUse[] {
  return purpose === 'backup' ? ['write', 'check', 'leave'] : ['write', 'check'];
}

/** True where a folder holds nothing, or is not there. */
async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length === 0;
}
