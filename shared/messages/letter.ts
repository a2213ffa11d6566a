import type { MailLook } from './look.ts';

/** A row of a calculation: what it is, and the amount as written. */
export interface Sum {
  readonly label: string;
  readonly amount: string;
}

/** A piece of a letter, before it becomes text or HTML. */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'section'; readonly title: string; readonly text: string }
  | {
      readonly is: 'list';
      readonly title: string;
      readonly items: readonly string[];
      readonly ordered: boolean;
    }
  | { readonly is: 'sums'; readonly title: string; readonly rows: readonly Sum[]; readonly total: Sum };

/** What a message says, in one language, in whatever form it will be shown. */
export interface Letter {
  readonly subject: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** What stands around every letter. */
export interface Frame {
  /** how it looks; plain where nothing is said */
  readonly look?: MailLook | undefined;
  /** where the pictures of the look are */
  readonly portalUrl?: string | undefined;
  readonly greeting: string;
  readonly signOff: string;
  readonly shopName: string;
  readonly reference: string;
  /** where there is a page to go on to */
  readonly link?: Link | undefined;
  /** smaller, below everything */
  readonly footLinks?: readonly Link[] | undefined;
}

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** What a list of mails shows beside the subject: how the letter begins. */
export function preheaderOf({ blocks }: Letter): string {
  const [first] = blocks;
  switch (first?.is) {
    case 'paragraph':
      return first.text;
    case 'section':
      return `${first.title}: ${first.text}`;
    case 'list':
      return `${first.title}: ${first.items.join(', ')}`;
    case 'sums':
      return `${first.title}: ${first.total.amount}`;
    case undefined:
      return '';
  }
}

/** The letter as plain text. */
export function asText(letter: Letter, frame: Frame): string {
  const { link, footLinks = [] } = frame;
  const parts = [
    letter.heading,
    frame.greeting,
    ...letter.blocks.map(blockText),
    ...(link === undefined ? [] : [`${link.text}: ${link.url}`]),
    `${frame.signOff}\n${frame.shopName}`,
    frame.reference,
    ...(footLinks.length > 0 ? [footLinks.map(({ text, url }) => `${text}: ${url}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return block.text;
    case 'section':
      return `${block.title}\n${block.text}`;
    case 'list':
      return [
        `${block.title}:`,
        ...block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`),
      ].join('\n');
    case 'sums':
      return [
        `${block.title}:`,
        ...[...block.rows, block.total].map(({ label, amount }) => `${label}: ${amount}`),
      ].join('\n');
  }
}
