/**
 * Who of the shop's people may do what. The one table: functions refuse by it, the API's document says it, a test tries
 * every role at every route.
 */

/** Groups of the user pool. A person may be in several; one in none may do nothing. */
export const staffRoles = ['warehouse', 'support', 'finance', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The roles that may do an act, by the act's name: the function's file name. */
export const staffAccess = {
  'get-me': ['warehouse', 'support', 'finance', 'admin'],
  'list-returns': ['warehouse', 'support', 'finance', 'admin'],
  'search-returns': ['support', 'admin'],
  'get-whole-return': ['warehouse', 'support', 'finance', 'admin'],
  'get-credit-note-of': ['support', 'finance', 'admin'],
  'get-receipt-of': ['support', 'finance', 'admin'],
  'get-photo-of': ['warehouse', 'support', 'admin'],
  'get-review-queue': ['support', 'admin'],
  'get-stuck-queue': ['support', 'finance', 'admin'],
  'approve-return': ['support', 'admin'],
  'reject-return': ['support', 'admin'],
  'cancel-for-customer': ['support', 'admin'],
  'resend-message': ['support', 'admin'],
  'override-decision': ['support', 'admin'],
  'correct-return': ['warehouse', 'admin'],
  'grant-goodwill': ['support', 'finance', 'admin'],
  'change-remedy': ['support', 'finance', 'admin'],
  'send-remedy': ['warehouse', 'support', 'admin'],
  'redrive-return': ['support', 'finance', 'admin'],
  'settle-credit': ['finance', 'admin'],
  'list-policies': ['support', 'finance', 'admin'],
  'get-policy': ['support', 'finance', 'admin'],
  'compare-policies': ['support', 'finance', 'admin'],
  'publish-policy': ['admin'],
  'backtest-policy': ['finance', 'admin'],
  'export-bookings': ['finance', 'admin'],
  'get-store-credit': ['support', 'finance', 'admin'],
  'get-withdrawal-queue': ['support', 'admin'],
  'get-withdrawal': ['support', 'admin'],
  'attach-withdrawal': ['support', 'admin'],
  'close-withdrawal': ['support', 'admin'],
  'get-unmatched-contacts': ['support', 'admin'],
  'get-figure': ['support', 'finance', 'admin'],
  'get-cost-entries': ['support', 'finance', 'admin'],
  'rebuild-figures': ['admin'],
  'open-staff-live-ticket': ['warehouse', 'support', 'finance', 'admin'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type StaffAct = keyof typeof staffAccess;

/** The roles that are shown who a customer is: those that talk to them. */
export const seesCustomers: readonly StaffRole[] = ['support', 'admin'];

/** Whether somebody in these roles may do the act. */
export function mayDo(act: StaffAct, roles: readonly StaffRole[]): boolean {
  const allowed: readonly StaffRole[] = staffAccess[act];
  return roles.some((role) => allowed.includes(role));
}

/** Every act that somebody in these roles may do. */
export function actsOf(roles: readonly StaffRole[]): StaffAct[] {
  return (Object.keys(staffAccess) as StaffAct[]).filter((act) => mayDo(act, roles));
}
