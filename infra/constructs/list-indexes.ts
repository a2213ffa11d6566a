/** One index of the table: its name, and the attributes of its key. */
export interface ListIndex {
  readonly name: 'byOpening' | 'byQueue' | 'byRefundDue';
  readonly partition: string;
  readonly sort: string;
}

/** What an index holds besides keys: one attribute, so that a list can show more without a new index. */
export const listedAttribute = 'row';

/** The lists of returns. Only head items have these attributes, and those of the later two only while they are in them. */
export const listIndexes: readonly ListIndex[] = [
  { name: 'byOpening', partition: 'openingPk', sort: 'openingSk' },
  { name: 'byQueue', partition: 'queuePk', sort: 'queueSk' },
  { name: 'byRefundDue', partition: 'refundDuePk', sort: 'refundDueSk' },
];
