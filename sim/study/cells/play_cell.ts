import type { Outcome } from "../../model/result.ts";
import type { Plan } from "../../run.ts";
import { measure, type OpenStudy } from "../plan/open_study.ts";
import type { Cell, CellResult } from "./cell.ts";

/**
 * Plays a cell (推演一个单元): all scenarios on the same luck, draw by draw.
 *
 * @param settle settles the policy year of a plan; it keeps the world of a cell,
 * so that scenarios that share it play it once
 */
export async function playCell(
  study: OpenStudy,
  cell: Cell,
  settle: (plan: Plan) => Promise<Outcome>,
): Promise<CellResult> {
  const values: (number | null)[][][] = study.scenarios.map(() => []);
  for (let draw = cell.from; draw < cell.to; draw++) {
    const which = study.spec.draws === 0 ? null : draw;
    for (const [s, rows] of values.entries()) {
      const plan = study.planOf(cell.behaviour, s, cell.replicate, which);
      rows.push(measure(study.headlines, await settle(plan)));
    }
  }
  return { cell, values };
}
