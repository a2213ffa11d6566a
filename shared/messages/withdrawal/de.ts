import type { WithdrawalTexts } from './words.ts';

/** The withdrawal function's pages in German; `withdraw` and `confirm` are the words of the directive's German version. */
export const de: WithdrawalTexts = {
  withdraw: 'Vertrag widerrufen',
  confirm: 'Widerruf bestätigen',
  title: 'Einen Kauf widerrufen',
  lead: 'Hier teilen Sie uns mit, dass Sie Ihren Kauf widerrufen. Sie müssen sich nicht anmelden und keinen Grund nennen.',
  name: 'Ihr Name',
  contract: 'Bestellnummer',
  'contract-hint':
    'Sie steht in der Bestellbestätigung. Wenn Sie sie nicht finden, schreiben Sie, was Sie über den Kauf wissen.',
  email: 'Ihre E-Mail-Adresse',
  'email-hint': 'Dorthin schicken wir Ihre Eingangsbestätigung.',
  extent: 'Worum geht es?',
  'extent-all': 'Um den ganzen Kauf',
  'extent-part': 'Um einen Teil des Kaufs',
  goods: 'Um welche Waren?',
  'goods-hint': 'Zum Beispiel: der blaue Pullover, 2 von 3.',
  continue: 'Weiter',
  'check-title': 'Prüfen und bestätigen',
  'check-lead': 'Noch ist nichts abgeschickt. Mit der Bestätigung haben Sie widerrufen.',
  back: 'Ändern',
  'receipt-title': 'Wir haben Ihren Widerruf erhalten',
  'receipt-lead': 'Eine Eingangsbestätigung ist unterwegs an {email}. Bitte bewahren Sie sie auf.',
  'receipt-next':
    'Wir schreiben Ihnen, wie es weitergeht. Ihr Geld erhalten Sie nach den Regeln des Gesetzes zurück.',
  reference: 'Referenz',
  'stated-at': 'Eingegangen',
  failed:
    'Das Abschicken ist nicht gelungen. Bitte versuchen Sie es noch einmal: Nichts wird doppelt gesendet.',
  'too-many':
    'Es kamen zu viele Nachrichten auf einmal. Bitte versuchen Sie es in einer Viertelstunde noch einmal.',
};
