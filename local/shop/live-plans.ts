import type { OrderDocument } from '../client/order-document.ts';
import { articleOf } from './catalogue.ts';
import { customerOf } from './customers.ts';
import { type Dice, diceOf } from './dice.ts';
import { makeOrder } from './make-order.ts';
import { byDay, dayMs } from './order-times.ts';

/** How far a live return of the sample shop is taken. */
export type Goal =
  | 'booked'
  | 'in-review'
  | 'under-way'
  | 'delivered'
  | 'partly-inspected'
  | 'credited'
  | 'credited-in-part'
  | 'returnless'
  | 'rejected'
  | 'cancelled'
  | 'carrier-refused'
  | 'refund-declined';

/** A return that is opened by its customer and goes through the real doors as far as its goal. */
export interface LivePlan {
  readonly goal: Goal;
  readonly order: OrderDocument;
  readonly reason: string;
  /** units of the order's first line */
  readonly quantity: number;
}

type Row = readonly [goal: Goal, basket: string, reason: string, over?: { quantity?: number; age?: number }];

/** What was bought, the first of it in doubt; each row is one order and one return. Every goal is there before any is twice. */
const rows: readonly Row[] = [
  ['booked', 'KL-2041 ST-3004', 'wrong-size'],
  ['in-review', 'SM-7201', 'stopped-working'],
  ['under-way', 'SK-8840', 'wrong-size'],
  ['delivered', 'ST-3020 ST-3031', 'wrong-size'],
  ['partly-inspected', 'TS-1001*3 SK-1102', 'wrong-size', { quantity: 3 }],
  ['credited', 'BY-3205 SP-6052', 'wrong-size'],
  ['credited-in-part', 'SK-1117*2', 'changed-mind', { quantity: 2 }],
  ['returnless', 'UK-5049 UK-5024', 'damaged-on-arrival'],
  ['rejected', 'KA-4150', 'changed-mind', { age: 23 }],
  ['cancelled', 'ST-3046', 'changed-mind'],
  ['carrier-refused', 'JA-4137', 'wrong-size'],
  ['refund-declined', 'LP-7502', 'changed-mind'],

  ['booked', 'SN-8801', 'wrong-size'],
  ['booked', 'HL-7001', 'changed-mind'],
  ['booked', 'JE-3102 JE-3118', 'wrong-size'],
  ['booked', 'MO-6022 HD-6015', 'changed-mind'],
  ['in-review', 'UK-5001 UK-5030', 'stopped-working'],
  ['in-review', 'KA-4201', 'stopped-working'],
  ['under-way', 'KL-2055 TS-1014', 'changed-mind'],
  ['under-way', 'HT-7102 KB-7312', 'not-as-described'],
  ['under-way', 'JA-4120', 'wrong-size'],
  ['delivered', 'RY-6071', 'not-as-described'],
  ['delivered', 'HL-7014', 'not-as-described'],
  ['partly-inspected', 'UK-5041*4', 'changed-mind', { quantity: 3 }],
  ['credited', 'KL-2063', 'changed-mind'],
  ['credited', 'VA-6083', 'wrong-item'],
  ['rejected', 'SK-8862', 'wrong-size', { age: 64 }],
];

const firstOrder = 20_001;
const firstCustomer = 8001;
/** Åland: Swedish is spoken there, and the sandbox carrier does not go there. */
const beyond = { street: 'Exempelgatan 4', postalCode: '22100', city: 'Mariehamn', country: 'AX' };

/** At most `most` orders of the last days, each with a return to be opened, so that every state is there to see. */
export function makeLivePlans(
  seed: number,
  now: number,
  { most, pictures }: { readonly most: number; readonly pictures: string },
): LivePlan[] {
  return rows.slice(0, most).map(([goal, basket, reason, { quantity = 1, age } = {}], at) => {
    const orderNumber = String(firstOrder + at);
    const dice = diceOf(seed, `live ${orderNumber}`);
    const order = orderOf(
      seed,
      { orderNumber, number: firstCustomer + at, basket, age, now, pictures },
      dice,
    );
    return { goal, order: asItMustBe(goal, order), reason, quantity };
  });
}

function orderOf(
  seed: number,
  of: {
    orderNumber: string;
    number: number;
    basket: string;
    age: number | undefined;
    now: number;
    pictures: string;
  },
  dice: Dice,
): OrderDocument {
  const customer = customerOf(seed, of.number);
  const deliveredAt = byDay(of.now - (of.age ?? dice.whole(2, 9)) * dayMs, dice.share());
  const placedAt = deliveredAt - dice.whole(30, 90) * (dayMs / 24);
  const baskets = of.basket.split(' ').map((entry) => {
    const [code = '', count = '1'] = entry.split('*');
    const article = articleOf(code);
    const size = article.sizes[Math.floor(customer.fits * article.sizes.length)];
    return {
      variant: { article, colour: dice.pick(article.colours), size },
      quantity: Number(count),
    };
  });
  const { orderNumber, pictures } = of;
  const plan = { orderNumber, customer, placedAt, deliveredAt, baskets, campaign: undefined, pictures };
  return makeOrder(plan, dice);
}

/** Two goals need an order that the sandboxes refuse. */
function asItMustBe(goal: Goal, order: OrderDocument): OrderDocument {
  if (goal === 'carrier-refused') return { ...order, customer: { ...order.customer, address: beyond } };
  if (goal !== 'refund-declined') return order;
  const paymentId = `sandbox-declined-${order.orderNumber}`;
  return { ...order, payments: [{ paymentId, method: 'card', amount: order.total }] };
}
