import { orderTold } from '#domain/figures/order-told.ts';
import type { Order } from '#domain/order.ts';
import type { Write } from './access.ts';
import { orderKeys } from './keys.ts';

/** What the figures count the order by, each time that it is told otherwise than before. */
export function toldWrites(table: string, order: Order, replaces: Order | undefined): Write[] {
  return orderTold(order, replaces).map((told): Write => {
    const key = orderKeys.told(told.orderNumber, told.telling, told.chunk);
    return { Put: { TableName: table, Item: { ...key, entity: 'order-told', v: 1, ...told } } };
  });
}
