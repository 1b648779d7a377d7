/** A line of the validation figure (检验图的一行); places are in half widths of its band, 0 = its middle. */
export interface ValidationLine {
  /** `V1.cost`. */
  readonly key: string;
  readonly label: string;
  /** Acceptance band, both ends. */
  readonly band: readonly [number, number];
  /** Published; `null` where only a sign is. */
  readonly target: number | null;
  /** Simulated: median and central 80 %. */
  readonly median: number;
  readonly interval: readonly [number, number];
  /** The numbers as they are read. */
  readonly text: string;
  readonly passed: boolean;
}
