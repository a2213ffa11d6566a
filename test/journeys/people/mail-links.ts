import type { RunningWorld } from './world.ts';

/** What the link of the label's mail asks, as whoever follows it would answer. */
export async function askedByLabel(world: RunningWorld, returnId: string) {
  const mails = await world.mailbox.mails();
  const links = mails.flatMap(({ text }) => text.match(/\/enough#\S+/g) ?? []);
  const link = links.find((one) => one.includes(`#${returnId}/message.label/`));
  if (link === undefined) throw new Error(`no mail of ${returnId} asks whether it was enough`);
  const [, place = '', code = ''] = link.slice(link.indexOf('#') + 1).split('/');
  return { returnId, place, code };
}
