import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { StageConfig } from '../config.ts';
import type { Grant } from './grant.ts';
import { toReaders } from './mail-grants.ts';

/**
 * Where days begin and end; for whoever reads figures, what is reckoned with where nothing was told; and for whoever mails the digest, to whom and
 * the sending.
 */
export function figuresGrant(what: 'count' | 'read' | 'digest', table: Table, config: StageConfig): Grant {
  const { timeZone, figurePrices } = config;
  const prices = what !== 'count' && { FIGURE_PRICES: JSON.stringify(figurePrices) };
  const mail = what === 'digest' ? toReaders(table, config) : { environment: {}, statements: [] };
  return {
    environment: { TIME_ZONE: timeZone, ...prices, ...mail.environment },
    statements: mail.statements,
  };
}
