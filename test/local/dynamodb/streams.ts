import { afterEach, beforeEach } from 'vitest';
import type { InvokeResult } from '#local/kernel.ts';
import type { MappingModel } from '#local/runtime/app/functions.ts';
import {
  type Answer,
  aDirectory,
  aMapping,
  aStream,
  broken,
  fine,
  names,
  removeDirectory,
  type StreamEvent,
} from './support.ts';

type Stream = Awaited<ReturnType<typeof aStream>>;

/** Streams over one engine's file per test, so that one opened after another was shut is a restart. */
export function streamsOfEachTest() {
  let directory = '';
  let opened: Stream[] = [];

  beforeEach(() => {
    directory = aDirectory();
  });

  afterEach(async () => {
    for (const one of opened) await one.close();
    opened = [];
    removeDirectory(directory);
  });

  return {
    async open(mapping: Partial<MappingModel>, answer: Answer = () => fine): Promise<Stream> {
      const made = await aStream(directory, [aMapping(mapping)], answer);
      opened.push(made);
      return made;
    },
    async shut(one: Stream): Promise<void> {
      opened = opened.filter((other) => other !== one);
      await one.close();
    },
  };
}

/** Writes that the pump learns of together, so that they are in one batch. */
export async function putTogether(stream: Stream, sks: string[]): Promise<void> {
  for (const sk of sks) {
    await stream.engine.client.call('DynamoDB_20120810.PutItem', {
      TableName: 'returns',
      Item: { pk: { S: 'return' }, sk: { S: sk } },
    });
  }
  stream.pump.notice(['returns']);
}

export function failsOn(sk: string): Answer {
  return (event: StreamEvent): InvokeResult => (names(event).includes(sk) ? broken : fine);
}
