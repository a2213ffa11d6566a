import type { StoreEntry } from './routes-stack.ts';

/** Functions that write to finance, or deal with payment providers besides refunds: a part of the catalogue, and a stack of their own. */
export const financeCatalogue: readonly StoreEntry[] = [
  {
    name: 'subscribers/report-finance',
    trigger: { is: 'clock' },
    needs: [
      { table: ['GetItem', 'Query', 'PutItem'] },
      { list: 'byQueue' },
      { list: 'byRefundDue' },
      { finance: 'tell' },
      { payments: 'refund' },
      { sellers: true },
      { accountPlans: true },
    ],
    // it holds the rows and vouchers of thousands of notes, and asks providers for hundreds of refunds
    memoryMb: 1024,
    timeoutSeconds: 600,
  },
  {
    name: 'subscribers/lapse-store-credits',
    trigger: { is: 'clock' },
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] }],
    // thousands may lapse in one night
    timeoutSeconds: 300,
  },
  {
    name: 'subscribers/record-refund-news',
    trigger: { is: 'rule', source: 'returflow.payments', types: ['RefundNews'] },
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }],
  },
  {
    name: 'subscribers/record-payment-news',
    trigger: { is: 'rule', source: 'returflow.payments', types: ['PaymentNews'] },
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }],
  },
  {
    name: 'subscribers/extend-due-date',
    trigger: { is: 'rule', source: 'returflow.returns', types: ['ReturnOpened'] },
    needs: [{ table: ['GetItem', 'Query'] }, { payments: 'defer' }],
  },
];
