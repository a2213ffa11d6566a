import { bundleAll } from './bundle.ts';

/** Aims in KB, by what a function carries: one AWS client, several, or a maker of documents. */
const aims = {
  'steps/book-carrier': 1024,
  'api/get-label': 600,
  'api/open-return': 500,
  'shop/review-return': 500,
  'steps/notify': 620,
  'steps/await-fact': 460,
  'subscribers/plan-reminders': 460,
  'subscribers/relay-events': 500,
  'subscribers/remind-customer': 620,
  'subscribers/tell-customer': 780,
  'webhooks/carrier-news': 480,
  'webhooks/warehouse-news': 480,
} satisfies Readonly<Record<string, number>>;
const aimWithOneClient = 440;

const rows = (await bundleAll()).map(({ name, bytes }) => {
  const aim = Object.entries(aims).find(([exception]) => exception === name)?.[1] ?? aimWithOneClient;
  return { function: name, KB: Math.ceil(bytes / 1024), aim, within: bytes <= aim * 1024 };
});
console.table(rows);
if (rows.some(({ within }) => !within)) process.exitCode = 1;
