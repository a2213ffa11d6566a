import * as z from 'zod/mini';

/** What the clock says when it makes a function run: nothing but that it is time. */
export const ClockDetail = z.object({});
