import type { Seller } from '#adapters/credit-note/seller.ts';
import type { Identity } from '#shared/ports.ts';

/** Companies and people that do not exist, with numbers whose check digits hold. */
export const sellers = {
  swedish: {
    name: 'Exempelbutiken AB',
    companyNumber: '556677-8899',
    vatNumber: 'SE556677889901',
    address: { street: 'Butiksgatan 3', postalCode: '504 30', city: 'Borås', country: 'SE' },
    email: 'ekonomi@shop.example',
    fTax: true,
  },
  german: {
    name: 'Beispielladen GmbH',
    companyNumber: 'HRB 4711',
    vatNumber: 'DE123456789',
    address: { street: 'Ladenstraße 3', postalCode: '20095', city: 'Hamburg', country: 'DE' },
    email: 'buchhaltung@shop.example',
    telephone: '+49 40 1234567',
  },
  danish: {
    name: 'Eksempelbutikken ApS',
    companyNumber: '12 34 56 78',
    vatNumber: 'DK12345678',
    address: { street: 'Butiksgade 3', postalCode: '1050', city: 'København', country: 'DK' },
    email: 'regnskab@shop.example',
  },
  finnish: {
    name: 'Esimerkkikauppa Oy',
    companyNumber: '1234567-1',
    vatNumber: 'FI12345671',
    address: { street: 'Kauppakatu 3', postalCode: '00100', city: 'Helsinki', country: 'FI' },
    email: 'talous@shop.example',
  },
} as const satisfies Record<string, Seller>;

const company = (
  name: string,
  address: Identity['address'],
  numbers: NonNullable<Identity['company']>,
): Identity => ({ customerId: 'company', name, email: 'inkop@example.com', address, company: numbers });

export const buyers = {
  swedish: company(
    'Kunden & Co AB',
    { street: 'Södra Vägen 12', postalCode: '412 54', city: 'Göteborg', country: 'SE' },
    { number: '556000-1116', vatNumber: 'SE556000111601' },
  ),
  german: company(
    'Käufer GmbH',
    { street: 'Kaufstraße 9', postalCode: '10115', city: 'Berlin', country: 'DE' },
    { vatNumber: 'DE 987 654 321' },
  ),
  norwegian: company(
    'Kunden AS',
    { street: 'Storgata 5', postalCode: '0155', city: 'Oslo', country: 'NO' },
    { number: '999 888 704' },
  ),
  danish: company(
    'Kunden ApS',
    { street: 'Hovedgaden 7', postalCode: '8000', city: 'Aarhus', country: 'DK' },
    { number: '87654321', vatNumber: 'DK87654321' },
  ),
  finnish: company(
    'Asiakas Oy',
    { street: 'Pääkatu 8', postalCode: '20100', city: 'Turku', country: 'FI' },
    { number: '7654321-2', vatNumber: 'FI76543212' },
  ),
  consumer: {
    customerId: 'consumer',
    name: 'Åsa Öström',
    email: 'asa@example.com',
    address: { street: 'Södra Vägen 14', postalCode: '412 54', city: 'Göteborg', country: 'SE' },
  },
  germanConsumer: {
    customerId: 'german-consumer',
    name: 'Jörg Groß',
    email: 'joerg@example.com',
    address: { street: 'Lange Reihe 2', postalCode: '20099', city: 'Hamburg', country: 'DE' },
  },
} as const satisfies Record<string, Identity>;
