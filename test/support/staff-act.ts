import type { StaffAct } from '#use-cases/act-on-return.ts';

let acts = 0;

/** An act of one of the shop's people, under a name of its own unless told. */
export function anAct(returnId: string, over: Partial<StaffAct> = {}): StaffAct {
  acts += 1;
  return { returnId, by: 'staff-3', why: 'agreed on the phone', once: `act-${acts}`, ...over };
}
