import { type DrawingContext, gs1_128, qrcode } from 'bwip-js/generic';

type Point = readonly [x: number, y: number];

/** A barcode as polygons whose unit is one module; `y` grows downwards. Fill them even-odd. */
export interface BarcodeShapes {
  readonly width: number;
  readonly height: number;
  readonly polygons: readonly (readonly Point[])[];
}

/** The GS1-128 symbol of a parcel: application identifier 00 and its SSCC. Bars are one unit high, to be stretched. */
export function ssccSymbol(sscc: string): BarcodeShapes {
  const shapes = gs1_128<BarcodeShapes>(
    { bcid: 'gs1-128', text: `(00)${sscc}`, scale: pixels, includetext: false },
    collector(),
  );
  const bars = shapes.polygons.map((bar) => bar.map(([x, y]): Point => [x, y > 0 ? 1 : 0]));
  return { width: shapes.width, height: 1, polygons: bars };
}

/** A QR code with medium error correction (the encoder's choice), without its quiet zone of four modules. */
export function qrSymbol(text: string): BarcodeShapes {
  // a module of a QR code is two pixels at scale 1
  return qrcode<BarcodeShapes>({ bcid: 'qrcode', text, scale: pixels / 2 }, collector());
}

/** Pixels per module: even, so that the centre of a bar is a whole pixel. */
const pixels = 2;

/** Collects what the encoder draws, in modules. */
function collector(): DrawingContext<BarcodeShapes> {
  const polygons: Point[][] = [];
  let width = 0;
  let height = 0;
  const module = (pixel: number) => pixel / pixels;
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(w, h) {
      width = module(w);
      height = module(h);
    },
    line(x0, y0, x1, y1, lineWidth) {
      const [left, right] = [module(x0 - lineWidth / 2), module(x1 + lineWidth / 2)];
      const [top, bottom] = [module(Math.min(y0, y1)), module(Math.max(y0, y1))];
      polygons.push([
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ]);
    },
    polygon(points) {
      polygons.push(points.map(([x, y]) => [module(x), module(y)]));
    },
    hexagon: notDrawn,
    ellipse: notDrawn,
    text: notDrawn,
    fill: () => undefined,
    end: () => ({ width, height, polygons }),
  };
}

function notDrawn(): never {
  throw new TypeError('neither GS1-128 nor QR is drawn with this');
}
