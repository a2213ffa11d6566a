/**
 * What stands for a reason where a consumer withdraws and gives none: none may be asked for (Directive 2011/83/EU art. 9(1)). Every
 * policy knows it.
 */
export const noReasonGiven = {
  code: 'withdrawal',
  label: { sv: 'Ångrat köp', en: 'Withdrawn' },
  about: 'regret',
} as const;
