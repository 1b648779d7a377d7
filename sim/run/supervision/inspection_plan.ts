import { INSPECTORS } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import {
  expectedWatch,
  type InspectionPlan,
} from "../../supervision/inspect/teams.ts";

/** Who inspects and how (检查计划), as a stage takes it; `null` where nobody does. Part of the run. */
export function inspectionPlan(values: Values): InspectionPlan | null {
  if (!values["supervision.inspect.enabled"]) return null;
  return {
    teams: Object.fromEntries(
      INSPECTORS.map((who) => [who, values[`supervision.inspect.${who}`]]),
    ) as unknown as InspectionPlan["teams"],
    effort: values["supervision.inspect.effort"],
    ways: values["supervision.inspect.ways"],
    visit: values["supervision.inspect.visit"],
  };
}

/**
 * What institutions expect of audits (预期稽核): what a plan of inspections can do
 * with as many cases, or the set shares where there is none, with the fine that
 * goes with it; nothing where they do not know of it.
 *
 * @param cases cases of a year, as last year had them
 */
export function watchOf(
  values: Values,
  cases: number,
): {
  readonly audit: number;
  readonly detection: number;
  readonly fine: number;
} {
  const plan = inspectionPlan(values);
  if (!values["hospital.response.knowsInspections"]) return UNKNOWN;
  return plan === null
    ? {
      audit: values["supervision.audit.rate"],
      detection: values["supervision.audit.detection"],
      fine: values["supervision.audit.fine"],
    }
    : {
      ...expectedWatch(plan, cases),
      fine: values["supervision.penalty.article38"],
    };
}

/** What nobody knows of is not expected. */
const UNKNOWN = { audit: 0, detection: 0, fine: 0 };

/** Whether a year's claims are screened or inspected. */
export function supervises(values: Values): boolean {
  return values["supervision.screens.enabled"] ||
    values["supervision.inspect.enabled"];
}
