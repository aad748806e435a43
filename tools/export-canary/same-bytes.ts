import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { BriefTemplate } from '../../src/domain/brief-template';
import { addClosed } from '../harness/closed-records';
import { runCommand } from '../harness/client';
import type { RunningVigil } from '../harness/launch';
import { ids } from './casebook';

const templates: readonly BriefTemplate[] = [
  'person',
  'campaign-list',
  'appeal-tracker',
  'statistics',
  'case-group',
];

/** Answers the next dialogs of saving with a file. */
export async function answerSave(vigil: RunningVigil, filePath: string): Promise<void> {
  await vigil.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/**
 * Prints briefs at "public" again and again, while what may not leave is added to the casebook,
 * replaced and removed. Each case is one print; answers with the cases whose PDF is not the same byte
 * for byte as before anything was added.
 */
export async function movedPdfs(
  vigil: RunningVigil,
  page: Page,
  folder: string,
  cases: number,
): Promise<string[]> {
  const briefs = new Map<BriefTemplate, string>();
  const before = new Map<BriefTemplate, string>();
  async function printed(template: BriefTemplate): Promise<string> {
    const path = join(folder, 'same.pdf');
    await answerSave(vigil, path);
    const answer = await page.evaluate(
      async (id) => globalThis.vigilHarness?.writeBrief(id, 'pdf'),
      briefs.get(template) ?? '',
    );
    if (answer?.ok !== true) throw new Error(`${template}: ${JSON.stringify(answer)}`);
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  for (const template of templates.slice(0, cases)) {
    const { created } = await runCommand(page, 'compose-brief', {
      title: 'The same',
      template,
      detainees: [ids.person],
      group: template === 'case-group' ? ids.group : null,
      audience: 'press',
      level: 'public',
      asOf: { written: '2025-01-31', edtf: '2025-01-31' },
    });
    briefs.set(template, created ?? '');
    before.set(template, await printed(template));
  }
  const moved: string[] = [];
  const takeAway: (() => Promise<void>)[] = [];
  for (let turn = 0; turn < cases; turn += 1) {
    const template = templates[turn % templates.length] ?? 'person';
    // Every third time something goes; the others bring more of it.
    if (turn % 3 === 2) await takeAway.shift()?.();
    else takeAway.push(await addClosed(page, ids.person, turn));
    if ((await printed(template)) !== before.get(template)) moved.push(`${template}, case ${turn}`);
  }
  return moved;
}
