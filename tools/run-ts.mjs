import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setUpPackages } from './setup/packages.mjs';
import { inRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { runTool, say, SetUpError } from './setup/say.mjs';

// `node tools/run-ts.mjs ENTRY ...`: bundles a TypeScript tool for this Node into out/tools and
// runs it with the other parameters. Standard output is the tool's alone.
await runTool(async () => {
  const [entry, ...parameters] = process.argv.slice(2);
  if (entry === undefined || !existsSync(inRoot(entry))) {
    throw new SetUpError(`there is no tool ${entry ?? '(name its file)'}.`);
  }
  await setUpPackages();
  const bundled = await bundle(entry);
  const ended = await run(process.execPath, ['--enable-source-maps', bundled, ...parameters], {
    output: 'show',
  });
  return ended.code;
});

/** @param {string} entry @returns {Promise<string>} the bundled file */
async function bundle(entry) {
  const name = basename(entry, '.ts');
  // By the whole of its path: two tools of one file name may run side by side.
  const folder = inRoot('out', 'tools', entry.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-'));
  // Only now: on a fresh clone the package was not there when this file was loaded.
  const { build, createLogger } = await import('vite');
  const logger = createLogger('warn');
  await build({
    root: inRoot(),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    customLogger: { ...logger, info: say, warn: say, error: say },
    build: {
      ssr: inRoot(entry),
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      sourcemap: 'inline',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return `${folder}/${name}.mjs`;
}
