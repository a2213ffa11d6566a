const contact = {
  contactId: 'The helpdesk’s number of the contact: told again under it, it counts once.',
  channel: 'How the customer reached the helpdesk.',
  subject: 'The helpdesk’s code of what it was about.',
} as const;
const feedback = {
  place: 'Which page or message.',
  enough: 'Whether the customer needed nothing more.',
} as const;

/** What members of contacts and feedback mean. */
export const careNotes = {
  SupportContact: {
    '': 'A contact with the helpdesk: references and codes, nothing that was written.',
    ...contact,
    at: 'When the customer wrote or called.',
    returnId: 'The return that it was about (the RMA number), where it is known.',
    orderNumber: 'Or the order.',
  },
  ContactTaken: { '': 'The contact. It takes effect after this answer.', contactId: contact.contactId },
  GiveFeedbackRequest: {
    '': 'Whether something was enough.',
    ...feedback,
    reason: 'What was missing, with `enough: false`.',
  },
  AnswerFeedbackRequest: {
    '': 'Whether a message was enough, as the link in it asks.',
    ...feedback,
    returnId: 'The return that the message was about.',
    code: 'What the link holds. It fits one message of one return.',
    reason: 'What was missing, with `enough: false`.',
  },
  FeedbackView: { '': 'What stands for the page or message.', ...feedback, reason: 'What was missing.' },
  UnmatchedContactPage: {
    '': 'A page of a list.',
    contacts: 'In the list’s order.',
    'contacts.contactId': contact.contactId,
    'contacts.channel': contact.channel,
    'contacts.subject': contact.subject,
    'contacts.cause': 'Why it is tied to none.',
    cursor: 'There while there may be more: the next page begins behind this one.',
  },
} as const;
