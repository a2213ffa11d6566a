/** All of what gift wrapping cost goes back. */
export const exampleFeeBack = {
  place: 0,
  code: 'gift-wrapping',
  name: 'Presentinslagning',
  amount: 2_500,
  tax: 500,
  of: { amount: 2_500, tax: 500 },
  taxRate: 2500,
};
