import type { FunctionEntry, SocketRouteKey, Trigger } from './catalogue.ts';

const onSocket = (routeKey: SocketRouteKey): Trigger => ({ is: 'socket', routeKey });

/** The functions by which pages are told at once what happens: a part of the catalogue. */
export const liveCatalogue: readonly FunctionEntry[] = [
  {
    name: 'api/open-live-ticket',
    trigger: { is: 'route', method: 'POST', path: '/returns/{returnId}/live-tickets', access: 'session' },
    needs: [{ table: ['Query', 'PutItem'] }, { live: 'address' }],
  },
  {
    name: 'staff/open-staff-live-ticket',
    trigger: { is: 'route', method: 'POST', path: '/staff/live-tickets', access: 'staff' },
    needs: [{ table: ['Query', 'PutItem'] }, { live: 'address' }],
  },
  {
    name: 'live/open-live-connection',
    trigger: onSocket('$connect'),
    needs: [{ table: ['PutItem', 'DeleteItem'] }],
  },
  {
    name: 'live/close-live-connection',
    trigger: onSocket('$disconnect'),
    needs: [{ table: ['GetItem', 'DeleteItem'] }],
  },
  { name: 'live/answer-ping', trigger: onSocket('ping'), needs: [] },
  {
    name: 'subscribers/push-live',
    trigger: { is: 'rule', source: 'returflow.returns' },
    needs: [{ table: ['GetItem', 'Query', 'DeleteItem'] }, { live: 'push' }],
  },
];
