import { parseArgs } from 'node:util';
import { scheduledJobs } from './operator.ts';

/** Everything there is to type. */
export const USAGE = `npm start [-- --port N] [--fresh] [--lan [--address A]]
    the site, the API, the issuer, the jobs; with --lan for phones on the local network, over https
npm run job -- NAME [--today YYYY-MM-DD]
    one job of the night, summed up in one JSON line: ${scheduledJobs.join(', ')}
npm run import -- FILE [--school ID] [--dry-run]
    a school's ledger
npm run register -- FILE [--write] [--cloud]
    organisations and people of a workbook: says what would change, or changes it
npm run register -- --template FILE
    the empty workbook
npm run draw -- DIR
    draws the round whose files lie in a folder
npm run assign -- DIR
    who goes to which school, by lot: inspectors.csv and conflicts.csv
npm run estimate -- DIR
    weights, rates and classes of counties from what was found: dispositions.csv and results.csv
npm run bulletin -- DIR [--version N --why TEXT]
    what is published of it: numbers, open data and a paper; with version and reason the next one, a correction
npm run verify -- DIR
    draws it again and compares: exit 0 only if all is as it must be`;

/**
 * What was typed at a command. An option that nobody knows ends it with one sentence.
 * @param store the folder where none is named
 */
export function typed(store: string) {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', default: false },
        store: { type: 'string', default: store },
        port: { type: 'string', default: '4173' },
        fresh: { type: 'boolean', default: false },
        lan: { type: 'boolean', default: false },
        address: { type: 'string' },
        today: { type: 'string' },
        school: { type: 'string' },
        size: { type: 'string', default: 'demo' },
        'dry-run': { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        cloud: { type: 'boolean', default: false },
        template: { type: 'boolean', default: false },
        version: { type: 'string' },
        why: { type: 'string' },
      },
    });
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split('. ') : [];
    process.stderr.write(`${what}. What there is to type: npm run job -- --help\n`);
    process.exit(1);
  }
}
