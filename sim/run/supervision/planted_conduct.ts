/**
 * What was wrong in truth, and what it cost (真实违规与损失): what inspectors would
 * reckon who saw every case. For metrics; nothing of it goes back to the payer.
 * Part of the run.
 *
 * @module
 */
import { ACTS, type Claims, OUT_OF_AREA } from "../../model/ledger.ts";
import type { PlantedConduct } from "../../model/supervision_score.ts";
import { MARK, PLANT, PLANTS, type Truth } from "../../model/world.ts";
import { rootKey } from "../../base/streams.ts";
import type { Revealed } from "../../supervision/inspect/window.ts";
import { verdictsOf } from "../../supervision/inspect/verdicts.ts";
import type { YearValues } from "../year_values.ts";
import { seen } from "./open_window.ts";
import {
  caseValues,
  scoredAgain,
  type YearToSupervise,
} from "./supervise_year.ts";

/** Finds what was wrong and scores each such case with what its record supports; `null` where nobody knows. */
export function plantedConduct(
  year: YearToSupervise,
  through: YearValues,
): PlantedConduct | null {
  const { record, truth } = year;
  if (truth === null) return null;
  const { claims, evidence = null } = record;
  const acts = actsOf(claims, truth), wrong: [number, Revealed][] = [];
  for (let i = 0; i < claims.rows; i++) {
    if (acts[i] === 0) continue;
    const all = seen(claims, truth, i, true, true);
    // A slip of the pen beside it is nobody's conduct.
    const own = all.acts.filter((act) => (acts[i]! & bitOf(act)) !== 0);
    const code = own.includes("upcoded") ? all.code : claims.code[i]!;
    wrong.push([i, { ...all, acts: own, code }]);
  }
  const verdicts = verdictsOf(
    new Map(wrong.map(([i, revealed]) => [i, { revealed }])),
    { claims, evidence, ...caseValues(year, through) },
    {
      screens: [],
      flags: NO_FLAGS,
      mistaken: 0,
      longStay: null,
      key: NO_LUCK,
    },
    (rows, code, cost) => scoredAgain(year, through, rows, code, cost),
  );
  const act = new Uint8Array(claims.rows);
  const loss = new Float64Array(claims.rows);
  for (const [i, verdict] of verdicts) {
    if (verdict === null) continue;
    act[i] = ACTS.indexOf(verdict.act);
    loss[i] = verdict.fen;
  }
  return { acts, act, loss };
}

const NO_FLAGS = {
  rows: 0,
  claim: new Uint32Array(0),
  screen: new Uint8Array(0),
  idle: [],
};
/** Nothing is left to chance where everything is seen. */
const NO_LUCK = rootKey("");

/** Marks that stand for an act, by its name. */
const MARKED = [
  "upcoded",
  "split",
  "lowIndication",
  "padded",
  "shifted",
  "movedOut",
] as const;

function bitOf(act: typeof ACTS[number]): number {
  return 1 << ACTS.indexOf(act);
}

function actsOf(
  { rows, hospital }: Claims,
  { marks, planted }: Truth,
): Uint32Array {
  const acts = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) {
    if (hospital[i] === OUT_OF_AREA) continue;
    const own = marks[i]!, more = planted?.[i] ?? 0;
    if (own === 0 && more === 0) continue;
    for (const name of MARKED) {
      if ((own & MARK[name]) !== 0) acts[i]! |= bitOf(name);
    }
    for (const name of PLANTS) {
      if ((more & PLANT[name]) !== 0) acts[i]! |= bitOf(name);
    }
  }
  return acts;
}
