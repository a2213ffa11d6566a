/** A border of its own: whoever draws the code of a parcel writes what the label has. */
export { parcelCode } from '#domain/parcel-code.ts';
