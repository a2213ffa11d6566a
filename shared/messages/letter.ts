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
  readonly greeting: string;
  readonly signOff: string;
  readonly shopName: string;
  readonly reference: string;
  /** where there is a page to go on to */
  readonly link?: { readonly text: string; readonly url: string } | undefined;
}

/** The letter as plain text. */
export function asText(letter: Letter, frame: Frame): string {
  const { link } = frame;
  const parts = [
    letter.heading,
    frame.greeting,
    ...letter.blocks.map(blockText),
    ...(link === undefined ? [] : [`${link.text}: ${link.url}`]),
    `${frame.signOff}\n${frame.shopName}`,
    frame.reference,
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
