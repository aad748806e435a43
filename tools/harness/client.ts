import type { Page } from 'playwright';
import type { CommandInput, CommandName } from '../../src/casebook/commands/registry';
import type { Harness } from '../../src/renderer/app/harness';

declare global {
  var vigilHarness: Harness | undefined;
}

/** Waits until the page has built its client. */
export async function harnessReady(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.vigilHarness !== undefined, undefined, {
    polling: 50,
    timeout: 30_000,
  });
}

/** Runs one command in the page through the casebook's own door; throws where it was refused. */
export async function runCommand<N extends CommandName>(
  page: Page,
  name: N,
  input: CommandInput<N>,
): Promise<{ change: string; created: string | null }> {
  const outcome = await page.evaluate(
    async ([command, given]) => {
      const harness = globalThis.vigilHarness;
      if (harness === undefined) throw new Error('the page offers no harness');
      return harness.client.run(command as CommandName, given as never);
    },
    [name, input] as const,
  );
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
  return outcome.value as { change: string; created: string | null };
}
