import { purposeKey, rootKey } from "../base/streams.ts";
import { inflowBills } from "../claims/inflow_bills.ts";
import { type Inflow, inflow } from "../hospital/inflow.ts";
import type {
  ClaimDetails,
  Claims,
  Hospitals,
  InflowBills,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { City } from "./world_frames.ts";

/** Patients of other pools in a year (外来患者): their expected stays, and in the policy year the bills of those from the province. Part of the run: it hands settings over by name. */
export function comersOf(
  { claims, details }: {
    readonly claims: Claims;
    readonly details: ClaimDetails | null;
  },
  { city, archive, level }: {
    readonly city: City;
    readonly archive: Hospitals;
    readonly level: Uint8Array;
  },
  { year, seed, values }: {
    readonly year: number;
    readonly seed: string;
    readonly values: Values;
  },
): { readonly expected: Inflow; readonly bills: InflowBills | null } {
  const { facts, codes } = city;
  const expected = inflow(claims, archive, level, codes.disease, facts, {
    otherPools: values["hospital.inflow.otherPools"],
    selfPaying: values["hospital.inflow.selfPaying"],
  });
  const billed = details !== null && year === values["run.year"];
  const bills = !billed ? null : inflowBills(
    { claims, details },
    expected,
    codes.disease,
    { diseases: facts.diseases.length, hospitals: archive.id.length },
    {
      inProvince: values["claims.inflow.inProvince"],
      firstShare: values["claims.selfPaid.firstShare"],
      benefit: values["claims.inflow.benefit"],
    },
    purposeKey(rootKey(seed), "claims/inflow", year),
  );
  return { expected, bills };
}
