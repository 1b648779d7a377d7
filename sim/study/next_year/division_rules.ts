import { checkChange } from "../replay/check_change.ts";
import type { RuleChange } from "../replay/replay_tasks.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Outcome } from "../../model/result.ts";
import { type Scheme, SCHEMES } from "../../model/ledger.ts";
import type { NegotiationSheet } from "../../model/negotiation.ts";
import type { PlayedCase } from "../../model/next_year.ts";
import type { Scenario } from "../../model/scenario/mod.ts";

/** What the talks changed of a plan, and where it is played. */
export interface DividedYear {
  readonly scenario: Scenario;
  readonly sheets: readonly NegotiationSheet[];
  /** The same year under the plan as it stands: lines and quotas that talks did not touch. */
  readonly plan: Outcome;
}

/**
 * A division as rules of the scenario (分配写成方案条款): the DIP line becomes the
 * envelope by an adjustment of January that the fund's balance pays for or keeps,
 * and the awards become the table of quotas. A scheme that was not negotiated
 * keeps its line and its quotas. Anybody can write the same into a scenario.
 *
 * `R-BUD`, `R-SPLIT`; that an agreed total is booked as an adjustment is
 * `[D]`: no document says where the difference to the compiled line comes from.
 *
 * @throws {ShapanError} where the registry does not allow it
 */
export function divisionRules(
  { scenario, sheets, plan }: DividedYear,
  { clearing, division }: PlayedCase,
): RuleChange {
  const values = scenario.valuesOn(`${plan.year}-01-01`);
  const against = { "settlement.clearing.against": clearing } as const;
  if (division === "plan") return checked(scenario, against);
  const amounts = SCHEMES.map((scheme) =>
    awardsOf(scheme, division, sheets) ?? budgetOf(plan, scheme).quotas
  );
  return checked(scenario, {
    ...against,
    "budget.adjustment.events": [
      ...values["budget.adjustment.events"],
      ...sheets.flatMap((sheet) => toEnvelope(sheet, plan)),
    ],
    "budget.quota.basis": "given",
    "budget.quota.given": plan.hospitals.id.map((hospital, h) => ({
      hospital,
      employee: (amounts[0]?.[h] ?? 0) / 100,
      resident: (amounts[1]?.[h] ?? 0) / 100,
    })),
  });
}

function checked(scenario: Scenario, change: RuleChange): RuleChange {
  checkChange(scenario, change);
  return change;
}

/** What brings a scheme's DIP line to its envelope; nothing where it is there. */
function toEnvelope(
  { scheme, envelope }: NegotiationSheet,
  plan: Outcome,
): Values["budget.adjustment.events"] {
  const more = envelope - budgetOf(plan, scheme).lines.dip;
  return more === 0 ? [] : [{
    ...{ scheme, month: 1, line: "dip", amount: more / 100 },
    ...{ from: "fund", reason: "balance" },
  }];
}

function budgetOf({ settlements }: Outcome, scheme: Scheme) {
  return settlements.find((s) => s.scheme === scheme)!.budget;
}

/** Awards by institution; `null` where the scheme was not negotiated. */
function awardsOf(
  scheme: Scheme,
  division: Exclude<PlayedCase["division"], "plan">,
  sheets: readonly NegotiationSheet[],
): Float64Array | null {
  const sheet = sheets.find((one) => one.scheme === scheme);
  if (sheet === undefined) return null;
  if (division === "talks") return sheet.hospital.awards;
  return sheet.divisions.find(({ rule }) => rule === division)!.hospitals;
}
