import {
  atRest,
  type Lever,
  LEVERS,
  type Levers,
} from "../../sim/model/levers.ts";
import { MARK, type MARKS } from "../../sim/model/world.ts";
import {
  blockCount,
  type BlockResult,
  playBlocks,
  type YearFrame,
} from "../../sim/run/play_blocks.ts";
import { yearFrame } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { type SmallPlan, smallPlans } from "./small_city.ts";

/** How far each lever is pulled, by every hospital all year; 0 where left out. */
export type Pull = Partial<Record<Lever, number>>;

/** A year of a small city under levers, before it is put together. */
export interface LeverYear extends BlockResult {
  readonly frame: YearFrame;
}

/** Enough people for shares of a few percent, few enough for a tenth of a second a year. */
const PEOPLE = { employee: 50_000, resident: 84_000 } as const;

/** Zibo's own scenario, smaller, with more behind its levers than is usual so that a test sees it. */
const LIVELY = `format: 1
title: 行为明显的城市
inherits: zibo_2025/baseline
behaviour:
  hospital.conduct.returnSlope: 2
  hospital.conduct.discretionary: 0.3
`;

/** The small city and the settings of its year. */
export function leverCity() {
  const plan: SmallPlan = smallPlans(
    ["test/lively"],
    { "test/lively": LIVELY },
    PEOPLE,
  )[0]!;
  const values = yearValues(plan, 2025);
  return {
    plan,
    values,
    hospitals: plan.city.hospitals.archive.id.length,
    // Every other code, so that either kind has many cases.
    primary: Uint8Array.from(plan.city.codes.disease, (_, code) => code % 2),
  };
}

/** Levers that all hospitals pull alike, or one of them. */
export function pulled(hospitals: number, pull: Pull, only?: number): Levers {
  const levers = atRest(hospitals);
  for (const lever of LEVERS) {
    if (only === undefined) levers[lever].fill(pull[lever] ?? 0);
    else levers[lever].fill(pull[lever] ?? 0, only * 12, only * 12 + 12);
  }
  return levers;
}

/** Plays years of one city: same people, same luck, other levers. */
export function leverPlayer(
  { plan, values, primary }: ReturnType<typeof leverCity>,
) {
  return (levers: Levers | null): LeverYear => {
    const frame = yearFrame(
      plan.city,
      2025,
      values["run.seed"],
      values,
      undefined,
      false,
      levers && { levers, primary },
    );
    const to = blockCount(frame.persons.persons);
    return { ...playBlocks([frame])({ frame: 0, from: 0, to }), frame };
  };
}

/** Rows with a mark, as texts that tell the same stay in any year of the same people. */
export function hits(
  { claims, truth }: LeverYear,
  mark: typeof MARKS[number],
): Set<string> {
  const rows = new Set<string>();
  for (let row = 0; row < claims.rows; row++) {
    if ((truth.marks[row]! & MARK[mark]) !== 0) {
      rows.add(`${claims.person[row]} ${claims.day[row]}`);
    }
  }
  return rows;
}

/** Row numbers of each person's claims. */
export function rowsByPerson({ claims }: LeverYear): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < claims.rows; row++) {
    const own = rows.get(claims.person[row]!);
    if (own) own.push(row);
    else rows.set(claims.person[row]!, [row]);
  }
  return rows;
}

/** All that a year says in one row, on both sides of the veil. */
export function rowText(year: LeverYear, row: number): string {
  return [year.claims, year.truth, year.details!].flatMap((table) =>
    Object.values(table).flatMap((column) =>
      ArrayBuffer.isView(column) ? [(column as Int32Array)[row]!] : []
    )
  ).join(" ");
}

/** Sum of a column. */
export function sumOf(column: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}
