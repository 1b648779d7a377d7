import type { Values } from "../../model/policy/mod.ts";
import { patientPrices } from "../patients/patient_prices.ts";
import type { UpcodeGain } from "./code_moves.ts";

/** Choices behind what a lever does (行为后果参数), from the registry. */
export interface ConductOptions {
  readonly dayCost: number;
  readonly returnSlope: number;
  readonly discretionary: number;
  readonly dearFrom: number;
  /** The door out of payment by case: share of the bill paid outside, cost from which a case may leave. */
  readonly door: { readonly paid: number; readonly from: number };
  /** What makes a case leave. */
  readonly leaving: Values["hospital.response.exit"];
  readonly split: { readonly from: number; readonly spread: number };
  /** Days of the rule that looks at who comes back. */
  readonly window: number;
  readonly upcodeGain: UpcodeGain;
  readonly upcodeSeverity: readonly number[];
  readonly severityShares: readonly number[];
  /** Cost of mild, moderate and severe cases relative to each other. */
  readonly severityCost: readonly number[];
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
    door: values["settlement.escape"],
    leaving: values["hospital.response.exit"],
    split: values["hospital.conduct.split"],
    window: values["points.violation.readmissionDays"],
    upcodeGain: values["hospital.conduct.upcodeGain"],
    upcodeSeverity: values["hospital.conduct.upcodeSeverity"],
    severityShares: values["need.severity.shares"],
    severityCost: values["need.severity.costFactors"],
    padding: values["hospital.conduct.padding"],
    demandElasticity: values["hospital.choice.priceElasticity"],
    ...burdens(values),
    visitCost: values["claims.outpatient.cost"].ordinary,
  };
}

const SCHEMES = ["employee", "resident"] as const,
  LEVELS = ["3", "2", "1"] as const;

/** What a patient pays of a typical stay as a share of its cost, and what the fund pays above the deductible. */
function burdens(values: Values) {
  const ratio = values["claims.benefit.ratio"];
  return {
    outOfPocket: patientPrices(values).stay,
    fundRatio: Float64Array.from(
      SCHEMES.flatMap((scheme) => LEVELS.map((l) => ratio[scheme][l])),
    ),
  };
}
