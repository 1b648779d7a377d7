import type { Values } from "../../model/policy/mod.ts";
import { careOptions } from "../care_options.ts";
import { levelBurdens } from "../stay_shares.ts";
import type { UpcodeGain } from "./code_moves.ts";

/** Choices behind what a lever does (行为后果参数), from the registry. */
export interface ConductOptions {
  readonly dayCost: number;
  readonly returnSlope: number;
  readonly discretionary: number;
  readonly dearFrom: number;
  readonly split: { readonly from: number; readonly spread: number };
  /** Days of the rule that looks at who comes back. */
  readonly window: number;
  readonly upcodeGain: UpcodeGain;
  readonly upcodeSeverity: readonly number[];
  readonly severityShares: readonly number[];
  readonly padding: { readonly line: number; readonly over: number };
  readonly demandElasticity: number;
  /** What patients pay of a typical stay, and what the fund pays above the deductible, by scheme × 3 + level index; shares. */
  readonly outOfPocket: Float64Array;
  readonly fundRatio: Float64Array;
  /** Yuan. */
  readonly visitCost: { readonly employee: number; readonly resident: number };
}

/** Reads the choices from the settings of a year. */
export function conductOptions(values: Values): ConductOptions {
  return {
    dayCost: values["hospital.conduct.dayCost"],
    returnSlope: values["hospital.conduct.returnSlope"],
    discretionary: values["hospital.conduct.discretionary"],
    dearFrom: values["hospital.conduct.dearFrom"],
    split: values["hospital.conduct.split"],
    window: values["points.violation.readmissionDays"],
    upcodeGain: values["hospital.conduct.upcodeGain"],
    upcodeSeverity: values["hospital.conduct.upcodeSeverity"],
    severityShares: values["need.severity.shares"],
    padding: values["hospital.conduct.padding"],
    demandElasticity: values["hospital.conduct.demandElasticity"],
    ...burdens(values),
    visitCost: values["claims.outpatient.cost"].ordinary,
  };
}

const SCHEMES = ["employee", "resident"] as const,
  LEVELS = ["3", "2", "1"] as const;

/** What a patient pays of a typical stay as a share of its cost, off-list items included. */
function burdens(values: Values) {
  const options = careOptions(values), off = values["claims.selfPaid.share"];
  const outOfPocket = new Float64Array(6), fundRatio = new Float64Array(6);
  SCHEMES.forEach((scheme, s) => {
    const burden = levelBurdens(options, scheme);
    LEVELS.forEach((l, i) => {
      const cost = options.typicalCost[scheme][l], list = 1 - off[scheme][l];
      const ratio = options.benefits.ratio[scheme][l];
      fundRatio[s * 3 + i] = ratio;
      outOfPocket[s * 3 + i] = cost === 0
        ? 1
        : Math.min(1, burden[i]! / cost * list + off[scheme][l]);
    });
  });
  return { outOfPocket, fundRatio };
}
