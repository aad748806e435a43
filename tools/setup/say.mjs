/**
 * Everything the set-up says goes to standard error, so that a tool's standard output holds its
 * result alone.
 *
 * @param {string} text one sentence
 */
export function say(text) {
  process.stderr.write(`vigil: ${text}\n`);
}

/** A step of the set-up that failed for a reason a person can act on; its message is one sentence. */
export class SetUpError extends Error {}

/**
 * Runs a tool's main function. A SetUpError ends the process with its sentence and code 1; any
 * other error is a fault of the tool and keeps its stack.
 *
 * @param {() => Promise<number | void>} main answers the exit code; nothing means 0
 */
export async function runTool(main) {
  // Ended by `exit`, so that what this process started is ended with it.
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.once(signal, () => process.exit(128 + number));
  }
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof SetUpError) {
      say(error.message);
    } else {
      console.error(error);
    }
  }
}
