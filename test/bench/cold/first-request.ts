/** A process of the bench `cold`: loads a function, has it answer one event, and prints its CPU in microseconds. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

type Handler = (event: unknown, context: object) => Promise<{ readonly statusCode: number }>;

const [bundle = '', name = '', event = ''] = process.argv.slice(2);
const exported = (
  bundle.endsWith('.cjs')
    ? createRequire(import.meta.url)(bundle)
    : await import(pathToFileURL(bundle).href)
) as Readonly<Record<string, Handler>>;
const answer = await exported[name]?.(JSON.parse(event), {});
const { user, system } = process.cpuUsage();
if (answer?.statusCode !== 200) throw new Error(`answered ${JSON.stringify(answer)}`);
process.stdout.write(String(user + system), () => process.exit(0));
