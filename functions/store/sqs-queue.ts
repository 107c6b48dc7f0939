import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Store } from './store.ts';

/** Puts messages on the queue of jobs. */
export function sqsQueue(queueUrl: string): Store['enqueue'] {
  let client: SQSClient | undefined;
  return async (message, afterSeconds = 0) => {
    client ??= new SQSClient({}); // most requests queue nothing
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        DelaySeconds: afterSeconds, // fifteen minutes at most
      }),
    );
  };
}

/**
 * Moves every dead letter back to the queue and answers how many. Sent first and deleted after: a crash in between
 * delivers a message twice, which has one effect.
 */
export async function redriveDeadLetters(from: string, to: string): Promise<number> {
  const client = new SQSClient({});
  for (let moved = 0; ;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      moved++;
    }
  }
}
