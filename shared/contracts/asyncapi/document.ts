import type { EventType } from '#domain/events.ts';
import { moves } from '#domain/lifecycle.ts';
import { withdrawalEventTypes } from '#domain/withdrawal-statement.ts';
import { returnsSource } from '../bus-events.ts';
import { withdrawalsSource } from '../withdrawal-events.ts';
import { eventWords, newsWords } from './event-words.ts';
import { exampleEvent } from './example-events.ts';
import { exampleNews } from './example-news.ts';
import { busSchemas } from './schemas.ts';
import type { AsyncApiDocument, Message } from './shapes.ts';
import { exampleWithdrawalEvent, withdrawalWords } from './withdrawal-words.ts';

const eventTypes = Object.keys(moves) as EventType[];
const newsSources = {
  ParcelNews: 'returflow.carrier',
  InspectionNews: 'returflow.warehouse',
  RefundNews: 'returflow.payments',
  PaymentNews: 'returflow.payments',
  SupportContact: 'returflow.support',
  SessionAsked: 'returflow.sessions',
} as const;
const security = [{ $ref: '#/components/securitySchemes/account' }];
const newsTypes = Object.keys(newsSources) as (keyof typeof newsSources)[];

/** What goes over the bus as AsyncAPI 3.0: schemas from the contracts that subscribers read by. */
export function asyncApiDocument(): AsyncApiDocument {
  const bus = '#/channels/bus';
  const inChannel = (types: readonly string[]) => types.map((type) => ({ $ref: `${bus}/messages/${type}` }));
  const messages = Object.fromEntries([
    ...eventTypes.map((type) => [
      type,
      messageOf(type, returnsSource, `A return: ${eventWords[type]}.`, exampleEvent(type)),
    ]),
    ...withdrawalEventTypes.map((type) => [
      type,
      messageOf(
        type,
        withdrawalsSource,
        `A statement of withdrawal: ${withdrawalWords[type]}.`,
        exampleWithdrawalEvent(type),
      ),
    ]),
    ...newsTypes.map((type) => [
      type,
      messageOf(type, newsSources[type], `News: ${newsWords[type]}.`, exampleNews[type]),
    ]),
  ]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Returflow: what goes over the bus',
      version: '1.0.0',
      description: [
        'The bus is an event bus of Amazon EventBridge in the shop’s own account. A rule chooses by `source` and ' +
          '`detail-type`; the payload described here is the event’s `detail`.',
        'An event may come twice and out of order: `returnId` and `sequence` say which it is. Read past members that you do ' +
          'not know: a version gets further members, and loses none.',
        'Events hold references and amounts, no names and no addresses. Amounts are whole minor units (öre, cents).',
      ].join('\n\n'),
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: 'returflow-{stage}',
        title: 'The bus',
        description: 'One for all returns of a stage.',
        parameters: { stage: { description: 'The stage that was deployed.', examples: ['prod'] } },
        messages: Object.fromEntries(
          Object.keys(messages).map((type) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
      },
    },
    operations: {
      tellEvents: {
        action: 'send',
        channel: { $ref: bus },
        title: 'Tell what happened to a return',
        summary: 'Every change of a return is an event, told as it stands in the table.',
        description:
          'Events of a return are a chain: each has the hash of the one before, so that a reader can tell whether it has ' +
          'them all and as they were written.',
        security,
        messages: inChannel(eventTypes),
      },
      tellWithdrawals: {
        action: 'send',
        channel: { $ref: bus },
        title: 'Tell what becomes of a statement of withdrawal',
        summary: 'Each statement has a chain of its own until a return is open, or a person has seen to it.',
        description: 'What was written in it, and by whom, is nowhere in these events.',
        security,
        messages: inChannel(withdrawalEventTypes),
      },
      tellNews: {
        action: 'send',
        channel: { $ref: bus },
        title: 'Pass on what others tell',
        summary:
          'What carriers, the warehouse and payment providers sign goes over the bus before it is recorded on the return.',
        description: 'News that change a return lead to an event; news that are known already lead to none.',
        security,
        messages: inChannel(newsTypes),
      },
    },
    components: {
      schemas: busSchemas(),
      messages,
      securitySchemes: {
        account: {
          type: 'http',
          scheme: 'AWS4-HMAC-SHA256',
          description: 'The account’s own permissions (IAM) say who may put a rule on the bus.',
        },
      },
    },
  };
}

function messageOf(type: string, source: string, summary: string, payload: unknown): Message {
  return {
    name: type,
    title: type.replaceAll(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    summary,
    contentType: 'application/json',
    headers: {
      type: 'object',
      required: ['source', 'detail-type'],
      properties: {
        source: { type: 'string', const: source },
        'detail-type': { type: 'string', const: type },
      },
    },
    payload: { $ref: `#/components/schemas/${type}` },
    examples: [{ name: type, headers: { source, 'detail-type': type }, payload }],
  };
}
