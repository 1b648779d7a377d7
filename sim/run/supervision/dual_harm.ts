/**
 * What wrong claims cost under dual control (双控下的真实损失): not what stands on the bill,
 * but what it lets the institution keep. For metrics. Part of the run.
 *
 * @module
 */
import { fromNumber, ratio } from "../../base/ratio.ts";
import {
  type Act,
  ACTS,
  type Claims,
  METHODS,
  OUT_OF_AREA,
} from "../../model/ledger.ts";
import type { PlantedConduct } from "../../model/supervision_score.ts";
import type { Settlement } from "../../model/settlement.ts";
import type { Truth } from "../../model/world.ts";
import type { DualTerms } from "../../settlement/method/dual_control.ts";
import {
  type DualHeld,
  dualKept,
  type DualPart,
} from "../../settlement/method/dual_kept.ts";

/** A settled year under dual control, and what really happened. */
export interface DualHarmYear {
  readonly claims: Claims;
  /** `null` where nobody knows. */
  readonly truth: Truth | null;
  readonly method: Uint8Array;
  readonly settlements: readonly Settlement[];
  readonly terms: DualTerms;
}

/** Losses of schemes under dual control as the institution's pay tells them; the others as they were. `R-DUAL`. */
export function dualHarm(
  planted: PlantedConduct,
  { claims, truth, method, settlements, terms }: DualHarmYear,
): PlantedConduct {
  const held = settlements.map(heldBy);
  if (truth === null || held.every((all) => all === null)) return planted;
  const act = planted.act.slice(), loss = planted.loss.slice();
  const weight = claims.weight ?? 1;
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (planted.acts[i] === 0 || h === OUT_OF_AREA) continue;
    const own = held[claims.scheme[i]!]?.[h];
    if (!own || method[i] !== BY_CASE) continue;
    act[i] = loss[i] = 0;
    for (let a = 1; a < ACTS.length; a++) {
      if ((planted.acts[i]! & 1 << a) === 0) continue;
      const part = partOf(claims, truth, i, ACTS[a]!);
      const fen = Math.round(
        dualKept(own, times(part, weight), terms) / weight,
      );
      if (act[i] === 0 || fen > loss[i]!) {
        act[i] = a;
        loss[i] = fen;
      }
    }
  }
  return { ...planted, act, loss };
}

const BY_CASE = METHODS.indexOf("dip");

/** Institutions of a scheme with their standards, `null` where nothing is limited; `null` for a scheme without dual control. */
function heldBy(
  { dual, cost, booked }: Settlement,
): (DualHeld | null)[] | null {
  if (dual === undefined) return null;
  return Array.from(
    cost,
    (fen, h) =>
      Number.isNaN(dual.aStd[h]) || fen === 0 ? null : {
        vStd: Number.isNaN(dual.vStd[h]) ? null : fromNumber(dual.vStd[h]!),
        aStd: fromNumber(dual.aStd[h]!),
        heads: dual.heads[h]!,
        admissions: dual.admissions[h]!,
        cost: fen,
        justified: dual.justified[h]!,
        rho: ratio(booked[h]!, fen),
      },
  );
}

/** What would not be there without an act: the stay, the second bill, the false part of the bill. */
function partOf(
  claims: Claims,
  truth: Truth,
  i: number,
  act: Act,
): DualPart {
  const cost = claims.cost[i]!;
  switch (act) {
    case "upcoded":
    case "shifted":
      return { heads: 0, admissions: 0, cost: 0 };
    case "split":
      return { heads: 0, admissions: 1, cost: 0 };
    case "lowIndication":
    case "impersonation":
      return { heads: onlyStay(claims, i) ? 1 : 0, admissions: 1, cost };
    case "padded":
      return {
        heads: 0,
        admissions: 0,
        cost: Math.max(0, cost - truth.cost[i]!),
      };
    default:
      return { heads: 0, admissions: 0, cost: truth.plantedAmount?.[i] ?? 0 };
  }
}

function times(
  { heads, admissions, cost }: DualPart,
  weight: number,
): DualPart {
  return {
    heads: heads * weight,
    admissions: admissions * weight,
    cost: cost * weight,
  };
}

/** Whether the person was at the institution this once: bills of a person stand together. */
function onlyStay({ rows, person, hospital }: Claims, i: number): boolean {
  for (let j = i - 1; j >= 0 && person[j] === person[i]; j--) {
    if (hospital[j] === hospital[i]) return false;
  }
  for (let j = i + 1; j < rows && person[j] === person[i]; j++) {
    if (hospital[j] === hospital[i]) return false;
  }
  return true;
}
