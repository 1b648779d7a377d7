import { quotient } from "../../base/quotient.ts";
import type { Scheme } from "../../model/ledger.ts";
import type { NegotiationSheet } from "../../model/negotiation.ts";
import type { Outcome } from "../../model/result.ts";
import type { Settlement } from "../../model/settlement.ts";
import { type Headline, HEADLINES, type Part } from "../headlines/headline.ts";

/** A number that is told of the year after talks. */
type Measure = Pick<Headline, "id" | "zh" | "en" | "unit" | "of" | "read">;

/** What of a settled year is read, and of whom (下一年测度). */
export interface NextYearCell {
  readonly measure: Measure;
  readonly scheme: Scheme | "all";
  /** Row of the group; `null` for all institutions. */
  readonly group: number | null;
  /** Rows of Hospitals; all where `null`. */
  readonly members: readonly number[] | null;
}

const known = (id: string): Measure => {
  const found = HEADLINES.find((headline) => headline.id === id);
  if (found === undefined) throw new Error(`There is no headline ${id}`);
  return found;
};

const total = (
  { settlements, members }: Part,
  of: (s: Settlement, h: number) => number,
): number =>
  settlements.reduce(
    (all, s) => members.reduce((part, h) => part + of(s, h), all),
    0,
  );

/** Part of the booked fund that clearing does not pay (未付比例), Σ max(0, J − pay) ÷ ΣJ. */
const BORNE_SHARE: Measure = {
  id: "borneShare",
  zh: "未获支付的记账比例 Σmax(0, J − pay)/ΣJ",
  en: "share of booked fund not paid, Σmax(0, J − pay) ÷ ΣJ",
  unit: "share",
  of: "group",
  read: (part) =>
    quotient(
      total(part, (s, h) => Math.max(0, s.booked[h]! - s.pay[h]!)),
      total(part, (s, h) => s.booked[h]!),
    ),
};

/** What patients bear of the bills (患者负担): total cost less the booked fund. */
const BURDEN: Measure = {
  id: "burden",
  zh: "患者负担 C − J",
  en: "borne by patients, C − J",
  unit: "fen",
  of: "group",
  read: (part) => total(part, (s, h) => s.cost[h]! - s.booked[h]!),
};

const OF_GROUPS: readonly Measure[] = [
  known("pay"),
  known("payRate"),
  known("paidRate"),
  BORNE_SHARE,
  known("cashPaid"),
  known("margin"),
  BURDEN,
];

const OF_SCHEMES: readonly Measure[] = [
  known("dipFund"),
  known("settlementValue"),
  known("valueRatio"),
  ...OF_GROUPS,
  known("transfer"),
  known("shared"),
  known("short"),
  known("giniPaidRate"),
  known("unused"),
  known("left"),
];

/** Everything that is told of the year after talks: of each scheme and its groups, of both schemes together. */
export function nextYearCells(
  sheets: readonly NegotiationSheet[],
): NextYearCell[] {
  const whole = (scheme: Scheme | "all") => (measure: Measure) => ({
    ...{ measure, scheme },
    ...{ group: null, members: null },
  });
  const both = OF_SCHEMES.filter(({ of }) => of !== "scheme");
  return [
    ...sheets.flatMap(({ scheme, groups }): NextYearCell[] => [
      ...OF_SCHEMES.map(whole(scheme)),
      ...groups.flatMap(({ members }, group) =>
        OF_GROUPS.map((measure) => ({ measure, scheme, group, members }))
      ),
    ]),
    ...(sheets.length < 2 ? [] : both.map(whole("all"))),
  ];
}

/** What one settled year says (一次结算的读数): a value a cell, then institutions by sheet. */
export interface NextYearReading {
  readonly values: readonly (number | null)[];
  readonly hospitals: readonly {
    readonly pay: Float64Array;
    readonly cash: Float64Array;
    readonly quota: Float64Array | null;
  }[];
}

/** Reads a settled year. */
export function readNextYear(
  outcome: Outcome,
  cells: readonly NextYearCell[],
  sheets: readonly NegotiationSheet[],
): NextYearReading {
  const every = [...outcome.hospitals.id.keys()];
  const of = (scheme: Scheme | "all") =>
    outcome.settlements.filter((s) => scheme === "all" || s.scheme === scheme);
  return {
    values: cells.map(({ measure, scheme, members }) =>
      measure.read({
        outcome,
        settlements: of(scheme),
        members: members ?? every,
      })
    ),
    hospitals: sheets.map(({ scheme }) => {
      const [{ pay, cashPaid, budget }] = of(scheme) as [Settlement];
      return { pay, cash: cashPaid, quota: budget.quotas };
    }),
  };
}
