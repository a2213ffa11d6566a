import { clockPage, moveClock } from './clock-page.ts';
import { eventsPage } from './events-page.ts';
import { executionListPage, executionPage } from './executions-pages.ts';
import { faultsPage, setFaults } from './faults-page.ts';
import { machinePage } from './machine-page.ts';
import { attachment, mailHtml, mailListPage, mailPage } from './mail-pages.ts';
import { everyMailPage, sampleMailHtml, sampleMailPage } from './mail-samples.ts';
import type { ConsoleOptions } from './options.ts';
import { secretsPage } from './other-pages.ts';
import { overviewPage } from './overview-page.ts';
import { changeQueue, queuesPage } from './queues-page.ts';
import { functionPage, resourcesPage } from './resources-pages.ts';
import { returnListPage, returnPage } from './return-pages.ts';
import { shopPage, shopPicture } from './shop-page.ts';
import { signInPage, staffPage } from './staff-page.ts';
import { style } from './style.ts';
import { questionPage, rawQueryPage, tablePage } from './table-pages.ts';
import type { Asked, Fields, RawAnswer, View } from './view.ts';

type Changed = string | View | undefined;
type Shown = View | RawAnswer | undefined;

/** One address. `:name` in its path stands for any one part. */
export interface Route {
  path: string;
  /** undefined when there is no such thing */
  show: (options: ConsoleOptions, asked: Asked) => Shown | Promise<Shown>;
  /** what a form or a JSON request may do here; gives where to go after it, when that is another address, or what to show */
  change?: (options: ConsoleOptions, fields: Fields) => Promise<Changed> | Changed;
}

/** Every address of the console; the first that fits is taken. */
export const routes: Route[] = [
  { path: '/local', show: overviewPage },
  { path: '/local/returns', show: returnListPage },
  { path: '/local/returns/:returnId', show: returnPage },
  { path: '/local/executions', show: executionListPage },
  { path: '/local/executions/:name', show: executionPage },
  { path: '/local/machines/:name', show: machinePage },
  { path: '/local/events', show: eventsPage },
  { path: '/local/queues', show: queuesPage, change: changeQueue },
  { path: '/local/mail', show: mailListPage },
  { path: '/local/mail/:id', show: mailPage },
  { path: '/local/mail/:id/html', show: mailHtml },
  { path: '/local/mail/:id/attachments/:number', show: attachment },
  { path: '/local/mailbox', show: () => everyMailPage() },
  { path: '/local/mailbox/:theme/:name', show: (_, asked) => sampleMailPage(asked) },
  { path: '/local/mailbox/:theme/:name/:language/:scheme', show: (_, asked) => sampleMailHtml(asked) },
  { path: '/local/shop', show: () => shopPage() },
  { path: '/local/shop/pictures/:name', show: (_, { parts }) => shopPicture(parts.name ?? '') },
  { path: '/local/table', show: tablePage },
  { path: '/local/table/raw', show: rawQueryPage },
  { path: '/local/table/:key', show: questionPage },
  { path: '/local/resources', show: resourcesPage },
  { path: '/local/resources/:name', show: functionPage },
  { path: '/local/secrets', show: secretsPage },
  { path: '/local/staff', show: staffPage, change: signInPage },
  { path: '/local/clock', show: clockPage, change: moveClock },
  { path: '/local/faults', show: faultsPage, change: setFaults },
  { path: '/local/style.css', show: stylesheet },
];

/** The route of a path, with what stands at its named parts. */
export function routeOf(path: string): { route: Route; parts: Fields } | undefined {
  const given = path.split('/');
  for (const route of routes) {
    const wanted = route.path.split('/');
    const fits =
      wanted.length === given.length &&
      wanted.every((part, at) => part.startsWith(':') || part === given[at]);
    if (!fits) continue;
    const named = wanted.flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), decoded(given[at] ?? '')]] : [],
    );
    return { route, parts: Object.fromEntries(named) };
  }
  return undefined;
}

function stylesheet(): RawAnswer {
  return {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=60' },
    body: style,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
