import './fonts.css';
import '../shared/style/tokens.css';
import './print.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { briefDocumentSchema, type BriefDocument } from '../../domain/brief-document';
import type { Bridge } from '../../ipc/bridge';
import { makeClient, type Client } from '../../ipc/client';
import { BriefView } from '../shared/brief/BriefView';
import { allFontsLoaded } from './fonts-loaded';

/**
 * The printer page: takes the one brief it was started for, lays it out with the components of the
 * preview, and says so once every letter has its font. Main prints it then and kills it.
 */
async function printOnce(main: Client, root: HTMLElement): Promise<void> {
  const job = await main.call('printer.job', null);
  if (!job.ok) return;
  const read = briefDocumentSchema.safeParse(job.value.document);
  if (!read.success) {
    await main.call('printer.failed', { code: 'not-a-brief' });
    return;
  }
  document.documentElement.lang = job.value.language;
  // The title goes into the PDF's own head, which is read before the first page.
  document.title = job.value.title;
  try {
    layOut(read.data, root);
    await allFontsLoaded();
  } catch (error) {
    const code = error instanceof Error ? error.name.toLowerCase() : 'unnamed';
    await main.call('printer.failed', { code: code.replace(/[^a-z0-9-]/g, '') || 'unnamed' });
    return;
  }
  await main.call('printer.ready', null);
}

function layOut(brief: BriefDocument, root: HTMLElement): void {
  const faults: Error[] = [];
  // React reports a fault and shows nothing: it is thrown on, or an empty page would be printed.
  flushSync(() => {
    createRoot(root, {
      onUncaughtError: (error) => {
        faults.push(error instanceof Error ? error : new Error('thrown without a word'));
      },
    }).render(
      <StrictMode>
        <BriefView document={brief} walk={null} />
      </StrictMode>,
    );
  });
  const [fault] = faults;
  if (fault !== undefined) throw fault;
}

const bridge = (window as { readonly vigil?: Bridge }).vigil;
const root = document.getElementById('root');
if (bridge !== undefined && root !== null) void printOnce(makeClient(bridge), root);
