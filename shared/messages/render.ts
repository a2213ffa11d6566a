import type { MessageKind } from '#domain/events.ts';
import type { Language } from '#domain/policy.ts';
import { asText, type Frame, type Letter, type Link } from './letter.ts';
import { asHtml } from './letter-html.ts';
import { paragraph } from './letter-parts.ts';
import { letters } from './letters.ts';
import type { MailLook } from './look.ts';
import type { Message, MessageOf } from './message.ts';
import type { OwnTexts } from './own-texts.ts';
import { type Words, wordsIn } from './words.ts';

/** What all messages of a shop have in common. */
export interface MessageSetting {
  /** the page where the customer sees this return; http or https */
  readonly statusUrl: string;
  readonly shopName: string;
  /** IANA name; days are told as they fall there: `Europe/Stockholm` */
  readonly timeZone: string;
  /** where the portal is: pictures of the look are there */
  readonly portalUrl?: string | undefined;
  /** where its reader says whether the mail was enough */
  readonly enoughUrl?: string | undefined;
  readonly look?: MailLook | undefined;
  readonly texts?: OwnTexts | undefined;
}

/** The message in the language, as a mail needs it. The same message always gives the same words. */
export function render(
  message: Message,
  language: Language,
  setting: MessageSetting,
): { subject: string; text: string; html: string } {
  const { protocol } = new URL(setting.statusUrl);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`no web page: ${setting.statusUrl}`);
  const words = wordsIn(language, setting.timeZone, setting.texts);
  const letter = withPapers(compose(message, words, language), message, words);
  const frame: Frame = {
    greeting: words.say('greeting'),
    signOff: words.say('sign-off'),
    shopName: setting.shopName,
    reference: words.say('reference', { returnId: message.returnId, orderNumber: message.orderNumber }),
    link: { text: words.say('status-link'), url: setting.statusUrl },
    footLinks: footLinks(setting, words),
    look: setting.look,
    portalUrl: setting.portalUrl,
  };
  return { subject: letter.subject, text: asText(letter, frame), html: asHtml(letter, frame, language) };
}

/** Whether this was enough, where the shop can be asked, and what it does with what it knows of its customers. */
function footLinks({ look, enoughUrl }: MessageSetting, words: Words): Link[] {
  const { help, privacy } = look?.links ?? {};
  return [
    ...(enoughUrl === undefined ? [] : [{ text: words.say('foot.enough'), url: enoughUrl }]),
    ...(help === undefined ? [] : [{ text: words.say('foot.help'), url: help }]),
    ...(privacy === undefined ? [] : [{ text: words.say('foot.privacy'), url: privacy }]),
  ];
}

function compose<Kind extends MessageKind>(
  message: MessageOf<Kind>,
  words: Words,
  language: Language,
): Letter {
  const kind: Kind = message.kind;
  return letters[kind](message, words, language);
}

/** What is attached is said, so that a mail without its picture of a paper clip says it, too. */
function withPapers(letter: Letter, { creditNotes = [], receipt }: Message, words: Words): Letter {
  const said = [
    ...(creditNotes.length === 0
      ? []
      : [words.count('credit-notes', creditNotes.length, { names: creditNotes.join(', ') })]),
    ...(receipt === undefined ? [] : [words.say('receipt', { name: receipt })]),
  ];
  return { ...letter, blocks: [...letter.blocks, ...said.map((text) => paragraph(text))] };
}
