/** How long a mailed code is good, how often it may be tried, and how it is written. */
export const sessionCodeTerms = { minutes: 10, tries: 5, digits: 6 } as const;

/** On the bus: somebody wants a session. Says neither who, nor of which order, nor whether there is one. */
export interface SessionAsked {
  readonly newsId: string;
  readonly occurredAt: string;
}
