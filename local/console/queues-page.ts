import type { Origin } from '../redrive/dead-letter.ts';
import type { KeptLetter } from '../redrive/redrive.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts, mark, nothing } from './parts.ts';
import { type Asked, BadRequest, type Fields, type View } from './view.ts';
import { counted, instant, json, jsonText, nameInArn, shortName } from './words.ts';

const mostShown = 100;

/** The queues of what failed, and their letters: what each says, and the way back. */
export function queuesPage({ queues, redrive }: ConsoleOptions, { query }: Asked): View {
  const shown = queues.list().map(({ name, arn }) => ({ name, arn, letters: redrive.letters(arn) }));
  const body = html`
${query.sent !== undefined && html`<p role="status" class="told">${told(query)}</p>`}
<p class="dim">What failed for good ends here. Sent again, a letter goes where it came from, and leaves its queue only with its delivery.</p>
${shown.map(({ name, letters }) => queueSection(name, letters))}`;
  const plain = shown.map(({ name, arn, letters }) => ({ name, arn, messages: letters.map(letterAsJson) }));
  return {
    title: 'Dead letters',
    json: { queues: plain },
    body: shown.length === 0 ? nothing('The app has no queues.') : body,
  };
}

/**
 * Sends letters again, or deletes all of a queue: `{redrive: <queue>, message?: <id>}` or `{purge: <queue>}`.
 * @throws BadRequest for a queue or letter that is not there
 */
export async function changeQueue({ queues, redrive }: ConsoleOptions, fields: Fields): Promise<string> {
  const name = fields.redrive ?? fields.purge ?? '';
  const queue = queues.list().find((one) => one.name === name);
  if (queue === undefined) throw new BadRequest(`there is no queue ${name}; name it in redrive or purge`);
  const back = (query: string) => `/local/queues${query}#${encodeURIComponent(queue.name)}`;
  if (fields.redrive === undefined) {
    queues.purge(queue.arn);
    return back('');
  }
  const { message } = fields;
  const { sent, kept } = await redrive.redrive(queue.arn, message);
  if (message !== undefined && sent + kept === 0)
    throw new BadRequest(`there is no letter ${message} in ${name}`);
  return back(`?sent=${sent}&kept=${kept}`);
}

function told({ sent = '0', kept = '0' }: Fields): string {
  const stayed =
    Number(kept) > 0 ? `; ${counted(Number(kept), 'letter')} stayed, each with the reason below` : '';
  return `${counted(Number(sent), 'letter was', 'letters were')} sent again${stayed}. What fails again comes back.`;
}

function queueSection(name: string, letters: KeptLetter[]): Html {
  const title = html`<h2 id="${name}">${shortName(name)}</h2>${shortName(name) !== name && html`<p class="dim under">${name}</p>`}`;
  if (letters.length === 0) return html`${title}${nothing('Empty.')}`;
  return html`${title}
<div class="row">
<form method="post" action="/local/queues"><input type="hidden" name="redrive" value="${name}"><button>Send ${letters.length === 1 ? 'it' : `all ${letters.length}`} again<span class="unseen"> from ${shortName(name)}</span></button></form>
<form method="post" action="/local/queues"><input type="hidden" name="purge" value="${name}"><button class="grave">Delete all<span class="unseen"> in ${shortName(name)}</span></button></form>
</div>
${letters.slice(0, mostShown).map((letter) => letterArticle(name, letter))}
${letters.length > mostShown && nothing(`and ${letters.length - mostShown} more`)}`;
}

function letterArticle(queue: string, letter: KeptLetter): Html {
  const { stored, origin, error, message, attempts, keptBecause } = letter;
  return html`<article class="letter">
<h3>${mark('bad', error)} <span class="dim">${instant(stored.sentAt)}</span></h3>
${message !== undefined && html`<p>${message}</p>`}
${keptBecause !== undefined && html`<p class="bad" role="status">Not sent again: ${keptBecause}</p>`}
${facts([
  ['Comes from', origin === undefined ? 'nothing says where' : comesFrom(origin)],
  ['Given up after', attempts !== undefined && counted(attempts, 'try', 'tries')],
  ['Received', stored.receiveCount > 0 && counted(stored.receiveCount, 'time')],
  ['Message', html`<code>${stored.messageId}</code>`],
])}
<details><summary>Body</summary>${jsonText(stored.body)}</details>
${Object.keys(stored.attributes).length > 0 && html`<details><summary>Attributes</summary>${json(stored.attributes)}</details>`}
${
  origin !== undefined &&
  html`<form method="post" action="/local/queues"><input type="hidden" name="redrive" value="${queue}"><input type="hidden" name="message" value="${stored.messageId}"><button>Send again<span class="unseen"> the letter of ${new Date(stored.sentAt).toISOString()}</span></button></form>`
}
</article>
`;
}

function comesFrom(origin: Origin): Html {
  if (origin.is === 'queue') return html`the queue ${shortName(nameInArn(origin.queueArn))}`;
  const arn = origin.is === 'delivery' ? origin.targetArn : origin.functionArn;
  const name = nameInArn(arn);
  const target = arn.includes(':lambda:')
    ? html`<a href="/local/resources/${name}">${name}</a>`
    : html`${name}`;
  if (origin.is === 'invocation') return html`an asynchronous invocation of ${target}`;
  if (origin.is === 'stream')
    return html`the stream: ${counted(origin.records, 'record')} for ${target}, ${origin.first} to ${origin.last}`;
  return html`a delivery to ${target}${origin.senderArn !== undefined && ` by ${shortName(nameInArn(origin.senderArn))}`}`;
}

function letterAsJson({ stored, origin, error, message, attempts, keptBecause }: KeptLetter): object {
  return { ...stored, letter: { error, message, attempts, origin, keptBecause } };
}
