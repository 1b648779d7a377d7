import { type Key, purposeKey } from "../base/streams.ts";
import { type Findings, INSPECTORS, LEADS } from "../model/ledger.ts";
import type { ScreenRule } from "../model/screens.ts";
import { findingRows } from "./finding_rows.ts";
import { findingsTable } from "./findings_builder.ts";
import { lookAtCases, type Looks } from "./inspect/look_at_cases.ts";
import type { LossYear } from "./inspect/losses.ts";
import type { LongStayTerms } from "./inspect/long_stay.ts";
import { luckOf, openCases } from "./inspect/queues.ts";
import type { InspectionPlan } from "./inspect/teams.ts";
import { verdictsOf } from "./inspect/verdicts.ts";
import type { Window } from "./inspect/window.ts";
import { applyScreens, type Flags } from "./screen/apply_screens.ts";
import type { ScreenedYear } from "./screen/claim_columns.ts";

/** A year that is supervised; nothing of it is hidden. */
export type SupervisedYear = ScreenedYear & LossYear & {
  /** Number of institutions. */
  readonly count: number;
};

/** `supervision.screens.*` and `supervision.inspect.*` of the registry. */
export interface SuperviseOptions {
  /** Screens that are played; none where nothing is screened. */
  readonly screens: readonly ScreenRule[];
  /** `null` where nobody inspects. */
  readonly plan: InspectionPlan | null;
  /** Of honest cases that a screen suspects, the part held to be wrong. */
  readonly mistaken: number;
  readonly appeal: { readonly share: number; readonly days: number };
  /** Whether upcoding, split stays and low indication lose points instead of money. */
  readonly inPoints: boolean;
  /** Beyond the points that are taken back, how many times those of upcoding are deducted again. */
  readonly multiple: number;
  /** How very long stays are converted. */
  readonly longStay: LongStayTerms;
  readonly key: Key;
}

/** What was found, before anybody is fined. */
export interface Supervised {
  readonly findings: Findings;
  /** Screens that could not be played for want of a column. */
  readonly idle: readonly string[];
  readonly looks: Pick<Looks, "reveals" | "cost">;
}

/**
 * Supervises a year (年度监管): screens the claims, refuses what rules refuse, sends
 * inspectors to as many cases as their days allow, decides, and hears appeals.
 * What is known of the truth comes through the window alone. `R-SUP`.
 */
export function supervise(
  year: SupervisedYear,
  options: SuperviseOptions,
  window: Window,
): Supervised {
  const { screens, plan, key, appeal } = options, { claims } = year;
  const flags = applyScreens(screens, year);
  const { leads, refused } = flagsByClaim(flags, screens, claims.rows);
  const done = refused.slice();
  for (const claim of window.handedIn.keys()) done[claim] = 1;
  const luck = purposeKey(key, "inspect/appeal", 0);
  const appealed = (claim: number) =>
    luckOf(claims, claim, luck) < appeal.share;
  const looks = plan === null ? NO_LOOKS : lookAtCases(
    {
      claims,
      evidence: year.evidence,
      hospitals: year.count,
      leads,
      open: openCases(claims, done),
      key,
    },
    window,
    {
      plan,
      appealed: rowsOf(refused).filter(appealed),
      weight: claims.weight ?? 1,
    },
  );
  const { mistaken, longStay } = options;
  const terms = { screens, flags, mistaken, longStay, key };
  const { regroup } = window;
  const rows = findingRows(year, {
    screens,
    flags,
    looks,
    verdicts: verdictsOf(looks.cases, year, terms, regroup),
    given: verdictsOf(
      new Map([...window.handedIn].map(([i, revealed]) => [i, { revealed }])),
      year,
      { ...terms, mistaken: 0 },
      regroup,
    ),
    appealed,
    appealDays: appeal.days,
    inPoints: options.inPoints,
    multiple: options.multiple,
  });
  return {
    findings: findingsTable([...screens.map(({ id }) => id), ...LEADS], rows),
    idle: flags.idle,
    looks,
  };
}

const NO_LOOKS: Looks = {
  cases: new Map(),
  appeals: new Map(),
  reveals: new Float64Array(INSPECTORS.length),
  cost: new Float64Array(INSPECTORS.length),
};

/** By claim: how many leads point at it, and whether a rule refuses something. */
function flagsByClaim(
  { rows, claim, screen }: Flags,
  screens: readonly ScreenRule[],
  claims: number,
) {
  const leads = new Uint8Array(claims), refused = new Uint8Array(claims);
  for (let row = 0; row < rows; row++) {
    if (screens[screen[row]!]!.action === "lead") leads[claim[row]!]!++;
    else refused[claim[row]!] = 1;
  }
  return { leads, refused };
}

function rowsOf(marked: Uint8Array): Uint32Array {
  const rows: number[] = [];
  for (let i = 0; i < marked.length; i++) if (marked[i] === 1) rows.push(i);
  return Uint32Array.from(rows);
}
