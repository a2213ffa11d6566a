import type { Source } from './market-pack.ts';

/** Articles of the Consumer Rights Directive, which every market of the EU and the EEA has made its own law. */
export const crd = (article: string): Source => ({ act: 'Directive 2011/83/EU', place: `art. ${article}` });

/** Articles of the Sale of Goods Directive: the legal guarantee. */
export const sgd = (article: string): Source => ({
  act: 'Directive (EU) 2019/771',
  place: `art. ${article}`,
});

/** What the directive leaves no market free to change: periods and sources of the right of withdrawal. */
export const withdrawalOfTheDirective = {
  days: 14,
  monthsUninformed: 12,
  sendBackDays: 14,
  refundDays: 14,
  sources: {
    period: crd('9(1)-(2)'),
    uninformed: crd('10'),
    sendBack: crd('14(1)'),
    refund: crd('13(1)'),
    withhold: crd('13(3)'),
    fees: crd('13(1), 14(5)'),
    means: crd('13(1)'),
    value: crd('14(2)'),
    exempt: crd('16'),
  },
} as const;
