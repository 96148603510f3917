/** One budget and what was measured against it. Only ratios within one run are held to a limit, never bare times. */
export interface BenchLine {
  readonly work: string;
  readonly measured: number;
  readonly limit: number;
  /** Whether `measured` must be at least `limit` (a factor gained) or at most (a cost). */
  readonly atLeast: boolean;
  readonly unit: string;
}
