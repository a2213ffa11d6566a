import type { SecretNames } from './shop-config.ts';

/** Where returns go, until a shop names its own. */
export const sampleWarehouses = {
  main: {
    name: 'Returlagret',
    address: { street: 'Lagergatan 1', postalCode: '504 64', city: 'Borås', country: 'SE' },
  },
  workshop: {
    name: 'Verkstaden',
    address: { street: 'Verkstadsgatan 4', postalCode: '504 62', city: 'Borås', country: 'SE' },
  },
} as const;

/** What the secrets of a stage are called. */
export const secretsOf = (stage: string): SecretNames => ({
  shop: `returflow/${stage}/shop`,
  carrier: `returflow/${stage}/carrier`,
  warehouse: `returflow/${stage}/warehouse`,
  support: `returflow/${stage}/support`,
  stripe: `returflow/${stage}/stripe`,
  klarna: `returflow/${stage}/klarna`,
  stripeMessages: `returflow/${stage}/stripe-messages`,
});

/** Who sells in every market of the sample shop. */
export const sampleSellers = {
  main: {
    name: 'Returflow provbutik AB',
    companyNumber: '556677-8899',
    vatNumber: 'SE556677889901',
    address: { street: 'Butiksgatan 3', postalCode: '504 30', city: 'Borås', country: 'SE' },
    email: 'ekonomi@shop.example',
    fTax: true,
  },
} as const;
