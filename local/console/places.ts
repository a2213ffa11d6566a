/** The pages that every page leads to, by what one wants there. Whoever adds a page adds its line here and in `routes.ts`. */
export const places: { purpose: string; pages: { href: string; name: string }[] }[] = [
  {
    purpose: 'Watch',
    pages: [
      { href: '/local', name: 'Overview' },
      { href: '/local/returns', name: 'Returns' },
      { href: '/local/executions', name: 'Executions' },
      { href: '/local/events', name: 'Events' },
      { href: '/local/queues', name: 'Dead letters' },
      { href: '/local/mail', name: 'Mail' },
      { href: '/local/mailbox', name: 'Every mail' },
    ],
  },
  {
    purpose: 'Look inside',
    pages: [
      { href: '/local/shop', name: 'Shop' },
      { href: '/local/table', name: 'Table' },
      { href: '/local/resources', name: 'Resources' },
      { href: '/local/secrets', name: 'Secrets' },
      { href: '/local/staff', name: 'Staff' },
    ],
  },
  {
    purpose: 'Act',
    pages: [
      { href: '/local/clock', name: 'Clock' },
      { href: '/local/faults', name: 'Faults' },
    ],
  },
];
