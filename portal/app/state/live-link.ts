/** What opens a live connection, as the API hands it out. */
export interface Ticket {
  readonly url: string;
  readonly protocol: string;
  readonly ticket: string;
}

export interface LiveLinkOptions {
  /** a ticket for the return */
  readonly ticket: () => Promise<Ticket>;
  /** reads the return; gives the highest sequence of what happened, or undefined where that failed */
  readonly read: () => Promise<number | undefined>;
  readonly connect: (url: string, protocols: string[]) => WebSocket;
  /** told whether news come by themselves now, or are asked for */
  readonly onLive: (isLive: boolean) => void;
}

/** how often it is asked while nothing comes by itself, and, to be safe, while everything should */
const pollMs = { alone: 3000, live: 30_000 };
/** what was told of and is not read yet is read again */
const behindMs = 1000;
const pingMs = 5 * 60_000;
const firstPauseMs = 2000;
const longestPauseMs = 60_000;

type TimerName = 'poll' | 'ping' | 'again' | 'behind';

/**
 * Keeps a page up to date: by a live connection, and by asking every few seconds while there is none. It connects first and reads
 * then, so that nothing is missed (`docs/live.md`).
 */
export class LiveLink {
  readonly #options: LiveLinkOptions;
  readonly #timers = new Map<TimerName, ReturnType<typeof setInterval>>();
  #socket: WebSocket | undefined;
  #known = 0;
  /** the highest sequence that was heard of */
  #told = 0;
  #reading: Promise<void> | undefined;
  #readAgain = false;
  #pauseMs = firstPauseMs;
  #isConnecting = false;
  #isOver = false;

  constructor(options: LiveLinkOptions) {
    this.#options = options;
  }

  /** Begins to follow: asks until the connection stands. */
  start(): void {
    this.#poll(pollMs.alone);
    this.wake();
  }

  /** Reads now, and connects anew if the connection was lost: a page that was looked away from is looked at again. */
  wake(): void {
    if (this.#isOver) return;
    void this.#read();
    void this.#connect();
  }

  stop(): void {
    this.#isOver = true;
    for (const name of this.#timers.keys()) this.#clear(name);
    this.#socket?.close();
  }

  async #connect(): Promise<void> {
    if (this.#isConnecting || this.#socket !== undefined) return;
    this.#isConnecting = true;
    this.#clear('again');
    const ticket = await this.#options.ticket().catch(() => undefined);
    this.#isConnecting = false;
    if (this.#isOver) return;
    if (ticket === undefined) {
      this.#later();
      return;
    }
    const socket = this.#options.connect(ticket.url, [ticket.protocol, ticket.ticket]);
    this.#socket = socket;
    socket.onopen = () => {
      this.#pauseMs = firstPauseMs;
      this.#poll(pollMs.live);
      this.#timers.set(
        'ping',
        setInterval(() => socket.send('{"action":"ping"}'), pingMs),
      );
      this.#options.onLive(true);
      void this.#read();
    };
    socket.onmessage = ({ data }) => {
      const { sequence } = JSON.parse(String(data)) as { sequence?: number };
      if (sequence === undefined || sequence <= this.#known) return;
      this.#told = Math.max(this.#told, sequence);
      void this.#read();
    };
    socket.onclose = () => {
      this.#socket = undefined;
      this.#clear('ping');
      if (this.#isOver) return;
      this.#options.onLive(false);
      this.#poll(pollMs.alone);
      this.#later();
    };
  }

  /** Reads, and once more if news came meanwhile; a little later what could not be read, or not yet. */
  async #read(): Promise<void> {
    this.#readAgain = this.#reading !== undefined;
    this.#reading ??= (async () => {
      const known = await this.#options.read();
      this.#known = Math.max(this.#known, known ?? 0);
      this.#reading = undefined;
      if (this.#isOver) return;
      if (this.#readAgain) await this.#read();
      else if (known === undefined || this.#known < this.#told) this.#behind();
    })();
    await this.#reading;
  }

  #poll(everyMs: number): void {
    this.#clear('poll');
    this.#timers.set(
      'poll',
      setInterval(() => void this.#read(), everyMs),
    );
  }

  #behind(): void {
    this.#clear('behind');
    this.#timers.set(
      'behind',
      setTimeout(() => void this.#read(), behindMs),
    );
  }

  #later(): void {
    this.#clear('again');
    this.#timers.set(
      'again',
      setTimeout(() => void this.#connect(), this.#pauseMs),
    );
    this.#pauseMs = Math.min(2 * this.#pauseMs, longestPauseMs);
  }

  #clear(name: TimerName): void {
    clearInterval(this.#timers.get(name));
    this.#timers.delete(name);
  }
}
