/** Trouble a person can mend: its message is one clear sentence that names the remedy, printed without a stack. */
export class Trouble extends Error {}

/**
 * Runs a script's main function and exits with the code it returns.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
