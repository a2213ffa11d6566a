import { subtract } from '#domain/money.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { ClaimChange, Commit } from '#shared/ports.ts';
import type { Write } from './access.ts';
import { chunkOf, orderKeys } from './keys.ts';
import { claimSlot } from './orders.ts';

/** Counters of the order's units, up for a claim and down for a release; each within its run, whoever else counts. */
export function claimWrites(table: string, { claim, release }: Commit): Write[] {
  return [
    ...(claim === undefined ? [] : countWrites(table, claim, 1)),
    ...(release === undefined ? [] : countWrites(table, release, -1)),
  ];
}

function countWrites(table: string, change: ClaimChange, direction: 1 | -1): Write[] {
  const byChunk = Map.groupBy(change.lines, (line) => chunkOf(line.position));
  const fees = change.fees ?? [];
  if ((change.shipping || fees.length > 0) && !byChunk.has(0)) byChunk.set(0, []);
  const stays = direction === 1 ? change.stays : undefined;
  if (stays !== undefined && !byChunk.has(chunkOf(stays.position))) byChunk.set(chunkOf(stays.position), []);
  return [...byChunk].map(([chunk, lines]): Write => {
    const names: Record<string, string> = { '#taken': 'taken' };
    // the shipping may be all that this item is asked for, and a name without use is refused
    if (lines.length > 0) names['#claimed'] = 'claimed';
    const values: Record<string, unknown> = {};
    const sets: string[] = [];
    const conditions: string[] = [];
    let taken = 0;
    for (const { lineId, takes } of lines) {
      for (const { run, units, runUnits } of takes) {
        const n = sets.length;
        names[`#${n}`] = claimSlot(lineId, run);
        values[`:${n}`] = units * direction;
        // a claim must leave the count within the run; a release, not below nothing
        values[`:b${n}`] = direction === 1 ? runUnits - units : units;
        sets.push(`#claimed.#${n}=#claimed.#${n}+:${n}`);
        conditions.push(`#claimed.#${n}${direction === 1 ? '<=' : '>='}:b${n}`);
        taken += units * direction;
      }
    }
    if (stays !== undefined && chunkOf(stays.position) === chunk) {
      const own = lines
        .find((line) => line.lineId === stays.lineId)
        ?.takes.find((one) => one.run === stays.run);
      names['#claimed'] = 'claimed';
      names['#stays'] = claimSlot(stays.lineId, stays.run);
      values[':stays'] = stays.runUnits - (own?.units ?? 0);
      conditions.push('#claimed.#stays<:stays');
    }
    if (change.shipping && chunk === 0) {
      names['#shipping'] = 'shippingClaimed';
      values[':shipping'] = direction === 1;
      values[':before'] = direction === 1;
      sets.push('#shipping=:shipping');
      conditions.push(
        direction === 1 ? '(attribute_not_exists(#shipping) OR #shipping<>:before)' : '#shipping<>:before',
      );
    }
    for (const { place, of, ...part } of chunk === 0 ? fees : []) {
      // a claim must leave what was paid for the fee; a release, not below nothing
      const bound = direction === 1 ? subtract(of, part) : part;
      names['#fees'] = 'fees';
      for (const member of ['amount', 'tax'] as const) {
        const [path, value] = [`#fees[${place}].#${member}`, `:${member}${place}`];
        names[`#${member}`] = member;
        values[value] = part[member] * direction;
        values[`${value}b`] = bound[member];
        sets.push(`${path}=${path}+${value}`);
        conditions.push(`${path}${direction === 1 ? '<=' : '>='}${value}b`);
      }
    }
    values[':taken'] = taken;
    return {
      Update: {
        TableName: table,
        Key: orderKeys.claims(change.orderNumber, chunk),
        UpdateExpression: `${sets.length > 0 ? `SET ${sets.join(',')} ` : ''}ADD #taken :taken`,
        ConditionExpression: conditions.join(' AND '),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      },
    };
  });
}

/** Refunds count against their payment, whatever they become, never above what was paid with it: a transaction writes an item once. */
export function refundWrites(table: string, head: ReturnHead, { refunds = [] }: Commit): Write[] {
  const counted = [...Map.groupBy(refunds, ({ place }) => place)].map(([place, parts]) => ({
    place,
    amount: parts.reduce((total, part) => total + part.amount, 0),
    ceiling: Math.min(...parts.map(({ ceiling }) => ceiling)),
  }));
  return counted.map(({ place, amount, ceiling }) => ({
    Update: {
      TableName: table,
      Key: orderKeys.payment(head.orderNumber, place),
      UpdateExpression: 'SET #payment.#refunded = #payment.#refunded + :amount',
      ConditionExpression: '#payment.#refunded <= :left',
      ExpressionAttributeNames: { '#payment': 'payment', '#refunded': 'refunded' },
      ExpressionAttributeValues: { ':amount': amount, ':left': ceiling - amount },
    },
  }));
}
