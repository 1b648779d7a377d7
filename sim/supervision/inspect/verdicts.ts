import { type Key, purposeKey } from "../../base/streams.ts";
import type { Act } from "../../model/ledger.ts";
import type { ScreenRule } from "../../model/screens.ts";
import type { Flags } from "../screen/apply_screens.ts";
import type { Look } from "./look_at_cases.ts";
import { billedWorth, type CaseWorth, settledWorth } from "./case_value.ts";
import { idleCost, type Loss, lossOf, type LossYear, worst } from "./losses.ts";
import { longStayLosses, type LongStayTerms } from "./long_stay.ts";
import { luckOf } from "./queues.ts";
import type { Revealed, Window } from "./window.ts";

/** A case on which it was decided. */
export interface Verdict extends Loss {
  /** Whether nothing was there, and it was held to be wrong all the same. */
  readonly mistaken: boolean;
}

/** What verdicts are made from beside the looks. */
export interface VerdictTerms {
  readonly screens: readonly ScreenRule[];
  readonly flags: Flags;
  /** Of honest cases that a screen suspects, the part held to be wrong. */
  readonly mistaken: number;
  /** How very long stays are converted; `null` where none are. */
  readonly longStay: LongStayTerms | null;
  readonly key: Key;
}

/**
 * What is decided on the cases that were looked at (认定): the act that cost the fund
 * most of those that were seen; `null` where the case is in order. That a stay was very
 * long stands on the bill: whoever looks at one that a screen met converts it. What inspectors
 * see they may also misjudge: a suspected case in which nothing was found is held
 * to be what its screen says in some cases.
 */
export function verdictsOf(
  seen: ReadonlyMap<number, Pick<Look, "revealed">>,
  year: LossYear,
  { screens, flags, mistaken, longStay, key }: VerdictTerms,
  regroup: Window["regroup"],
): Map<number, Verdict | null> {
  const supported = supportedWorth(seen, year, regroup);
  const suspected = suspectedActs(flags, screens);
  const faulty = metFor("record", flags, screens);
  const long = metFor("longStay", flags, screens);
  const converted = longStay === null
    ? new Map<number, Loss>()
    : longStayLosses(
      [...seen.keys()].filter((i) => long.has(i)).sort((a, b) => a - b),
      year,
      longStay,
      regroup,
    );
  const err = purposeKey(key, "inspect/mistaken", 0);
  const verdicts = new Map<number, Verdict | null>();
  for (const [claim, { revealed }] of seen) {
    const worth = supported.get(claim) ?? settledWorth(year, claim);
    const days = converted.get(claim);
    const losses = revealed.acts.map((act) =>
      lossOf(year, claim, act, worth, revealed.amount)
    ).filter(({ act, points, fen }) =>
      !IN_POINTS.includes(act) || points > 0 || fen > 0
    ).concat(days ?? []);
    if (losses.length > 0) {
      verdicts.set(claim, { ...worst(losses), mistaken: false });
      continue;
    }
    if (faulty.has(claim)) {
      verdicts.set(claim, FAULTY);
      continue;
    }
    const guess = suspected.get(claim);
    const held = guess !== undefined &&
      luckOf(year.claims, claim, err) < mistaken;
    verdicts.set(
      claim,
      held
        ? {
          ...lossOf(year, claim, guess, billedWorth(year, claim), 0),
          mistaken: true,
        }
        : null,
    );
  }
  return verdicts;
}

/** Acts that are nothing where the case was not settled for too much. */
const IN_POINTS: readonly Act[] = ["upcoded", "padded"];

/** What a case would have had with what its record supports, where that differs. */
function supportedWorth(
  seen: ReadonlyMap<number, { readonly revealed: Revealed }>,
  year: LossYear,
  regroup: Window["regroup"],
): ReadonlyMap<number, CaseWorth> {
  const { claims } = year;
  const other = [...seen].map(([i, { revealed }]) =>
    [i, {
      code: revealed.code,
      cost: revealed.acts.includes("bedHanging")
        ? Math.max(1, revealed.cost - idleCost(year, i))
        : revealed.cost,
    }] as const
  ).filter(([i, { code, cost }]) =>
    code !== claims.code[i] || cost !== claims.cost[i]
  ).sort(([a], [b]) => a - b);
  if (other.length === 0) return new Map();
  const rows = Uint32Array.from(other, ([i]) => i);
  const { points, pay } = regroup(
    rows,
    Uint16Array.from(other, ([, { code }]) => code),
    Int32Array.from(other, ([, { cost }]) => cost),
  );
  return new Map(other.map(([i, { cost }], at) => [
    i,
    { points: points[at]!, pay: pay?.[at] ?? 0, cost },
  ]));
}

/** A record that is badly kept costs the fund nothing. */
const FAULTY: Verdict = { act: "record", points: 0, fen: 0, mistaken: false };

/** Claims of which a screen suspects what stands on paper: anybody who looks can see that. */
function metFor(
  act: Act,
  { rows, claim, screen }: Flags,
  screens: readonly ScreenRule[],
): ReadonlySet<number> {
  const met = new Set<number>();
  for (let row = 0; row < rows; row++) {
    if (screens[screen[row]!]!.act === act) met.add(claim[row]!);
  }
  return met;
}

/** The first suspicion of each claim that could be a mistake; how long a stay was cannot. */
function suspectedActs(
  { rows, claim, screen }: Flags,
  screens: readonly ScreenRule[],
): ReadonlyMap<number, Act> {
  const acts = new Map<number, Act>();
  for (let row = 0; row < rows; row++) {
    const { act, action } = screens[screen[row]!]!;
    if (action !== "lead" || act === "longStay") continue;
    if (!acts.has(claim[row]!)) acts.set(claim[row]!, act);
  }
  return acts;
}
