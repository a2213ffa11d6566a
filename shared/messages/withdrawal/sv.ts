/**
 * The withdrawal function's pages in Swedish. `withdraw` and `confirm` are the words of the directive's Swedish version (2011/83/EU
 * art. 11a(1) and (3)).
 */
export const sv = {
  withdraw: 'Ångra avtalet här',
  confirm: 'Bekräfta frånträde',
  title: 'Ångra ett köp',
  lead: 'Här meddelar du att du ångrar ditt köp. Du behöver inte logga in och inte ange någon orsak.',
  name: 'Ditt namn',
  contract: 'Ordernummer',
  'contract-hint': 'Det står i orderbekräftelsen. Hittar du det inte, skriv det du vet om köpet.',
  email: 'Din e-postadress',
  'email-hint': 'Dit skickar vi ditt mottagningsbevis.',
  extent: 'Vad gäller det?',
  'extent-all': 'Hela köpet',
  'extent-part': 'En del av köpet',
  goods: 'Vilka varor?',
  'goods-hint': 'Till exempel: den blå tröjan, 2 av 3.',
  continue: 'Fortsätt',
  'check-title': 'Kontrollera och bekräfta',
  'check-lead': 'Ingenting är skickat än. När du bekräftar har du ångrat köpet.',
  back: 'Ändra',
  'receipt-title': 'Vi har tagit emot ditt meddelande',
  'receipt-lead': 'Ett mottagningsbevis är på väg till {email}. Spara det.',
  'receipt-next': 'Vi hör av oss om vad som händer nu. Du får pengarna tillbaka enligt lagen.',
  reference: 'Referens',
  'stated-at': 'Mottaget',
  failed: 'Det gick inte att skicka. Försök igen: inget skickas två gånger.',
  'too-many': 'Det kom för många meddelanden på en gång. Försök igen om en kvart.',
} as const;
