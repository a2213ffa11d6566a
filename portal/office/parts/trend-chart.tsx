import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeasureUnit } from '#contracts/figure-reading.ts';
import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';
import type { Point } from './points.ts';
import { type Geometry, geometryOf } from './trend-geometry.ts';
import { TrendLegend } from './trend-legend.tsx';
import { TrendTable } from './trend-table.tsx';

export interface TrendProps {
  /** what is drawn, for those who do not see it */
  readonly name: string;
  readonly points: readonly Point[];
  readonly unit: MeasureUnit;
  readonly currency: string;
  readonly target?: number | undefined;
  readonly height: number;
}

const widthAtFirst = 640;

/**
 * A figure over time. One period at a time is told in words, chosen by keyboard, finger or pointer; all of it is a table, too. What differs, differs
 * in shape: estimates are dots on a line, what there is so far squares on a broken one, what is not over is hollow.
 */
export function TrendChart({ name, points, unit, currency, target, height }: TrendProps) {
  const { t } = useOfficeWords();
  const numbers = useNumbers();
  const tell = (value: number) => numbers.of(unit, value, currency);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widthAtFirst);
  const [at, setAt] = useState<number>();
  const slider = useId();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setWidth(Math.max(element.clientWidth, 240)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  if (points.length === 0) return <p class="quiet">{t('chart.none')}</p>;
  const place = Math.min(at ?? lastTold(points), points.length - 1);
  const geometry = geometryOf(points, { width, height, target, step: numbers.step(unit, currency) });
  const says = useSaid(points[place] as Point, tell);
  return (
    <figure class="trend">
      <figcaption class="said">
        <output for={slider}>{says}</output>
      </figcaption>
      <div class="plot" ref={box} onPointerMove={({ offsetX }) => setAt(nearest(geometry.xs, offsetX))}>
        <Drawing {...{ name, points, geometry, unit, currency, target, place }} />
      </div>
      <input
        id={slider}
        type="range"
        class="slider"
        min={0}
        max={points.length - 1}
        value={place}
        disabled={points.length < 2}
        aria-label={t('chart.period', { figure: name })}
        aria-valuetext={says}
        onInput={({ currentTarget }) => setAt(Number(currentTarget.value))}
      />
      <TrendLegend points={points} />
      <TrendTable {...{ name, points, tell }} />
    </figure>
  );
}

/** What is read first: the last period that there is something to say of. */
function lastTold(points: readonly Point[]): number {
  const last = points.findLastIndex(({ value }) => value !== null);
  return last === -1 ? points.length - 1 : last;
}

function nearest(xs: readonly number[], wanted: number): number {
  const apart = xs.map((x) => Math.abs(x - wanted));
  return apart.indexOf(Math.min(...apart));
}

/** A period in words. */
function useSaid({ from, to, value, low, high, soFar, isOpen }: Point, tell: (value: number) => string) {
  const { t } = useOfficeWords();
  const { days } = useNumbers();
  const period = days(from, to);
  if (value === null) return t('chart.nothing', { period });
  const has = typeof low === 'number' && typeof high === 'number' && typeof soFar === 'number';
  const said = has
    ? t('chart.estimate', {
        period,
        value: tell(value),
        low: tell(low),
        high: tell(high),
        soFar: tell(soFar),
      })
    : t('chart.value', { period, value: tell(value) });
  return isOpen ? `${said} ${t('chart.open')}` : said;
}

function Drawing({
  name,
  points,
  geometry,
  unit,
  currency,
  target,
  place,
}: Omit<TrendProps, 'height'> & { geometry: Geometry; place: number }) {
  const { t } = useOfficeWords();
  const { day, round } = useNumbers();
  const tell = (value: number) => round(unit, value, currency);
  const { width, height, left, xs, ticks, y, solid, open, soFar, interval } = geometry;
  const marked = new Set([
    0,
    points.length - 1,
    ...(points.length > 8 ? [Math.floor(points.length / 2)] : []),
  ]);
  return (
    <svg width={width} height={height} role="img" aria-label={t('chart.label', { figure: name })}>
      {ticks.map(({ value, y: at }) => (
        <line key={value} class="tick" x1={left} x2={width - left} y1={at} y2={at} />
      ))}
      {target !== undefined && (
        <line class="target" x1={left} x2={width - left} y1={y(target)} y2={y(target)} />
      )}
      <path class="interval" d={interval} />
      <line class="cursor" x1={xs[place]} x2={xs[place]} y1={0} y2={height - 24} />
      <path class="so-far" d={soFar} />
      <path class="line" d={solid} />
      <path class="line open" d={open} />
      {points.map(({ from, value, soFar: until, isOpen }, index) => {
        const x = xs[index] ?? 0;
        return (
          <g key={from}>
            {isOpen && typeof until === 'number' && (
              <rect class="square" x={x - 3} y={y(until) - 3} width={6} height={6} />
            )}
            {value !== null && (
              <circle
                class={isOpen ? 'dot open' : 'dot'}
                cx={x}
                cy={y(value)}
                r={index === place ? 5.5 : 3.5}
              />
            )}
            {marked.has(index) && (
              <text class="date" x={x} y={height - 6} text-anchor={anchorOf(index, points.length)}>
                {day(from)}
              </text>
            )}
          </g>
        );
      })}
      {ticks.map(({ value, y: at }) => (
        <text key={value} x={left} y={at - 4}>
          {tell(value)}
        </text>
      ))}
      {target !== undefined && (
        <text class="target-name" x={width - left} y={y(target) - 5} text-anchor="end">
          {t('chart.target', { target: tell(target) })}
        </text>
      )}
    </svg>
  );
}

const anchorOf = (index: number, count: number) =>
  count === 1 ? 'middle' : index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle';
