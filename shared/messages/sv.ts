/**
 * What we write to customers in Swedish. `{name}` is filled in; where a number decides the form there is one text per
 * plural form of the language (Unicode CLDR: one, other).
 */
export const sv = {
  greeting: 'Hej!',
  'sign-off': 'Vänliga hälsningar',
  reference: 'Returnummer {returnId}, order {orderNumber}',
  'status-link': 'Se din retur',
  'foot.enough': 'Fick du veta det du behövde?',
  'foot.help': 'Kundservice',
  'foot.privacy': 'Så behandlar vi personuppgifter',
  units: '{quantity} st {name}',
  'lines-title': 'Det här gäller',

  'label.subject': 'Din returetikett för order {orderNumber}',
  'label.heading': 'Här är din returetikett',
  'label.lead': 'Etiketten är bifogad som PDF. Lämna in paketet senast {handInBy}.',
  'label.steps-title': 'Så här gör du',
  'label.step-pack': 'Packa varorna väl, gärna i förpackningen de kom i.',
  'label.step-print': 'Skriv ut etiketten, fäst den plant på paketet och täck över gamla etiketter.',
  'label.step-hand-in': 'Lämna in paketet hos ett ombud och spara kvittot tills du har fått pengarna.',
  'label.parcels-title': 'Kolli-ID',
  'label.next-title': 'Vad händer sedan?',
  'label.next.inspected':
    'När vi har tagit emot varorna går vi igenom dem. Sedan betalar vi tillbaka pengarna och mejlar dig.',
  'label.next.delivered': 'När paketet är framme hos oss betalar vi tillbaka pengarna och mejlar dig.',
  'label.next.received': 'När vi har packat upp paketet betalar vi tillbaka pengarna och mejlar dig.',
  'label.next.first-scan': 'När du har lämnat in paketet betalar vi tillbaka pengarna och mejlar dig.',
  'label.next.statement': 'Vi betalar tillbaka pengarna redan nu och mejlar dig när det är klart.',

  'reminder.subject.today': 'Sista dagen att lämna in din retur',
  'reminder.subject.one': '{days} dag kvar att lämna in din retur',
  'reminder.subject.other': '{days} dagar kvar att lämna in din retur',
  'reminder.heading': 'Glöm inte att lämna in din retur',
  'reminder.lead':
    'Lämna in paketet senast {handInBy}. Etiketten finns i vårt tidigare mejl och på din retursida.',
  'reminder.done': 'Har du redan lämnat in paketet? Då behöver du inte göra något.',
  'reminder.keep': 'Vill du behålla varorna? Då kan du avbryta returen på din retursida.',

  'credited.subject': 'Vi har betalat tillbaka {amount}',
  'credited.heading': 'Pengarna är på väg',
  'credited.lead':
    'Vi har betalat tillbaka {amount} på samma sätt som du betalade. Det kan ta några bankdagar innan du ser pengarna.',
  'credited.nothing-subject': 'Din retur för order {orderNumber} är klar',
  'credited.nothing-heading': 'Din retur är klar',
  'credited.nothing-lead': 'När avdrag och avgifter är räknade finns inget kvar att betala tillbaka.',
  'credited.sums-title': 'Så har vi räknat',
  'credited.deduction': 'Avdrag: {quantity} st {name}',
  'credited.shipping': 'Frakt',
  'credited.fee': 'Returavgift',
  'credited.goodwill': 'Extra ersättning från oss',
  'credited.total': 'Att få tillbaka',
  'credited.value-total': 'Värdet av din retur',
  'credited.deduction-why':
    'Avdraget beror på varornas skick när de kom till oss. Tycker du att det blev fel? Hör av dig, så tittar vi på det igen.',
  'credited.missing-title': 'Det här fanns inte i paketet',

  'shares.title': 'Det blev',
  'shares.exchange': 'Betalar varorna som du byter till',
  'shares.store-credit': 'Tillgodohavande',
  'shares.refund': 'Tillbaka på samma sätt som du betalade',
  'shares.bonus': 'Bonus från oss på tillgodohavandet',
  'shares.difference': 'Mellanskillnad som du har betalat',
  'refunded-too':
    'Dessutom har vi betalat tillbaka {amount} på samma sätt som du betalade. Det kan ta några bankdagar innan du ser pengarna.',

  'store-credit.subject': 'Du har {amount} att handla för',
  'store-credit.heading': 'Ditt tillgodohavande är klart',
  'store-credit.lead': 'Du har {amount} att handla för hos oss.',
  'store-credit.lead-bonus': 'Du har {amount} att handla för hos oss. Av det är {bonus} en bonus från oss.',
  'store-credit.code-title': 'Din kod',
  'store-credit.use':
    'Ange koden i kassan. Du behöver inte handla för allt på en gång. Saldot och hur länge det gäller ser du på din retursida.',

  'exchanged.subject': 'Ditt byte är beställt, order {orderNumber}',
  'exchanged.heading': 'Ditt byte är beställt',
  'exchanged.lead':
    'Vi skickar varorna till dig som order {orderNumber}. Passar de inte heller kan du lämna tillbaka dem som vilket köp som helst.',
  'exchanged.goods-title': 'Det här får du',
  'exchange-lapsed.Unpaid':
    'Bytet blev inte av, eftersom mellanskillnaden inte betalades i tid. Därför får du pengarna tillbaka.',
  'exchange-lapsed.TooLate':
    'Bytet blev inte av, eftersom vi inte längre höll varan åt dig när ditt paket kom. Därför får du pengarna tillbaka.',

  'pay-difference.subject': 'Betala {amount}, så skickar vi ditt byte',
  'pay-difference.heading': 'Ditt byte kostar {amount} till',
  'pay-difference.lead':
    'Varorna som du vill ha kostar {amount} mer än värdet av din retur. Betala på din retursida senast {payBy}, så skickar vi dem.',
  'pay-difference.else':
    'Har du ändrat dig? Då behöver du inte göra något: betalar du inte i tid får du pengarna tillbaka i stället.',

  'remedied.subject': 'Vi ordnar din reklamation av order {orderNumber}',
  'remedied.heading': 'Vi ordnar det',
  'remedied.replaced-title': 'Du får nytt av det här',
  'remedied.repaired-title': 'Det här lagar vi',
  'remedied.next': 'Vi mejlar dig när det är på väg till dig. Det kostar dig ingenting.',

  'remedy-sent.subject': 'Dina varor från order {orderNumber} är på väg',
  'remedy-sent.heading': 'På väg till dig',
  'remedy-sent.lead': 'Vi har skickat det här till dig.',

  'credit-notes.one': 'Kreditnotan {names} följer med som pdf.',
  'credit-notes.other': 'Kreditnotorna {names} följer med som pdf.',
  receipt: 'Kvittot {name} på det du bytte till följer med som pdf.',
  'further-credit.subject': 'Vi har betalat tillbaka {amount} till',
  'further-credit.heading': 'Du får lite mer tillbaka',
  'further-credit.lead.goodwill':
    'Som en extra ersättning från oss har vi betalat tillbaka {amount} till på samma sätt som du betalade.',
  'further-credit.lead.correction':
    'Vi har rättat vår bedömning av varornas skick. Därför har vi betalat tillbaka {amount} till på samma sätt som du betalade.',
  'further-credit.lead.remedy':
    'Det gick inte att ordna varan som vi hade lovat. Därför har vi betalat tillbaka {amount} på samma sätt som du betalade.',
  'further-credit.wait': 'Räkna med några bankdagar innan beloppet syns hos dig.',
  'further-credit.before': 'Tidigare återbetalat',
  'further-credit.row.goodwill': 'Extra ersättning',
  'further-credit.row.correction': 'Rättad bedömning',
  'further-credit.row.remedy': 'Varan',
  'further-credit.total': 'Återbetalat i allt',

  'settled.lead-all':
    'Vi har betalat tillbaka {amount} på ett annat sätt än du betalade, eftersom det inte gick samma väg.',
  'settled.lead-part':
    'Vi har betalat tillbaka {amount}. Av det kommer {settled} på ett annat sätt än du betalade, eftersom det inte gick samma väg.',
  'settled.ask': 'Är du osäker på hur pengarna kommer? Hör av dig, så berättar vi.',

  'returnless.subject': 'Du får {amount} tillbaka för order {orderNumber}',
  'returnless.heading.one': 'Behåll varan, du får pengarna tillbaka',
  'returnless.heading.other': 'Behåll varorna, du får pengarna tillbaka',
  'returnless.lead':
    'Du behöver inte skicka tillbaka något. Vi betalar tillbaka {amount} på samma sätt som du betalade.',
  'returnless.keep': 'Du behöver inte skicka tillbaka något.',
  'returnless.wait': 'Det kan ta några bankdagar innan du ser pengarna.',

  'rejected.subject': 'Vi kan inte ta emot returen av order {orderNumber}',
  'rejected.heading': 'Vi kan inte ta emot din retur',
  'rejected.lead': '{because} Skicka därför inte tillbaka något.',
  'rejected.ask': 'Tycker du att det blev fel? Hör av dig, så tittar vi på det igen.',

  'cancelled.subject': 'Returen av order {orderNumber} är avbruten',
  'cancelled.heading': 'Returen är avbruten',
  'cancelled.lead':
    'Du behåller varorna, och vi betalar inte tillbaka något. Har du fått en etikett ska du inte använda den.',
  'cancelled.again':
    'Har du ändrat dig? Du kan starta en ny retur så länge tiden för öppet köp inte har gått ut.',

  'expired.subject': 'Din retur av order {orderNumber} är stängd',
  'expired.heading': 'Vi har inte sett ditt paket',
  'expired.lead': 'Tiden att lämna in paketet har gått ut, så vi har stängt returen.',
  'expired.sent':
    'Har du redan lämnat in det? Spara kvittot. Vi öppnar returen igen så snart paketet syns hos transportören.',
  'expired.still-has':
    'Har du varorna kvar och vill lämna tillbaka dem? Hör av dig till oss innan du skickar något.',

  'carrier-unavailable.subject': 'Din returetikett för order {orderNumber} dröjer',
  'carrier-unavailable.heading': 'Din returetikett dröjer',
  'carrier-unavailable.lead':
    'Transportören kan inte ge oss någon etikett just nu. Du behöver inte göra något: vi ordnar det och hör av oss.',
  'carrier-unavailable.keep': 'Behåll varorna så länge. Att det dröjer är inget som du förlorar på.',

  'credit-needs-a-hand.subject': 'Din återbetalning för order {orderNumber} dröjer',
  'credit-needs-a-hand.heading': 'Din återbetalning dröjer',
  'credit-needs-a-hand.lead':
    'Du ska få {amount} tillbaka, men betalningen gick inte igenom. En av oss tar hand om den och hör av sig när pengarna är på väg.',
  'credit-needs-a-hand.calm': 'Du behöver inte göra något.',

  'goods.next': 'Du behöver inte göra något. Vi mejlar dig när returen är klar.',
  'scanned.subject': 'Din retur av order {orderNumber} är på väg till oss',
  'scanned.heading': 'Ditt paket är på väg till oss',
  'scanned.lead': 'Transportören har tagit emot ditt paket.',

  'arrived.subject': 'Din retur av order {orderNumber} är framme',
  'arrived.heading': 'Ditt paket är framme hos oss',
  'arrived.lead': 'Nu packar vi upp det och går igenom varorna.',

  'inspected.subject': 'Vi har gått igenom din retur av order {orderNumber}',
  'inspected.heading': 'Vi har gått igenom din retur',
  'inspected.lead': 'Så här såg varorna ut när de kom till oss, och så här räknar vi.',
  'inspected.graded-title': 'Varornas skick',
  'inspected.grade.A': '{quantity} st {name}: som ny',
  'inspected.grade.B': '{quantity} st {name}: öppnad eller lätt använd',
  'inspected.grade.C': '{quantity} st {name}: använd, skadad eller inte komplett',
  'inspected.credited': 'Pengarna har vi redan betalat tillbaka. Du behöver inte göra något.',

  'delayed.subject': 'Din retur av order {orderNumber} tar längre tid än vanligt',
  'delayed.heading': 'Det tar lite längre tid än vanligt',
  'delayed.lead.under-way':
    'Transportören tog emot ditt paket {since}, men det har inte kommit fram till oss än.',
  'delayed.lead.arrived': 'Ditt paket kom till oss {since}, men vi har inte hunnit gå igenom varorna än.',
  'delayed.normal.one': 'Oftast är det klart inom {days} dag.',
  'delayed.normal.other': 'Oftast är det klart inom {days} dagar.',
  'delayed.again': 'Vi tittar på det igen {lookAgainAt} och mejlar dig när returen är klar.',
  'delayed.calm.under-way': 'Du behöver inte göra något. Spara kvittot från inlämningen så länge.',
  'delayed.calm.arrived': 'Du behöver inte göra något. Att det dröjer är inget som du förlorar på.',

  'review.subject': 'Vi tittar på din retur av order {orderNumber}',
  'review.heading': 'Vi tittar på din retur',
  'review.lead': 'En av oss går igenom ditt ärende. Du får svar senast {reviewBy}.',
  'review.keep': 'Behåll varorna så länge.',
} as const;
