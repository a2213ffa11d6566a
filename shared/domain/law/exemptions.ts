import type { Sentence } from '../policy.ts';
import type { Exemption, MarketPack, Source } from './market-pack.ts';

/** The letters of art. 16, and what a customer is told. Every market has them; where they stand in its own law differs. */
const cases: Readonly<Record<Exemption, { letter: string; because: Sentence }>> = {
  'service-performed': {
    letter: 'a',
    because: {
      sv: 'Tjänsten är helt utförd, och du godkände att den påbörjades. Då gäller inte ångerrätten.',
      en: 'The service has been fully performed after you agreed that it should begin, so there is no right of withdrawal.',
    },
  },
  'price-on-a-market': {
    letter: 'b',
    because: {
      sv: 'Priset följer en finansiell marknad. Därför gäller inte ångerrätten.',
      en: 'The price follows a financial market, so there is no right of withdrawal.',
    },
  },
  'made-to-order': {
    letter: 'c',
    because: {
      sv: 'Varan är tillverkad efter dina önskemål. Därför gäller inte ångerrätten.',
      en: 'The item was made to your specification, so there is no right of withdrawal.',
    },
  },
  perishable: {
    letter: 'd',
    because: {
      sv: 'Varan blir snabbt gammal. Därför gäller inte ångerrätten.',
      en: 'The item spoils or ages quickly, so there is no right of withdrawal.',
    },
  },
  'unsealed-hygiene': {
    letter: 'e',
    because: {
      sv: 'Förseglingen är bruten, och av hygienskäl kan varan då inte lämnas tillbaka.',
      en: 'The seal is broken, and for reasons of hygiene the item can then not be returned.',
    },
  },
  mixed: {
    letter: 'f',
    because: {
      sv: 'Varan har blandats med annat och går inte att skilja åt. Därför gäller inte ångerrätten.',
      en: 'The item has been mixed with other items and cannot be separated, so there is no right of withdrawal.',
    },
  },
  'alcohol-future': {
    letter: 'g',
    because: {
      sv: 'Drycken levereras långt efter köpet till ett pris som följer marknaden. Därför gäller inte ångerrätten.',
      en: 'The beverage is delivered long after the sale at a price that follows the market, so there is no right of withdrawal.',
    },
  },
  'urgent-repair': {
    letter: 'h',
    because: {
      sv: 'Du bad om ett brådskande besök för reparation. Därför gäller inte ångerrätten.',
      en: 'You asked for an urgent visit for repairs, so there is no right of withdrawal.',
    },
  },
  'unsealed-media': {
    letter: 'i',
    because: {
      sv: 'Förseglingen är bruten på film, musik, spel eller program. Därför gäller inte ångerrätten.',
      en: 'The seal of a recording, a game or software is broken, so there is no right of withdrawal.',
    },
  },
  newspaper: {
    letter: 'j',
    because: {
      sv: 'För enstaka nummer av tidningar och tidskrifter gäller inte ångerrätten.',
      en: 'There is no right of withdrawal for single newspapers and magazines.',
    },
  },
  auction: {
    letter: 'k',
    because: {
      sv: 'Köpet gjordes på en offentlig auktion. Därför gäller inte ångerrätten.',
      en: 'The item was bought at a public auction, so there is no right of withdrawal.',
    },
  },
  'dated-leisure': {
    letter: 'l',
    because: {
      sv: 'Köpet gäller en bestämd dag eller tid. Därför gäller inte ångerrätten.',
      en: 'The contract is for a given day or time, so there is no right of withdrawal.',
    },
  },
  'digital-begun': {
    letter: 'm',
    because: {
      sv: 'Leveransen av det digitala innehållet har börjat, och du godkände att ångerrätten då upphör.',
      en: 'Delivery of the digital content has begun, and you agreed that the right of withdrawal then ends.',
    },
  },
};

/** The exemptions as they stand in a market's own law. @param place says where the case of that letter stands */
export function exemptionsIn(place: (letter: string) => Source): MarketPack['exempt'] {
  const entries = Object.entries(cases).map(([name, { letter, because }]) => [
    name,
    { because, source: place(letter) },
  ]);
  return Object.fromEntries(entries) as MarketPack['exempt'];
}
