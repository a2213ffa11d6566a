import { SingleBar } from 'cli-progress';

/** Shows how far a long work is. */
export interface Progress {
  begin(label: string, total: number): void;
  to(value: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a line for every tenth, so that a log stays readable. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(out) : lines((text) => out.write(text));
}

function bar(stream: NodeJS.WritableStream): Progress {
  let shown: { update(value: number): void; stop(): void } | undefined;
  return {
    begin(label, total) {
      const format = `${label} [{bar}] {percentage} % · {value}/{total} · {eta_formatted} left`;
      const single = new SingleBar({ format, stream, hideCursor: true, fps: 10 });
      single.start(total, 0);
      shown = single;
    },
    to: (value) => shown?.update(value),
    end: () => shown?.stop(),
  };
}

/** Progress as lines of text. */
export function lines(write: (text: string) => void): Progress {
  let label = '';
  let total = 0;
  let tenths = 0;
  return {
    begin(what, of) {
      label = what;
      total = of;
      tenths = 0;
    },
    to(value) {
      const reached = total === 0 ? 10 : Math.floor((10 * value) / total);
      if (reached <= tenths) return;
      tenths = reached;
      write(`${label} ${reached * 10} % · ${value}/${total}\n`);
    },
    end: () => {},
  };
}
