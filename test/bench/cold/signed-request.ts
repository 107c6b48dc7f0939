import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** The same item asked for without any library: one request, signed by hand (Signature Version 4). */
export async function handler() {
  const { AWS_ENDPOINT_URL = '', AWS_REGION = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
  const Key = { pk: { S: 'O#nothing' }, sk: { S: 'self' } };
  const body = JSON.stringify({ TableName: process.env['TABLE_NAME'], Key });
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const { host } = new URL(AWS_ENDPOINT_URL);
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    host,
    'x-amz-date': time,
    'x-amz-security-token': process.env['AWS_SESSION_TOKEN'] ?? '',
    'x-amz-target': 'DynamoDB_20120810.GetItem',
  };
  const signed = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['POST', '/', '', lines.join(''), signed, sha256(body)].join('\n');
  const scope = `${day}/${AWS_REGION}/dynamodb/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [day, AWS_REGION, 'dynamodb', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${AWS_SECRET_ACCESS_KEY}`,
  );
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${process.env['AWS_ACCESS_KEY_ID']}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
  const asked = request(AWS_ENDPOINT_URL, {
    method: 'POST',
    headers: { ...headers, authorization },
  });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer) text += String(part);
  const { Item } = JSON.parse(text) as { readonly Item?: object };
  return {
    statusCode: answer.statusCode ?? 0,
    body: JSON.stringify({ found: Item !== undefined }),
  };
}
