/**
 * For a check of SECURITY.md's forty: one protection in the program, what stands in its place when it is
 * taken out, and the test that has to fail then.
 *
 * @typedef {object} Control
 * @property {number} check
 * @property {string} file
 * @property {string} from stands once in the file
 * @property {string} to
 * @property {string} test
 */

/** @type {readonly Control[]} */
export const controls = [
  {
    check: 3,
    file: 'src/main/journal.ts',
    from: '      await this.#file.datasync();\n    } catch (error) {\n      await this.#takeBack(before);\n      this.#refusing',
    to: '      await Promise.resolve();\n    } catch (error) {\n      await this.#takeBack(before);\n      this.#refusing',
    test: 'src/main/power-cut.test.ts',
  },
  {
    check: 3,
    file: 'src/main/durable-file.ts',
    from: '        await syncFolder(dirname(path));\n',
    to: '',
    test: 'src/main/power-cut.test.ts',
  },
  {
    check: 3,
    file: 'src/main/header-file.ts',
    from: "  if (second.ok && how === 'create') await syncAbove(folder);\n",
    to: '',
    test: 'src/main/power-cut.test.ts',
  },
  {
    check: 4,
    file: 'src/casebook/worker/store.ts',
    from: "chromeTransactionDurability: 'strict'",
    to: "chromeTransactionDurability: 'relaxed'",
    test: 'src/casebook/strict.test.ts',
  },
  {
    check: 5,
    file: 'src/casebook/worker/save-path.ts',
    from: '      await this.#store.write([...rows, sealEpoch(this.#seal, after)]);',
    to: '      void this.#store.write([...rows, sealEpoch(this.#seal, after)]).catch(() => 0);',
    test: 'src/casebook/saving.test.ts',
  },
  {
    check: 6,
    file: 'src/main/journal.ts',
    from: '      await this.#takeBack(before);\n      return diskFailed(error);\n    }\n    try {',
    to: '      return diskFailed(error);\n    }\n    try {',
    test: 'src/main/journal.test.ts',
  },
  {
    check: 7,
    file: 'src/main/journal.ts',
    from: "      await this.#takeBack(before);\n      this.#refusing = 'journal-not-synced';",
    to: '      await this.#takeBack(before);',
    test: 'src/main/journal.test.ts',
  },
  {
    check: 9,
    file: 'src/casebook/worker/open-once.ts',
    from: 'if (left === 0) throw',
    to: 'if (left < -9) throw',
    test: 'src/casebook/losses.test.ts',
  },
  {
    check: 11,
    file: 'src/sealing/envelope.ts',
    from: "canonical('vigil/1', seal.casebookId",
    to: "canonical('vigil/2', seal.casebookId",
    test: 'tools/releases/releases.test.ts',
  },
  {
    check: 15,
    file: 'src/sealing/padding.ts',
    from: '  if (needed <= FINE_UP_TO) return roundUp(needed);',
    to: '  if (needed <= FINE_UP_TO) return needed;',
    test: 'src/casebook/saving.test.ts',
  },
  {
    check: 16,
    file: 'src/sealing/envelope.ts',
    from: "canonical('vigil/1', seal.casebookId, place.table, place.id, seal.keyEpoch)",
    to: "canonical('vigil/1', seal.casebookId, place.table, seal.keyEpoch)",
    test: 'src/sealing/envelope.test.ts',
  },
  {
    check: 17,
    file: 'src/casebook/worker/open-store.ts',
    from: 'if (!equalBytes(root.at(epoch.position.epoch), epoch.root)) {',
    to: 'if (epoch.root.length === 0) {',
    test: 'src/casebook/saving.test.ts',
  },
  {
    check: 17,
    file: 'src/casebook/worker/open-store.ts',
    from: 'if (fromScan.has(reason)) await nameRows(opening);',
    to: '',
    test: 'src/casebook/differing-rows.test.ts',
  },
  {
    check: 18,
    file: 'src/sealing/envelope.ts',
    from: 'const nonce = randomPublicBytes(NONCE_LENGTH);',
    to: 'const nonce = new Uint8Array(NONCE_LENGTH);',
    test: 'src/sealing/envelope.test.ts',
  },
  {
    check: 19,
    file: 'src/main/lock.ts',
    from: 'if (idleMs >= absence.idleMinutes() * 60_000)',
    to: 'if (idleMs >= absence.idleMinutes() * 60_000_000)',
    test: 'src/main/lock.test.ts',
  },
  {
    check: 19,
    file: 'src/main/clip.ts',
    from: 'if ((await clipboard.readText()) === text) clipboard.clear();',
    to: 'clipboard.clear();',
    test: 'src/main/clip.test.ts',
  },
  {
    check: 24,
    file: 'src/import/docx/docx-parts.ts',
    from: '  if (bomb !== null) return { bomb };\n',
    to: '',
    test: 'src/import/docx/read-docx.test.ts',
  },
  {
    check: 25,
    file: 'src/export/office-file.ts',
    from: "return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');",
    to: 'return text;',
    test: 'tools/markup/files.test.ts',
  },
  {
    check: 26,
    file: 'src/main/door.ts',
    from: 'const parsed = inputSchema(name).safeParse(input);',
    to: 'const parsed = { success: true as const, data: input as never };',
    test: 'src/main/door.test.ts',
  },
  {
    check: 26,
    file: 'src/main/page-port.ts',
    from: 'const question = portQuestion.safeParse(data);',
    to: 'const question = { success: true as const, data: data as never };',
    test: 'src/main/page-port.test.ts',
  },
  {
    check: 27,
    file: 'src/main/network.ts',
    from: 'answer({ cancel });',
    to: 'answer({ cancel: false });',
    test: 'src/main/network.test.ts',
  },
  {
    check: 34,
    file: 'src/domain/release.ts',
    from: 'releaseMarks.indexOf(mark) <= releaseMarks.indexOf(level)',
    to: 'releaseMarks.indexOf(mark) <= releaseMarks.indexOf(level) + 1',
    test: 'src/domain/projection.test.ts',
  },
  {
    check: 35,
    file: 'src/export/csv.ts',
    from: "return formulaStart.test(text) ? `'${text}` : text;",
    to: 'return text;',
    test: 'src/export/csv.test.ts',
  },
  {
    check: 36,
    file: 'src/main/durable-file.ts',
    from: 'const OWNER_ONLY = 0o600;',
    to: 'const OWNER_ONLY = 0o644;',
    test: 'src/main/durable-file.test.ts',
  },
  {
    check: 37,
    file: 'src/main/vigil.ts',
    from: 'if (this.#crashes.length >= MOST_CRASHES) return false;',
    to: '',
    test: 'src/main/vigil.test.ts',
  },
  {
    check: 38,
    file: 'src/main/in-use.ts',
    from: '  if (mark === null || !isRunning(mark.process)) return null;\n',
    to: '  if (mark !== null) return null;\n',
    test: 'src/main/in-use.test.ts',
  },
  {
    check: 39,
    file: 'src/main/lock.ts',
    from: '    return performance.now() - this.#at;',
    to: '    return Date.now() - performance.timeOrigin - this.#at;',
    test: 'src/main/lock.test.ts',
  },
  {
    check: 40,
    file: 'src/casebook/worker/change-key.ts',
    from: "  need(await host.writeHeader(headerText(both), 'replace'));\n",
    to: '',
    test: 'src/casebook/keys.test.ts',
  },
  {
    check: 40,
    file: 'src/sealing/key-slot.ts',
    from: '  N: z.literal(scryptCosts),',
    to: '  N: z.number() as unknown as z.ZodLiteral<(typeof scryptCosts)[number]>,',
    test: 'src/sealing/key-slot.test.ts',
  },
];
