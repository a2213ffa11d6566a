import type { WithdrawalTexts } from './words.ts';

/**
 * The withdrawal function's pages in Norwegian (bokmål). The directive has no Norwegian version: `withdraw` is as angrerettloven
 * § 20 a (lov 19. juni 2026 nr. 34) has it, `confirm` our own.
 */
export const nb: WithdrawalTexts = {
  withdraw: 'Angre avtalen',
  confirm: 'Bekreft angring',
  title: 'Angre et kjøp',
  lead: 'Her gir du beskjed om at du angrer kjøpet ditt. Du trenger ikke å logge inn, og du trenger ikke å oppgi noen grunn.',
  name: 'Navnet ditt',
  contract: 'Ordrenummer',
  'contract-hint': 'Det står i ordrebekreftelsen. Finner du det ikke, skriv det du vet om kjøpet.',
  email: 'E-postadressen din',
  'email-hint': 'Dit sender vi kvitteringen din.',
  extent: 'Hva gjelder det?',
  'extent-all': 'Hele kjøpet',
  'extent-part': 'En del av kjøpet',
  goods: 'Hvilke varer?',
  'goods-hint': 'For eksempel: den blå genseren, 2 av 3.',
  continue: 'Fortsett',
  'check-title': 'Se over og bekreft',
  'check-lead': 'Ingenting er sendt ennå. Når du bekrefter, har du angret kjøpet.',
  back: 'Endre',
  'receipt-title': 'Vi har mottatt meldingen din',
  'receipt-lead': 'En kvittering er på vei til {email}. Ta vare på den.',
  'receipt-next': 'Vi skriver til deg om hva som skjer nå. Du får pengene tilbake etter lovens regler.',
  reference: 'Referanse',
  'stated-at': 'Mottatt',
  failed: 'Det kunne ikke sendes. Prøv igjen: ingenting blir sendt to ganger.',
  'too-many': 'Det kom for mange meldinger på én gang. Prøv igjen om et kvarter.',
};
