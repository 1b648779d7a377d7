/** A piece of a study that is played at once and kept as one file (研究单元): one luck in one behaviour, all scenarios, some draws. */
export interface Cell {
  /** Behaviour model, by its name in the study. */
  readonly behaviour: string;
  /** Replicate: which luck. */
  readonly replicate: number;
  /** First draw of uncertain parameters. */
  readonly from: number;
  /** Draw after the last. */
  readonly to: number;
}

/** What a cell came to. */
export interface CellResult {
  readonly cell: Cell;
  /** By scenario, baseline first, by draw, by headline. */
  readonly values: readonly (readonly (readonly (number | null)[])[])[];
}

/** Draws in one cell: seconds of work at most are lost with a killed process. */
const DRAWS_PER_CELL = 25;

/** What decides which cells a study has. */
export interface CellPlan {
  readonly behaviours: readonly string[];
  readonly replicates: number;
  /** Draws; 0 plays the middle of every range once. */
  readonly draws: number;
}

/** All cells in the order in which they are played (研究单元清单): replicate by replicate, so that a study that stops early has whole replicates. */
export function cellsOf(
  { behaviours, replicates, draws }: CellPlan,
): Cell[] {
  const last = Math.max(1, draws);
  const chunks = Array.from(
    { length: Math.ceil(last / DRAWS_PER_CELL) },
    (_, i) => ({
      from: i * DRAWS_PER_CELL,
      to: Math.min(last, (i + 1) * DRAWS_PER_CELL),
    }),
  );
  return Array.from({ length: replicates }, (_, replicate) => replicate)
    .flatMap((replicate) =>
      behaviours.flatMap((behaviour) =>
        chunks.map((chunk) => ({ behaviour, replicate, ...chunk }))
      )
    );
}

/** Name of the file of a cell, such as `asWritten-00003-000100.json`. */
export function cellName({ behaviour, replicate, from }: Cell): string {
  const place = (n: number, digits: number) => String(n).padStart(digits, "0");
  return `${behaviour}-${place(replicate, 5)}-${place(from, 6)}.json`;
}

/**
 * The cells of one shard of n (分片): every n-th, so that any scheduler can play them
 * apart.
 *
 * @param shard 1-based
 */
export function shardOf(
  cells: readonly Cell[],
  { shard, of }: { readonly shard: number; readonly of: number },
): Cell[] {
  return cells.filter((_, i) => i % of === shard - 1);
}
