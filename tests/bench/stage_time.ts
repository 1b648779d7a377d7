/** Stages that are timed. */
export type StageId =
  | "persons"
  | "need"
  | "treat"
  | "bill"
  | "price"
  | "route"
  | "group"
  | "score"
  | "totals"
  | "settle";

/** What one repetition measured of a stage. */
export interface StageTime {
  readonly ms: number;
  /** Persons or cases that passed. */
  readonly units: number;
  /** The least that the same work can take, ms; see `floors.ts`. */
  readonly floorMs: number;
}

/** One repetition of all stages. */
export type StageTimes = Readonly<Record<StageId, StageTime>>;

/** How a stage is shown, and what it cannot do without for each unit. */
export interface Stage {
  readonly name: string;
  readonly unit: "person" | "case";
  /** Random words, or columns that are read and written. */
  readonly floor: "words" | "cells";
  readonly perUnit: number;
}

/**
 * The stages in the order of the run (阶段). Cells are counted from the loops: a
 * stage made of several loops has the sum of theirs.
 */
export const STAGES: Readonly<Record<StageId, Stage>> = {
  persons: stage("参保人 persons", "person", "words", 9),
  // And one word a person, for the number of episodes.
  need: stage("就医需要 need", "case", "words", 6),
  treat: stage("治疗 treat", "case", "words", 2),
  bill: stage("编码、结算单 coding, bill", "case", "cells", 21),
  // Route 3, tally 6, group 3, points 4, over every year of history.
  price: stage("目录、权重、系数 catalogue, weights", "case", "cells", 16),
  route: stage("分流 route", "case", "cells", 3),
  group: stage("入组 group", "case", "cells", 3),
  score: stage("计分 score", "case", "cells", 7),
  totals: stage("汇总 totals", "case", "cells", 7),
  // The four above, 5 for what is paid as booked, and the journal.
  settle: stage("全年结算、记账 whole year, booked", "case", "cells", 25),
};

function stage(
  name: string,
  unit: Stage["unit"],
  floor: Stage["floor"],
  perUnit: number,
): Stage {
  return { name, unit, floor, perUnit };
}
