import { type Fen, shareExactly } from "../base/fen.ts";
import {
  BUDGET_LINES,
  type Hospitals,
  LEVELS,
  type Scheme,
} from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { OtherPayments, Settlement } from "../model/settlement.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";

/** Where the money comes from: the budgeted income, and surplus of earlier years. */
export const FLOW_SOURCES = [
  "contributions",
  "interest",
  "otherIncome",
  "drawn",
] as const;

/** What it is set aside for: the five lines, reserve, planned surplus, and what had to be drawn. */
export const FLOW_PARTS = [
  ...BUDGET_LINES,
  "reserve",
  "surplus",
  "drawn",
] as const;

/** Where it goes: levels of hospitals, village clinics on their own, out of the area and pharmacies, mothers and employers, or it stays in the fund. */
export const FLOW_ENDS = [
  "level:3",
  "level:2",
  "level:1",
  "village",
  "elsewhere",
  "mothers",
  "kept",
] as const;

/** One of {@linkcode FLOW_SOURCES}. */
export type FlowSource = typeof FLOW_SOURCES[number];
/** One of {@linkcode FLOW_PARTS}. */
export type FlowPart = typeof FLOW_PARTS[number];
/** One of {@linkcode FLOW_ENDS}. */
export type FlowEnd = typeof FLOW_ENDS[number];

/** The money of one scheme-year from source to end (基金流向), fen. Each of the three sums to `total`. */
export interface FundFlow {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  readonly total: Fen;
  readonly sources: Readonly<Record<FlowSource, Fen>>;
  readonly parts: Readonly<Record<FlowPart, Fen>>;
  /** From each part to each end. */
  readonly ends: Readonly<Record<FlowPart, Readonly<Record<FlowEnd, Fen>>>>;
}

/** The flow of every scheme under every scenario of a comparison. */
export function fundFlows(comparison: Comparison): FundFlow[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.settlements.map((s) => ({
      role,
      scenario: result.scenario,
      scheme: s.scheme,
      ...flowOf(s, paymentsOf(result, s), result.hospitals),
    }))
  );
}

/**
 * Income is set aside by the budget; each line pays its own bills as far as it
 * reaches. What DIP pays beyond its line comes from the reserve, then from
 * the planned surplus, from lines that have something left, and last from the
 * surplus of earlier years; other lines ask the planned surplus first.
 */
function flowOf(
  s: Settlement,
  other: OtherPayments | undefined,
  hospitals: Hospitals,
): Pick<FundFlow, "total" | "sources" | "parts" | "ends"> {
  const { income, lines, reserve, total } = s.budget;
  const gap = income.total - total;
  const left = new Map<FlowPart, Fen>([
    ...BUDGET_LINES.map((line): [FlowPart, Fen] => [line, lines[line]]),
    ["reserve", reserve],
    ["surplus", Math.max(0, gap)],
    ["drawn", 0],
  ]);
  const parts = Object.fromEntries(left) as Record<FlowPart, Fen>;
  const ends = Object.fromEntries(
    FLOW_PARTS.map((
      part,
    ) => [part, Object.fromEntries(FLOW_ENDS.map((end) => [end, 0]))]),
  ) as Record<FlowPart, Record<FlowEnd, Fen>>;
  const give = (part: FlowPart, end: FlowEnd, amount: Fen) => {
    ends[part][end] += amount;
    left.set(part, left.get(part)! - amount);
  };
  const unmet: { line: FlowPart; end: FlowEnd; amount: Fen }[] = [];
  for (const line of BUDGET_LINES) {
    const asked = line === "dip"
      ? byEnd(s.pay.map((fen, h) => fen + s.paidAsBooked[h]!), hospitals)
      : byEnd(
        other?.[line] ?? [],
        hospitals,
        line === "maternity" ? "mothers" : "village",
      );
    const sum = asked.reduce((a, b) => a + b, 0);
    const own = shareExactly(Math.min(sum, lines[line]), asked);
    FLOW_ENDS.forEach((end, e) => {
      give(line, end, own[e] ?? 0);
      const amount = (asked[e] ?? 0) - (own[e] ?? 0);
      if (amount > 0) unmet.push({ line, end, amount });
    });
  }
  // DIP goes first: the reserve is kept for it.
  unmet.sort((a, b) => Number(b.line === "dip") - Number(a.line === "dip"));
  for (const { line, end, amount } of unmet) {
    let rest = amount;
    const chain: FlowPart[] = line === "dip"
      ? ["reserve", "surplus", ...BUDGET_LINES]
      : ["surplus", ...BUDGET_LINES, "reserve"];
    for (const part of chain) {
      const taken = Math.min(rest, left.get(part)!);
      give(part, end, taken);
      rest -= taken;
    }
    parts.drawn += rest;
    ends.drawn[end] += rest;
  }
  for (const part of FLOW_PARTS) {
    if (part !== "drawn") give(part, "kept", left.get(part)!);
  }
  const sources = {
    contributions: income.contributions + income.subsidy,
    interest: income.interest,
    otherIncome: income.other,
    drawn: Math.max(0, -gap) + parts.drawn,
  };
  return {
    total: income.total + sources.drawn,
    sources,
    parts,
    ends,
  };
}

/** Adds a column by hospital up to the levels; the element after the last hospital is elsewhere, the next one `last`. */
function byEnd(
  column: ArrayLike<number>,
  hospitals: Hospitals,
  last: FlowEnd = "village",
): Float64Array {
  const out = new Float64Array(FLOW_ENDS.length);
  for (let h = 0; h < column.length; h++) {
    const level = LEVELS.findIndex((l) => l === hospitals.level[h]);
    const end = h < hospitals.id.length
      ? level
      : FLOW_ENDS.indexOf(h === hospitals.id.length ? "elsewhere" : last);
    out[end] = out[end]! + column[h]!;
  }
  return out;
}

function paymentsOf(
  result: ScenarioResult,
  s: Settlement,
): OtherPayments | undefined {
  return result.otherPayments.find((p) =>
    p.scheme === s.scheme && p.year === s.year
  );
}
