import type { Language } from '#domain/policy.ts';

/** The label's own words; names, numbers and addresses come from its content. */
export const labelWords: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly heading: string;
      readonly from: string;
      readonly to: string;
      readonly rma: string;
      readonly parcel: string;
      readonly booked: string;
      readonly qr: string;
      readonly barcode: string;
      readonly advice: string;
    }
  >
> = {
  sv: {
    title: 'Returetikett',
    heading: 'RETUR',
    from: 'Avsändare',
    to: 'Mottagare',
    rma: 'Returnummer (RMA)',
    parcel: 'Kolli-ID',
    booked: 'Bokad',
    qr: 'QR-kod för kolli',
    barcode: 'Streckkod med kollinummer',
    advice: 'Fäst etiketten plant på paketet och täck över gamla etiketter.',
  },
  en: {
    title: 'Return label',
    heading: 'RETURN',
    from: 'From',
    to: 'To',
    rma: 'Return number (RMA)',
    parcel: 'Parcel ID',
    booked: 'Booked',
    qr: 'QR code of parcel',
    barcode: 'Barcode with parcel number',
    advice: 'Attach the label flat to the parcel and cover any old labels.',
  },
};
