import { apiKey, failure, missing } from './stripe-server.ts';
import { type Answer, type Asked, type Mood, startWire } from './wire.ts';

interface StoredLink {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  active: boolean;
}

interface StoredSession {
  readonly id: string;
  readonly link: StoredLink;
  status: 'open' | 'complete' | 'expired';
  payment?: string;
  /** the money is still on its way */
  unpaid?: boolean;
}

type Form = URLSearchParams;
/** A mood befalls the next request of any kind; those that are about making a link leave others as they are. */
export type LinksServer = Awaited<ReturnType<typeof startStripeLinksServer>>;

/** Speaks Stripe's Payment Links and Checkout Sessions as its API reference and OpenAPI document them. */
export async function startStripeLinksServer() {
  const links: StoredLink[] = [];
  const sessions: StoredSession[] = [];
  const keys = new Map<string, { body: string; answer: Answer | undefined }>();
  const moods: Mood[] = [];
  const asked: Form[] = [];
  const beforeExpiring: (() => void)[] = [];

  const asLink = (link: StoredLink) => ({
    ...{ id: link.id, object: 'payment_link', active: link.active, currency: link.currency },
    ...{ metadata: link.metadata, url: `https://buy.stripe.com/${link.id}` },
  });
  const asSession = ({ id, link, status, payment, unpaid }: StoredSession) => ({
    ...{ id, object: 'checkout.session', status, mode: 'payment', payment_link: link.id },
    ...{ amount_total: link.amount, currency: link.currency, metadata: link.metadata },
    payment_intent: payment ?? null,
    payment_status: payment === undefined || unpaid ? 'unpaid' : 'paid',
  });

  const make = (form: Form): Answer => {
    const line = (member: string) => form.get(`line_items[0][price_data]${member}`) ?? '';
    if (!line('[product_data][name]')) return failure(400, { code: 'parameter_missing', param: 'name' });
    const amount = Number(line('[unit_amount]'));
    if (amount < 300) return failure(400, { code: 'amount_too_small', param: 'unit_amount' });
    const metadata = Object.fromEntries(
      [...form].flatMap(([name, value]) => {
        const [, member] = /^metadata\[(\w+)\]$/.exec(name) ?? [];
        return member === undefined ? [] : [[member, value]];
      }),
    );
    const link = {
      ...{ id: `plink_${links.length + 1}`, amount, currency: line('[currency]'), metadata },
      active: true,
    };
    links.push(link);
    return { status: 200, body: asLink(link) };
  };

  const create = async ({ body, headers }: Asked): Promise<Answer | 'hang-up' | 'silence'> => {
    const form = new URLSearchParams(body);
    asked.push(form);
    const mood = moods.shift();
    if (mood === 'wrong-key') return failure(401, { message: 'Invalid API Key provided.' });
    if (mood === 'too-many') return failure(429, { code: 'rate_limit', message: 'Too many requests.' });
    const key = String(headers['idempotency-key'] ?? '');
    const before = keys.get(key);
    if (before !== undefined) {
      if (before.body !== body) return failure(400, { type: 'idempotency_error' });
      if (before.answer !== undefined) {
        return { ...before.answer, headers: { 'idempotent-replayed': 'true' } };
      }
      return failure(409, { type: 'idempotency_error', code: 'idempotency_key_in_use' });
    }
    const running: { body: string; answer: Answer | undefined } = { body, answer: undefined };
    keys.set(key, running);
    await new Promise(setImmediate);
    const isBefore = mood === 'error-before' || mood === 'declines';
    const made = isBefore ? undefined : make(form);
    const said = mood === 'declines' ? failure(400, { code: 'url_invalid' }) : made;
    running.answer =
      mood === 'error-before' || mood === 'error-after' ? failure(500, { type: 'api_error' }) : said;
    if (mood === 'hangs-up') return 'hang-up';
    return mood === 'never-answers' ? 'silence' : (running.answer ?? failure(500, {}));
  };

  const page = (found: readonly { readonly id: string }[], form: Form): Answer => {
    const newestFirst = found.toReversed();
    const after = form.get('starting_after');
    const from = after === null ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1;
    const data = newestFirst.slice(from, from + Number(form.get('limit') ?? 10));
    const has_more = from + data.length < newestFirst.length;
    return { status: 200, body: { object: 'list', url: '/v1/list', has_more, data } };
  };

  const listSessions = ({ searchParams }: URL): Answer => {
    const of = sessions.filter(
      ({ link, status }) =>
        link.id === searchParams.get('payment_link') && status === searchParams.get('status'),
    );
    return page(of.map(asSession), searchParams);
  };

  const expire = (session: StoredSession): Answer => {
    beforeExpiring.shift()?.();
    if (session.status !== 'open') return failure(400, { message: 'It is not in an expireable state.' });
    session.status = 'expired';
    return { status: 200, body: asSession(session) };
  };

  const wire = await startWire(async (request) => {
    const { method, url, headers, body } = request;
    if (headers.authorization !== `Bearer ${apiKey}`) return failure(401, { message: 'Invalid API Key.' });
    if (method === 'POST' && url.pathname === '/v1/payment_links') return create(request);
    const mood = moods.shift();
    if (mood === 'too-many') return failure(429, { code: 'rate_limit' });
    if (mood === 'wrong-key') return failure(401, { message: 'Invalid API Key provided.' });
    if (url.pathname === '/v1/payment_links') {
      return page(links.filter(({ active }) => active).map(asLink), url.searchParams);
    }
    if (url.pathname === '/v1/checkout/sessions') return listSessions(url);
    const [, kind, id, act] = /^\/v1\/(payment_links|checkout\/sessions)\/(\w+)(\/expire)?$/.exec(
      url.pathname,
    ) ?? [''];
    const session = sessions.find((one) => kind !== 'payment_links' && one.id === id);
    if (session !== undefined && act) return expire(session);
    const link = links.find((one) => kind === 'payment_links' && one.id === id);
    if (link === undefined) return missing(url.pathname);
    if (method === 'POST' && new URLSearchParams(body).get('active') === 'false') link.active = false;
    return { status: 200, body: asLink(link) };
  });

  const ofKey = (key: string) => links.filter(({ metadata }) => metadata.returflow_key === key);
  return {
    ...wire,
    moods,
    asked,
    /** what happens at the very moment that a session is to be ended */
    beforeExpiring,
    /** all that there are, in their order */
    links,
    forgetKeys: () => keys.clear(),
    payable: (key: string) => ofKey(key).filter(({ active }) => active).length,
    received: (key: string) =>
      sessions.flatMap(({ link, payment }) =>
        payment !== undefined && link.metadata.returflow_key === key
          ? [{ paymentId: payment, amount: link.amount }]
          : [],
      ),
    /** somebody makes a link in Stripe's own pages */
    byHand(): void {
      const id = `plink_${links.length + 1}`;
      links.push({ id, amount: 10_000, currency: 'sek', metadata: {}, active: true });
    },
    /** the customer follows a link: a session of its own, each time; `pay` takes the money at once, unless it is told to be slow */
    visit(url: string) {
      const link = links.find(({ id }) => new URL(url).pathname === `/${id}`);
      if (link === undefined || !link.active) return { pay: () => false };
      const session: StoredSession = { id: `cs_${sessions.length + 1}`, link, status: 'open' };
      sessions.push(session);
      return {
        pay({ slowly = false } = {}): boolean {
          // the link's limit is one completed session; a page that is open is no worse for its link being switched off
          const isMet = sessions.some((one) => one.link === link && one.status === 'complete');
          if (session.status !== 'open' || isMet) return false;
          Object.assign(session, { status: 'complete', payment: `pi_${session.id}`, unpaid: slowly });
          link.active = false;
          return true;
        },
      };
    },
  };
}
