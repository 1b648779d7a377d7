import { MONTH_OF_DAY } from "../base/calendar.ts";
import { type Act, LEADS } from "../model/ledger.ts";
import type { ScreenRule } from "../model/screens.ts";
import type { FindingRow } from "./findings_builder.ts";
import { BY_SCREEN, type Look, type Looks } from "./inspect/look_at_cases.ts";
import { fundPart, paidBy } from "./inspect/case_value.ts";
import { itemAmount, type LossYear } from "./inspect/losses.ts";
import type { Verdict } from "./inspect/verdicts.ts";
import { upcodedPoints } from "./recovered_points.ts";
import type { Flags } from "./screen/apply_screens.ts";

/** What a year's suspicions came to. */
export interface Decided {
  readonly screens: readonly ScreenRule[];
  readonly flags: Flags;
  readonly looks: Looks;
  /** On cases that were looked at; `null` = in order. */
  readonly verdicts: ReadonlyMap<number, Verdict | null>;
  /** On what institutions gave back of their own accord. */
  readonly given: ReadonlyMap<number, Verdict | null>;
  /** Whether a decision on a claim is appealed. */
  readonly appealed: (claim: number) => boolean;
  /** Days until an appeal is decided. */
  readonly appealDays: number;
  readonly inPoints: boolean;
  /** `supervision.penalty.upMultiple`. */
  readonly multiple: number;
}

/** Acts that lose points where recovery is in points. */
const POINT_ACTS: readonly Act[] = [
  "upcoded",
  "split",
  "lowIndication",
  "bedHanging",
  "longStay",
];

/** Last day of each month, 0–364: screens after payment run when a month is over. */
const MONTH_ENDS = Uint16Array.from(
  { length: 12 },
  (_, month) => MONTH_OF_DAY.lastIndexOf(month),
);

/**
 * The rows of a year's findings (疑点记录): one a claim and screen that met it; a case
 * that nobody suspected and that was looked at, reported or given back has one of
 * its lead. A case's money stands on the row whose screen suspected what was
 * found, else on its first.
 */
export function findingRows(year: LossYear, decided: Decided): FindingRow[] {
  const { flags, screens, verdicts, given, looks } = decided;
  const rows: FindingRow[] = [], led = new Set<number>();
  for (let from = 0; from < flags.rows;) {
    const claim = flags.claim[from]!;
    let to = from;
    while (to < flags.rows && flags.claim[to] === claim) to++;
    const own = [...flags.screen.subarray(from, to)];
    const refused = own.filter((s) => screens[s]!.action === "refuse");
    const leads = own.filter((s) => screens[s]!.action === "lead");
    rows.push(...refusedRows(year, decided, claim, refused));
    rows.push(
      ...leads.map((s) => suspicion(year, decided, claim, s, leads)),
    );
    if (own.length > 0) led.add(claim);
    from = to;
  }
  const first = screens.length;
  for (const [claim, look] of looks.cases) {
    if (led.has(claim) || look.lead === BY_SCREEN) continue;
    const verdict = verdicts.get(claim) ?? null;
    rows.push({
      ...base(year, claim, first + look.lead),
      when: "after",
      ...judged(year, decided, claim, verdict, look),
    });
  }
  for (const [claim, verdict] of given) {
    if (led.has(claim) || verdict === null) continue;
    rows.push({
      ...base(year, claim, first + LEADS.indexOf("selfCheck")),
      when: "after",
      ...correctedRow(year, decided, claim, verdict),
    });
  }
  return rows;
}

type Judged = Pick<
  FindingRow,
  "outcome" | "act" | "inspector" | "lead" | "closed" | "loss" | "points"
>;

/** Refused by rule: each item once, together never more than was booked. */
function refusedRows(
  year: LossYear,
  { screens, looks, appealDays }: Decided,
  claim: number,
  refused: readonly number[],
): FindingRow[] {
  let left = year.claims.fund[claim]!;
  const seen = looks.appeals.get(claim);
  return refused.map((s): FindingRow => {
    const { act, stage } = screens[s]!, row = base(year, claim, s);
    const overturned = seen !== undefined && !seen.acts.includes(act);
    const part = fundPart(year, claim, itemAmount(year, claim, act));
    const fen = overturned ? 0 : Math.min(left, part);
    left -= fen;
    return {
      ...row,
      when: stage,
      act,
      outcome: overturned ? "overturned" : "intercepted",
      closed: row.day + (seen === undefined ? 0 : appealDays),
      loss: fen * weightOf(year),
      points: 0,
    };
  });
}

/** A suspicion that was left to inspectors. */
function suspicion(
  year: LossYear,
  decided: Decided,
  claim: number,
  s: number,
  leads: readonly number[],
): FindingRow {
  const { screens, verdicts, given, looks } = decided;
  const { stage } = screens[s]!, row = base(year, claim, s);
  const day = stage === "after" ? monthEndOf(row.day) : row.day;
  const open: Judged = {
    outcome: "open",
    act: "none",
    closed: day,
    loss: 0,
    points: 0,
  };
  const own = given.get(claim), look = looks.cases.get(claim);
  const verdict = own ?? verdicts.get(claim);
  if (verdict === undefined) return { ...row, day, when: stage, ...open };
  const judgedAs = own != null
    ? correctedRow(year, decided, claim, own)
    : judged(year, decided, claim, verdict, look!);
  const closed = Math.max(day, judgedAs.closed);
  if (verdict === null || s === moneyRow(screens, leads, verdict.act)) {
    return { ...row, day, when: stage, ...judgedAs, closed };
  }
  return screens[s]!.act === verdict.act
    ? { ...row, day, when: stage, ...judgedAs, closed, loss: 0, points: 0 }
    : {
      ...row,
      day,
      when: stage,
      ...judgedAs,
      closed,
      outcome: "cleared",
      act: "none",
      loss: 0,
      points: 0,
    };
}

function moneyRow(
  screens: readonly ScreenRule[],
  leads: readonly number[],
  act: Act,
): number {
  return leads.find((s) => screens[s]!.act === act) ?? leads[0]!;
}

function judged(
  year: LossYear,
  decided: Decided,
  claim: number,
  verdict: Verdict | null,
  { team, lead, closed }: Look,
): Judged {
  const by = { inspector: team, ...(lead === BY_SCREEN ? {} : { lead }) };
  if (verdict === null) {
    return {
      ...by,
      outcome: "cleared",
      act: "none",
      closed,
      loss: 0,
      points: 0,
    };
  }
  // Whoever did nothing wrong and appeals gets it back.
  const overturned = verdict.mistaken && decided.appealed(claim);
  return {
    ...by,
    outcome: overturned ? "overturned" : "confirmed",
    act: verdict.act,
    closed: closed + (overturned ? decided.appealDays : 0),
    ...(overturned
      ? { loss: 0, points: 0 }
      : harm(year, decided, claim, verdict)),
  };
}

function correctedRow(
  year: LossYear,
  decided: Decided,
  claim: number,
  verdict: Verdict,
): Judged {
  return {
    outcome: "corrected",
    act: verdict.act,
    closed: monthEndOf(year.claims.day[claim]!),
    ...harm(year, decided, claim, verdict),
  };
}

function harm(
  year: LossYear,
  { inPoints, multiple }: Decided,
  claim: number,
  { act, fen, points }: Verdict,
): Pick<Judged, "loss" | "points"> {
  const weight = weightOf(year);
  // What is due by case, or was paid as booked, has no points to lose.
  const removed = !inPoints || !POINT_ACTS.includes(act) ||
      paidBy(year, claim) !== "points"
    ? 0
    : act === "upcoded"
    ? upcodedPoints(points, 0, multiple).removed
    : points;
  return { loss: fen * weight, points: removed * weight };
}

function base({ claims }: LossYear, claim: number, rule: number) {
  const day = claims.day[claim]!;
  return { claim, hospital: claims.hospital[claim]!, rule, day };
}

function weightOf({ claims }: LossYear): number {
  return claims.weight ?? 1;
}

function monthEndOf(day: number): number {
  return MONTH_ENDS[MONTH_OF_DAY[day]!]!;
}
