import type { ValueUnit } from "./value_options.ts";

/** `pve.*` of the registry (弹性点值法). */
export interface ElasticOptions {
  /** What is paid at the preset value: last year's volume, severe diseases, or base cost. */
  readonly form: "volume" | "severity" | "cost";
  /** Base total ÷ T, from which f follows where it is not given. */
  readonly baseShare: number;
  /** f in `unit`; `null` = baseShare·T ÷ ΣP0. */
  readonly f: number | null;
  readonly unit: ValueUnit;
  /** Upper limit of v in `unit`; `null` = f in form `volume`, none in the others. */
  readonly cap: number | null;
  /** Whether the increment money is fixed beforehand or is what the base leaves. */
  readonly incrementBudget: "planned" | "realised";
}
