/** Veckans nyckeltal på svenska. */
export const sv = {
  recipient: 'Kontoret',
  subject: 'Returerna vecka {week}: {rate}',
  'subject.none': 'ännu inga nyckeltal',
  'subject.rate': 'returgrad {rate}',
  heading: 'Nyckeltal för returer, vecka {week}',
  greeting: 'Hej!',
  'sign-off': 'Sammanställningen är gjord automatiskt av Returflow för',
  reference:
    'Veckor räknas från måndag till söndag enligt {timeZone}. Siffrorna gäller {asOf} och kan ändras när mer blir känt.',

  'return-rate.title': 'Returgrad',
  'return-rate.now':
    'Av enheterna i beställningar från vecka {week} väntas {value} komma tillbaka (mellan {low} och {high}). Hittills är {part} av {whole} anmälda.',
  'lead-time.title': 'Ledtid från anmälan till pengar',
  'lead-time.now':
    'Av returerna som krediterades vecka {week} var hälften klara inom {p50} från anmälan och nio av tio inom {p90}. I snitt tog det {value}.',
  'resell-rate.title': 'Sålt igen',
  'resell-rate.now':
    'Av {whole} enheter som lades ut till försäljning igen vecka {week} såldes {value} inom {within} dagar.',
  'cost-per-return.title': 'Kostnad per retur',
  'cost-per-return.now':
    'En retur som anmäldes vecka {week} kostade i snitt {value} utan moms: frakt, hantering och värdeminskning, minus det som varorna har gett tillbaka eller väntas ge.',
  'contact-rate.title': 'Kontakter med kundtjänst',
  'contact-rate.now':
    'Kunderna hörde av sig {value} om returerna som anmäldes vecka {week}: {part} kontakter om {whole} returer.',

  nothing: 'Det finns inget att räkna på för vecka {week}.',
  trend: 'Veckorna före: {weeks}.',
  'trend.week': 'v. {week} {value}',
  'trend.none': 'inget',
  'compared.up': 'Upp från {before} under de fyra veckorna före ({effect}).',
  'compared.down': 'Ner från {before} under de fyra veckorna före ({effect}).',
  'compared.same': 'Samma som under de fyra veckorna före.',
  'moved.title': '{title}: det här ändrade den mest',
  'mover.changed': '{group}: från {before} till {now}. Det ändrade helheten med {effect}.',
  'mover.share': '{group}: {now}, som förut, men en annan del av helheten. Det ändrade den med {effect}.',
  'mover.new': '{group}: nytt, {now}. Det ändrade helheten med {effect}.',
  'mover.gone': '{group}: förut {before}, nu inget. Det ändrade helheten med {effect}.',
  rest: 'Allt annat: {effect}.',

  'unit.points': '{number} procentenheter',
  'unit.share': '{number} %',
  'unit.contacts': '{number} gånger per hundra returer',
  'unit.hours': '{number} timmar',
  'unit.days': '{number} dygn',

  'none.category': 'Utan kategori',
  'none.carrier': 'Utan transportör',
  'none.stage': 'Okänt skede',
  'stage.before-return': 'Innan det fanns en retur',
  'stage.deciding': 'Medan returen prövades',
  'stage.to-send': 'Innan paketet var inlämnat',
  'stage.under-way': 'Medan paketet var på väg',
  'stage.arrived': 'När paketet hade kommit fram',
  'stage.inspected': 'När varorna var granskade',
  'stage.refunding': 'I väntan på pengarna',
  'stage.over': 'När allt var klart',
};
