import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { briefTemplates } from '../../src/domain/brief-template';
import shared from '../../src/renderer/shared/catalogue/en/shared.json';
import type { AnyRecord } from '../../src/domain/records';
import type { Format } from '../../src/renderer/briefs';
import { appealViews, directoryKinds, screenIds } from '../../src/renderer/shared/routing/routes';
import { watchComplaints } from '../harness/complaints';
import { makeCasebook, unlockCasebook } from '../harness/casebook';
import { harnessReady, runCommand } from '../harness/client';
import { launchVigil, removeProfile, throwawayProfile, type RunningVigil } from '../harness/launch';
import { arisenIn } from './files';
import { hostileRecords, textFields } from './records';
import { walkInPage } from './walk-in-page';

/**
 * Puts markup into every text of every record that the schemas know, opens every screen, view and
 * record of that casebook, writes every export, and looks for an element, a handler, a script or a
 * target that came of it. With `--press` it presses every button of every place as well; `--short`
 * opens each screen and one record of each kind, and writes one brief and the whole casebook. The
 * control in the same run has the page take text for markup, and the same look has to find it.
 */
const { values } = parseArgs({
  options: {
    press: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
  },
});
const laidOut: readonly Format[] = ['html', 'docx'];
const formats: readonly Format[] = ['pdf', 'html', 'docx', 'xlsx', 'detainees-csv', 'appeals-csv'];

const tables = [
  ...['detainees', 'appeals', 'outcome-lines', 'sources', 'annotations', 'claims', 'events'],
  ...['proceedings', 'organisations'],
];

const screensAlone = screenIds.map((screen) => ({ screen, params: {} }));
const everyRoute = [
  ...screensAlone,
  ...appealViews.map((view) => ({ screen: 'appeals', params: { view } })),
  ...directoryKinds.map((kind) => ({ screen: 'directory', params: { kind } })),
  ...tables.map((table) => ({ screen: 'tables', params: { table } })),
  { screen: 'counts', params: { view: 'editions' } },
  { screen: 'sources', params: { passages: true } },
  { screen: 'detainees', params: { duplicates: true } },
  { screen: 'search', params: { query: 'planted' } },
  ...(['sources', 'detainees', 'appeals', 'briefs', 'proceedings'] as const).map((screen) => ({
    screen,
    params: { adding: true, importing: true },
  })),
];

const routes = values.short ? screensAlone : everyRoute;

/** The records to open: all that are not in Trash, or the first of each kind. */
function placesOf(records: readonly AnyRecord[]): string[] {
  const kept = records.filter(({ trashed }) => trashed === null);
  const first = new Map(kept.toReversed().map((record) => [record.kind, record]));
  return (values.short ? [...first.values()] : kept).map(({ id }) => id);
}

async function writeAll(
  vigil: RunningVigil,
  page: Page,
  folder: string,
  records: readonly AnyRecord[],
): Promise<void> {
  async function to(name: string): Promise<void> {
    await vigil.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, name),
    );
  }
  function ids(kind: AnyRecord['kind']): string[] {
    return records.flatMap((one) => (one.kind === kind && one.trashed === null ? [one.id] : []));
  }
  for (const [at, template] of briefTemplates.slice(0, values.short ? 1 : undefined).entries()) {
    const { created } = await runCommand(page, 'compose-brief', {
      ...{ title: '<img src=x onerror="planted()"> "><i planted=1>', template },
      ...{ detainees: ids('detainee') as never, appeals: ids('appeal') as never },
      ...{ group: (ids('case-group')[0] ?? null) as never, contents: 'numbered' },
      ...{ audience: 'internal', level: 'confidential' },
      asOf: { written: '<i planted=1>', edtf: '2025-01-31' },
    });
    // Every format of the first template, and of all others the two that are laid out.
    for (const format of at === 0 && !values.short ? formats : laidOut) {
      await to(`${template}-${format}.${format.endsWith('csv') ? 'csv' : format}`);
      const answer = await page.evaluate(
        async ([brief, as]) => globalThis.vigilHarness?.writeBrief(brief, as),
        [created ?? '', format] as const,
      );
      if (answer?.ok !== true) throw new Error(`${template} ${format}: ${JSON.stringify(answer)}`);
    }
  }
  for (const format of values.short ? (['zip'] as const) : (['zip', 'json', 'xlsx'] as const)) {
    await to(`casebook.${format}`);
    const answer = await page.evaluate(
      async (as) =>
        globalThis.vigilHarness?.writeCasebook(as, {
          ...{ kind: 'level', level: 'confidential', audience: 'internal' },
        }),
      format,
    );
    if (answer?.ok !== true) throw new Error(`casebook ${format}: ${JSON.stringify(answer)}`);
  }
}

const profile = throwawayProfile();
const out = mkdtempSync(join(tmpdir(), 'vigil-markup-'));
const arisen: string[] = [];
let result: Record<string, unknown> = {};
try {
  const records = hostileRecords();
  const vigil = await launchVigil(profile, { harness: true });
  try {
    const complaints = watchComplaints(vigil.app);
    const page = await makeCasebook(
      vigil,
      'ordinary',
      '<i planted=1>"><img src=x onerror=planted()>',
    );
    await vigil.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    await runCommand(page, 'import-data', { records, title: '<i planted=1>' });
    const failed = shared.screenFailed;
    const given = {
      failed,
      routes,
      records: placesOf(records),
      press: values.press,
      control: false,
    };
    const walk = await page.evaluate(walkInPage, given);
    await writeAll(vigil, page, out, records);
    arisen.push(...walk.arisen, ...walk.broken.map((place) => `broken: ${place}`));
    arisen.push(...complaints.map((one) => `complaint: ${one.slice(0, 300)}`));
    // The same page with the policy that stands behind it taken away, and text taken for markup.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await harnessReady(page);
    const again = await unlockCasebook(vigil);
    // The records are there before the screens are, which are drawn a little at a time.
    await again.getByRole('navigation').first().waitFor();
    const control = await again.evaluate(walkInPage, {
      ...{ failed, routes: routes.slice(0, 4), records: [], press: false, control: true },
    });
    const files = readdirSync(out);
    for (const name of files) arisen.push(...arisenIn(name, readFileSync(join(out, name))));
    result = {
      fields: textFields().length,
      places: walk.places,
      telling: walk.telling,
      layers: walk.layers,
      exports: files.length,
      arisen: arisen.length,
      control: control.arisen.length > 0 ? 'found' : 'silent',
    };
  } finally {
    await vigil.close();
  }
} finally {
  removeProfile(profile);
  rmSync(out, { recursive: true, force: true });
}
for (const one of arisen) process.stderr.write(`arisen: ${one}\n`);
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(arisen.length === 0 && result['control'] === 'found' ? 0 : 1);
