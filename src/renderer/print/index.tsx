import './fonts.css';
import '../shared/style/tokens.css';
import './print.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { briefDocumentSchema, contentsOf, type BriefDocument } from '../../domain/brief-document';
import type { Bridge } from '../../ipc/bridge';
import { makeClient, type Client } from '../../ipc/client';
import { BriefView } from '../shared/brief/BriefView';
import { fontsLoaded } from './fonts-loaded';
import { oneFile } from './one-file';
import { layOutOnPaperAlone } from './paper-alone';

/**
 * The printer page: takes the one brief it was started for, lays it out with the components of the
 * preview, and says so once every letter has its font. Where the contents have page numbers, main
 * prints it, tells the pages, and it is laid out again. Main prints it then and kills it.
 */
async function printOnce(main: Client, root: HTMLElement): Promise<void> {
  const job = await main.call('printer.job', null);
  if (!job.ok) return;
  const read = briefDocumentSchema.safeParse(job.value.document);
  if (!read.success) {
    await main.call('printer.failed', { code: 'not-a-brief' });
    return;
  }
  const brief = read.data;
  const { as, language, title } = job.value;
  document.documentElement.lang = language;
  // The title goes into the PDF's own head, which is read before the first page.
  document.title = title;
  const headings = contentsOf(brief).map(({ place, words, depth }) => ({
    id: place,
    depth,
    words: words.slice(0, 2000),
  }));
  try {
    layOutOnPaperAlone();
    const paper = paperOn(root);
    paper.layOut(brief, null);
    if (as === 'html') {
      const html = oneFile(root, language, title);
      await main.call('printer.ready', { headings, numbered: false, html });
      return;
    }
    await fontsLoaded(root.textContent ?? '');
    const numbered = brief.contents?.numbered === true;
    await main.call('printer.ready', { headings, numbered, html: null });
    if (!numbered) return;
    const pages = await main.call('printer.pages', null);
    if (!pages.ok) return;
    paper.layOut(brief, pages.value);
    await fontsLoaded(root.textContent ?? '');
    await main.call('printer.ready', { headings, numbered: false, html: null });
  } catch (error) {
    const code = error instanceof Error ? error.name.toLowerCase() : 'unnamed';
    await main.call('printer.failed', { code: code.replace(/[^a-z0-9-]/g, '') || 'unnamed' });
  }
}

interface Paper {
  layOut(brief: BriefDocument, pages: Readonly<Record<string, number>> | null): void;
}

function paperOn(element: HTMLElement): Paper {
  const faults: Error[] = [];
  // React reports a fault and shows nothing: it is thrown on, or an empty page would be printed.
  const root: Root = createRoot(element, {
    onUncaughtError: (error) => {
      faults.push(error instanceof Error ? error : new Error('thrown without a word'));
    },
  });
  return {
    layOut(brief, pages) {
      flushSync(() => {
        root.render(
          <StrictMode>
            <BriefView document={brief} walk={null} pages={pages} />
          </StrictMode>,
        );
      });
      const [fault] = faults;
      if (fault !== undefined) throw fault;
    },
  };
}

const bridge = (window as { readonly vigil?: Bridge }).vigil;
const root = document.getElementById('root');
if (bridge !== undefined && root !== null) void printOnce(makeClient(bridge), root);
