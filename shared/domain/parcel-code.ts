/** What the QR code of a parcel says, on its label and on a screen: a carrier's desk finds the parcel by it. */
export const parcelCode = (trackingNumber: string): string => `RETURFLOW:${trackingNumber}`;
