import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Row } from '../../functions/store/rows.ts';

/** Rows as the service sends them: typed values in JSON, bytes in base64. */
export function wireText(row: Row): string {
  return JSON.stringify(marshall(row, { removeUndefinedValues: true }), (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

/** The rows of a JSON list of such texts. */
export function rowsOf(wire: string): Row[] {
  const items = JSON.parse(wire, (name, value: unknown) =>
    name === 'B' ? new Uint8Array(Buffer.from(String(value), 'base64')) : value,
  ) as Parameters<typeof unmarshall>[0][];
  return items.map((item) => unmarshall(item) as Row);
}
