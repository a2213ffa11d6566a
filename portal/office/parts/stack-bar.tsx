import { useId } from 'preact/hooks';

/** How parts are told apart without colour: each has a pattern of its own. */
export const patterns = ['full', 'stripes', 'dots', 'lines', 'empty', 'grid'] as const;
export type Pattern = (typeof patterns)[number];

export interface StackPart {
  readonly key: string;
  readonly size: number;
  readonly pattern: Pattern;
}

/** Parts of a whole, side by side. What they are and how large stands in the table below. */
export function StackBar({
  parts,
  of,
  height = 28,
}: {
  parts: readonly StackPart[];
  of: number;
  height?: number;
}) {
  const id = useId();
  let x = 0;
  return (
    <svg class="stack" width="100%" height={height} aria-hidden="true">
      <Patterns id={id} />
      {parts.map(({ key, size, pattern }) => {
        const width = of === 0 ? 0 : (Math.max(0, size) / of) * 100;
        const at = x;
        x += width;
        return (
          <rect
            key={key}
            x={`${at}%`}
            width={`${width}%`}
            height={height}
            fill={`url(#${id}${pattern})`}
            class="part"
          />
        );
      })}
    </svg>
  );
}

/** The pattern of a part beside its name. */
export function Swatch({ pattern }: { pattern: Pattern }) {
  const id = useId();
  return (
    <svg class="swatch" width="16" height="16" aria-hidden="true">
      <Patterns id={id} />
      <rect class="part" x="0.5" y="0.5" width="15" height="15" fill={`url(#${id}${pattern})`} />
    </svg>
  );
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {patterns.map((pattern) => (
        <pattern key={pattern} id={`${id}${pattern}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class={pattern === 'full' ? 'inked' : 'ground'} />
          {pattern === 'stripes' && <path class="drawn-on" d="M-2 2 2-2M0 8 8 0M6 10 10 6" />}
          {pattern === 'dots' && <circle class="inked" cx="4" cy="4" r="1.7" />}
          {pattern === 'grid' && <path class="drawn-on" d="M0 4H8M4 0V8" />}
          {pattern === 'lines' && <path class="drawn-on" d="M0 2H8M0 6H8" />}
        </pattern>
      ))}
    </defs>
  );
}
