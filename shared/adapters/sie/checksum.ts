import { crc32 } from 'node:zlib';
import type { SieField } from './posts.ts';
import { SieUnreadable } from './sie-file.ts';

/**
 * The checksum that a file may carry (SIE 4B, section 10): CRC-32 over labels and fields between its two `#KSUMMA` posts, without what
 * separates and quotes them; the # of a label counts, as sums in files of Visma and Norstedts show. The first announces that a second, with the sum, is to come: where it does not, the file was cut off.
 */
export class Checksum {
  #announcedOn: number | undefined;
  #sum = 0;
  #compared = false;

  add(label: string, fields: readonly SieField[], line: number): void {
    if (label === '#KSUMMA') this.#meet(fields, line);
    else if (this.#announcedOn !== undefined && !this.#compared) {
      this.#sum = crc32(Buffer.from([label, ...fields.flat()].join(''), 'latin1'), this.#sum);
    }
  }

  #meet([told]: readonly SieField[], line: number): void {
    if (this.#announcedOn === undefined) this.#announcedOn = line;
    else if (String(told) !== String(this.#sum)) {
      throw new SieUnreadable(
        line,
        `the checksum is ${this.#sum}, the file says ${String(told).slice(0, 20)}`,
      );
    } else this.#compared = true;
  }

  /** @throws SieUnreadable when a sum was announced that never came */
  end(): void {
    if (this.#announcedOn === undefined || this.#compared) return;
    throw new SieUnreadable(
      this.#announcedOn,
      'a checksum is announced that never comes: the file is cut off',
    );
  }
}
