/** The few shapes that all drawings are made of, on a board of 240 by 240. */

export const fill = (path: string, colour: string) => `<path d="${path}" fill="${colour}"/>`;

/** A fine line, such as a seam. */
export const line = (path: string, colour: string, width = 2.5) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A line that is a thing of its own, such as a strap or a cable. */
export const band = (path: string, colour: string, width: number) => line(path, colour, width);

export const dot = (x: number, y: number, r: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`;

export const box = (x: number, y: number, width: number, height: number, radius: number, colour: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${colour}"/>`;

/** The same once more, mirrored in the middle of the board. */
export const both = (shape: string) => `${shape}<g transform="translate(240 0) scale(-1 1)">${shape}</g>`;

/** A shape again beside itself, smaller: what comes in packs. */
export const moved = (shape: string, x: number, y: number, scale = 1) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${shape}</g>`;
