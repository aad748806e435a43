import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { briefTemplates, type BriefTemplate } from '../../src/domain/brief-template';
import type { Format } from '../../src/renderer/briefs';
import { makeCasebook } from '../harness/casebook';
import { runCommand } from '../harness/client';
import { launchVigil, removeProfile, throwawayProfile, type RunningVigil } from '../harness/launch';
import { makeCanaries } from './canaries';
import { canaryCasebook, ids } from './casebook';
import { answerSave, movedPdfs } from './same-bytes';
import { facesOf, saidIn } from './scan';

/**
 * Writes every template in every format at the level "public", for the press, from a casebook in
 * which each field holds a word of its own, and searches all of it: what may not leave must be in
 * none, what may must be found. The same at "confidential" is the control: there the scanner must
 * find what it looks for. Then PDFs are printed anew while more is kept in confidence. Ends 0 only where
 * nothing left, nothing is missing, the control speaks and no such PDF changed by a byte.
 */
const briefFormats: readonly Format[] = [
  'pdf',
  'html',
  'docx',
  'xlsx',
  'detainees-csv',
  'appeals-csv',
];
const casebookFormats = ['json', 'zip', 'xlsx'] as const;

async function writeAll(
  vigil: RunningVigil,
  page: Page,
  folder: string,
  level: 'public' | 'confidential',
  templates: readonly BriefTemplate[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const audience = level === 'public' ? 'press' : 'internal';
  for (const template of templates) {
    const { created } = await runCommand(page, 'compose-brief', {
      title: 'A brief',
      template,
      detainees: [ids.person],
      appeals: template === 'appeal-dossier' ? [ids.appeal] : [],
      group: template === 'case-group' ? ids.group : null,
      contents: template === 'campaign-list' ? 'numbered' : 'none',
      audience,
      level,
      asOf: { written: '2025-01-31', edtf: '2025-01-31' },
    });
    for (const format of briefFormats) {
      const ending = format.endsWith('csv') ? 'csv' : format;
      await answerSave(vigil, join(folder, `${template}-${format}.${ending}`));
      const answer = await page.evaluate(
        async ([brief, as]) => globalThis.vigilHarness?.writeBrief(brief, as),
        [created ?? '', format] as const,
      );
      if (answer?.ok !== true) throw new Error(`${template} ${format}: ${JSON.stringify(answer)}`);
    }
  }
  for (const format of casebookFormats) {
    await answerSave(vigil, join(folder, `casebook.${format}`));
    const answer = await page.evaluate(
      async ([as, at, to]) =>
        globalThis.vigilHarness?.writeCasebook(as, { kind: 'level', level: at, audience: to }),
      [format, level, audience] as const,
    );
    if (answer?.ok !== true) throw new Error(`casebook ${format}: ${JSON.stringify(answer)}`);
  }
}

async function facesByFile(folder: string): Promise<Map<string, Buffer[]>> {
  const faces = new Map<string, Buffer[]>();
  for (const name of readdirSync(folder)) {
    faces.set(name, await facesOf(name, readFileSync(join(folder, name))));
  }
  return faces;
}

/** Prints that must not change by a byte, whatever is kept in confidence beside them. */
const PDF_CASES = 10;

const canaries = makeCanaries();
const records = canaryCasebook(canaries);
const profile = throwawayProfile();
const out = mkdtempSync(join(tmpdir(), 'vigil-canary-'));
const temporary = join(out, 'tmp');
mkdirSync(temporary);
const hits: string[] = [];
const missing: string[] = [];
let silent: string[] = [];
let moved: string[] = [];
let files = 0;
try {
  const vigil = await launchVigil(profile, { harness: true, env: { TMPDIR: temporary } });
  try {
    const page = await makeCasebook(vigil);
    await runCommand(page, 'import-data', { records: [...records], title: 'Canaries' });
    await writeAll(vigil, page, join(out, 'public'), 'public', briefTemplates);
    await writeAll(vigil, page, join(out, 'control'), 'confidential', ['person']);
    moved = await movedPdfs(vigil, page, out, PDF_CASES);
  } finally {
    await vigil.close();
  }
  const written = await facesByFile(join(out, 'public'));
  files = written.size;
  const found = new Set<string>();
  for (const [name, faces] of written) {
    for (const field of saidIn(faces, canaries.allClosed)) hits.push(`${name}: ${field}`);
    for (const field of saidIn(faces, canaries.allOpen)) found.add(field);
  }
  for (const name of readdirSync(temporary, { recursive: true, encoding: 'utf8' })) {
    const fields = saidIn([Buffer.from(name, 'utf8')], canaries.allClosed);
    for (const field of fields) hits.push(`temporary folder: ${field}`);
  }
  missing.push(...[...canaries.allOpen.keys()].filter((field) => !found.has(field)));
  // What one format of a template says, the others that print all of it must say too.
  for (const template of briefTemplates) {
    const [pdf, html, docx] = (['pdf', 'html', 'docx'] as const).map(
      (format) =>
        new Set(saidIn(written.get(`${template}-${format}.${format}`) ?? [], canaries.allOpen)),
    );
    for (const field of html ?? []) {
      if (pdf?.has(field) !== true) missing.push(`${template} pdf: ${field}`);
      if (docx?.has(field) !== true) missing.push(`${template} docx: ${field}`);
    }
  }
  const control = await facesByFile(join(out, 'control'));
  silent = [...control].flatMap(([name, faces]) =>
    saidIn(faces, canaries.allClosed).length === 0 ? [name] : [],
  );
} finally {
  removeProfile(profile);
  rmSync(out, { recursive: true, force: true });
}
for (const each of moved) process.stderr.write(`other bytes: ${each}\n`);
for (const hit of hits) process.stderr.write(`left: ${hit}\n`);
for (const field of missing) process.stderr.write(`missing: ${field}\n`);
for (const name of silent) process.stderr.write(`the control found nothing in ${name}\n`);
const result = {
  formats: briefFormats.length + casebookFormats.length,
  canaries: canaries.allOpen.size + canaries.allClosed.size,
  hits: hits.length,
  publicMissing: missing.length,
  files,
  control: silent.length === 0 ? 'found' : 'silent',
  pdfCases: PDF_CASES,
  pdfMoved: moved.length,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
const clean = hits.length === 0 && missing.length === 0 && moved.length === 0;
process.exitCode = clean && silent.length === 0 && files > 0 ? 0 : 1;
