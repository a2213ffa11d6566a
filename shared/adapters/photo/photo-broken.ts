/** What calls itself a picture cannot be read as one. */
export class PhotoBroken extends Error {
  override readonly name = 'PhotoBroken';
}
