import { photoTypes } from '#domain/photo.ts';
import { exampleBooked, examplePhotoId } from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

const asPictures = Object.fromEntries(
  Object.values(photoTypes).map(
    (type) => [type, { schema: { type: 'string', contentMediaType: type } }] as const,
  ),
);

/** What a route that gives out a picture answers, whoever asks. */
export const photoGiven = {
  parameters: ['ReturnId', 'PhotoId'],
  answers: {
    '200': {
      description: 'The picture.',
      content: asPictures,
      headers: {
        'Content-Disposition': {
          description: 'The name to save it under.',
          schema: { type: 'string' },
          example: `inline; filename="${examplePhotoId}"`,
        },
      },
    },
  },
  problems: ['InvalidRequest', 'ReturnNotFound', 'PhotoNotFound'],
} as const satisfies Partial<DescribedRoute>;

/** How a customer shows what goods look like. */
export const photoRoutes: readonly DescribedRoute[] = [
  {
    method: 'post',
    path: '/photos',
    operationId: 'sendPhoto',
    tag: 'Customer',
    summary: 'Send a picture',
    description:
      'JPEG, PNG or WebP, told by its bytes and not by its name or type. What it does not show is taken out before it is kept: place, time, ' +
      'camera, texts, previews, and whatever stands behind its end. That which turns a picture goes, too: send it upright.\n\n' +
      'It waits two days for a return of the session’s order to name it and is deleted then. The same picture again has the same name, so ' +
      'no key is needed. Sixty in a quarter of an hour are taken.',
    for: 'session',
    sends: { content: asPictures, atMost: 'The picture itself. At most 4 MB.' },
    answers: {
      '201': {
        description: 'The picture is taken in.',
        schema: 'PhotoView',
        example: { photoId: examplePhotoId },
      },
    },
    problems: ['PayloadTooLarge', 'PhotoUnreadable', 'PhotoTooLarge', 'TooManyAttempts'],
  },
  {
    method: 'post',
    path: '/returns/{returnId}/photos',
    operationId: 'addPhotos',
    tag: 'Customer',
    summary: 'Add pictures to a return',
    description:
      'Pictures that were sent, of one line, while the return is not over: at most ten of a line and forty of a return. What it has already ' +
      'changes nothing, so no key is needed.',
    for: 'session',
    parameters: ['ReturnId'],
    request: { schema: 'AddPhotosRequest', example: { lineId: '1', photos: [examplePhotoId] } },
    answers: { '200': { description: 'The return.', schema: 'ReturnView', example: exampleBooked } },
    problems: ['ReturnNotFound', 'UnknownLine', 'PhotosNotTaken', 'PhotoNotFound', 'ReturnChangedMeanwhile'],
  },
  {
    method: 'get',
    path: '/returns/{returnId}/photos/{photoId}',
    operationId: 'getPhoto',
    tag: 'Customer',
    summary: 'See a picture',
    description: 'One of the `photos` of a line.',
    for: 'session',
    ...photoGiven,
  },
];
