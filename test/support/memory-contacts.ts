import type { Contacts, ContactTarget, UnmatchedContact } from '#shared/ports.ts';

/** Contacts in memory, keeping the same promises as the table. */
export function memoryContacts(): Contacts {
  const targets = new Map<string, ContactTarget>();
  const rows: UnmatchedContact[] = [];
  return {
    async keep({ contactId, channel, subject, occurredAt: at, returnId, orderNumber }, target) {
      const kept = targets.get(contactId);
      if (kept !== undefined) return kept;
      targets.set(contactId, target);
      if ('cause' in target) {
        const about = { ...(returnId && { returnId }), ...(orderNumber && { orderNumber }) };
        rows.push({ contactId, channel, subject, at, ...about, cause: target.cause });
      }
      return target;
    },
    async unmatched({ limit, after }) {
      const place = (at: string, id: string) => `${at}#${id}`;
      const from = after && place(after.at, after.contactId);
      const all = rows
        .toSorted((a, b) => (place(a.at, a.contactId) < place(b.at, b.contactId) ? -1 : 1))
        .filter(({ at, contactId }) => from === undefined || place(at, contactId) > from);
      const page = all.slice(0, limit);
      const end = page.at(-1);
      if (all.length <= limit || end === undefined) return { rows: page };
      return { rows: page, next: { at: end.at, contactId: end.contactId } };
    },
  };
}
