/** EventBridge itself would refuse this event pattern (its InvalidEventPatternException). */
export class InvalidEventPattern extends Error {
  override readonly name = 'InvalidEventPattern';

  constructor(reason: string) {
    super(`Event pattern is not valid. Reason: ${reason}`);
  }
}
