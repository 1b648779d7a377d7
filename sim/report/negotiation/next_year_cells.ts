import type { NegotiationRun } from "../../model/negotiation.ts";
import type { Scheme } from "../../model/ledger.ts";
import {
  type Clearing,
  type NextYear,
  type NextYearMeans,
  type PlayedDivision,
  playedName,
} from "../../model/next_year.ts";
import type { MeanOfReplicates } from "../../model/study.ts";
import { type Cells, percentText, type Voice } from "./voice.ts";

/** A scheme under one clearing, which one table shows. */
export interface NextYearPart {
  readonly next: NextYear;
  readonly scheme: Scheme;
  readonly clearing: Clearing;
}

/**
 * Whether all divisions of the envelope come to the same to the fen (各分配相同), for
 * every institution, group and total and in every replicate: then one row says
 * it of all.
 */
export function divisionsAgree(
  { next, scheme, clearing }: NextYearPart,
): boolean {
  const same = ({ mean, deviation }: MeanOfReplicates) =>
    mean === 0 && deviation === 0;
  const part = (row: {
    readonly scheme: string;
    readonly clearing: string;
    readonly division: string;
  }) =>
    row.scheme === scheme && row.clearing === clearing &&
    row.division !== "plan";
  return next.rows.filter(part).every((row) => same(row.fromLastYear)) &&
    next.hospitals.filter(part).every(({ pay, cash }) =>
      same(pay.fromLastYear) && same(cash.fromLastYear)
    );
}

/** The divisions that a table shows, named: `talks` for all where they agree. */
function shownDivisions(
  part: NextYearPart,
  say: Voice["say"],
): { readonly division: PlayedDivision; readonly name: string }[] {
  const agree = divisionsAgree(part);
  return part.next.divisions
    .filter((one) => !agree || one === "plan" || one === "talks")
    .map((division) => {
      const { zh, en } = playedName(division);
      const all = agree && division === "talks";
      return {
        division,
        name: all
          ? say(
            "协商结果和各种规则（逐分相同）",
            "Talks and all rules, to the fen",
          )
          : say(zh, en),
      };
    });
}

/** A scheme in the year after talks, a row a division (下一年合计). */
export function nextYearTotalCells(part: NextYearPart, voice: Voice): Cells {
  const { say, inUnit } = voice, money = meanMoney(voice);
  const { next, scheme, clearing } = part;
  const shown = shownDivisions(part, say);
  return {
    heads: [
      inUnit("分配", "Division"),
      say("DIP 总额", "DIP fund"),
      say("点值（元/分）", "Yuan a point"),
      say("清算额", "Pay"),
      say("清算额差", "Pay, diff."),
      say("清算率", "Pay rate"),
      say("未付比例", "Not paid"),
      say("年内已付差", "Cash, diff."),
      say("当期结余差", "Fund left, diff."),
      say("多得/少得/不明/微动", "More/less/unclear/slight"),
    ],
    rows: shown.map(({ division, name }) => {
      const of = (metric: string) =>
        meansOf(next, { scheme, clearing, division, metric, group: null });
      const level = (metric: string, text: (mean: number) => string) => {
        const found = of(metric);
        return found === undefined ? "–" : text(found.level.mean);
      };
      const from = (metric: string) => {
        const found = of(metric);
        return found === undefined ? "–" : plusMinus(found.fromPlan, money);
      };
      const share = (mean: number) => percentText(mean, 2);
      return [
        name,
        level("dipFund", money),
        level("settlementValue", (yuan) => yuan.toFixed(4)),
        level("pay", money),
        from("pay"),
        level("paidRate", share),
        level("borneShare", share),
        from("cashPaid"),
        from("left"),
        movesText(part, division),
      ];
    }),
  };
}

/**
 * Pay ÷ booked of every group under every division (下一年各组清算率): one table with the
 * difference from the plan where all divisions agree, else the levels, what they
 * differ by from the plan, and what from last year's shares.
 */
export function nextYearGroupCells(
  run: NegotiationRun,
  part: NextYearPart,
  { say }: Voice,
): Cells[] {
  const shown = shownDivisions(part, say), agree = divisionsAgree(part);
  const sheet = run.sheets.find(({ scheme }) => scheme === part.scheme)!;
  const means = (division: PlayedDivision, group: number) => {
    const { next, ...where } = part;
    return meansOf(next, { ...where, division, metric: "paidRate", group });
  };
  const level = (found: NextYearMeans) => percentText(found.level.mean, 1);
  const points =
    (name: "fromPlan" | "fromLastYear") => (found: NextYearMeans) =>
      plusMinus(found[name], (share) => (share * 100).toFixed(1));
  const table = (
    head: string,
    columns: readonly {
      readonly name: string;
      readonly division: PlayedDivision;
      readonly text: (found: NextYearMeans) => string;
    }[],
  ): Cells => ({
    heads: [head, ...columns.map(({ name }) => name)],
    rows: sheet.groups.map(({ zh, en }, group) => [
      say(zh, en),
      ...columns.map(({ division, text }) => {
        const found = means(division, group);
        return found === undefined ? "–" : text(found);
      }),
    ]),
  });
  const all = (text: (found: NextYearMeans) => string) =>
    shown.map((column) => ({ ...column, text }));
  const rate = say("清算率", "Pay rate");
  if (agree) {
    const name = say("差（百分点）", "Diff. (points)");
    return [table(rate, [
      ...all(level),
      { name, division: "talks", text: points("fromPlan") },
    ])];
  }
  return [
    table(rate, all(level)),
    table(
      say("清算率比原方案（百分点）", "Pay rate from the plan (points)"),
      all(points("fromPlan")),
    ),
    table(
      say(
        "清算率比上年占比（百分点）",
        "Pay rate from last year's share (points)",
      ),
      all(points("fromLastYear")),
    ),
  ];
}

/** A number of the year after talks (取一个指标); `undefined` where there is none. */
export function meansOf(
  { rows }: NextYear,
  at: {
    readonly scheme: Scheme | "all";
    readonly clearing: Clearing;
    readonly division: PlayedDivision;
    readonly metric: string;
    readonly group: number | null;
  },
): NextYearMeans | undefined {
  return rows.find((row) =>
    row.scheme === at.scheme && row.clearing === at.clearing &&
    row.division === at.division && row.metric === at.metric &&
    row.group === at.group
  );
}

/** Means of amounts to the fen (均值取整到分): they need not be whole. */
export function meanMoney({ money }: Voice): (fen: number) => string {
  return (fen) => money(Math.round(fen));
}

/**
 * A difference with half its 95 % interval (差异与半宽), such as `+12.30 ± 0.45`; `0`
 * where it is nothing in every replicate.
 *
 * @example
 * ```ts
 * import { plusMinus } from "./next_year_cells.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const whole = (value: number) => value.toFixed(1);
 * const of = (mean: number, deviation: number) => ({
 *   ...{ mean, deviation, error: deviation },
 *   interval: [mean - deviation, mean + deviation] as const,
 * });
 * assertEquals(plusMinus(of(2, 0.5), whole), "+2.0 ± 0.5");
 * assertEquals(plusMinus(of(-2, 0.5), whole), "−2.0 ± 0.5");
 * assertEquals(plusMinus(of(0, 0), whole), "0");
 * ```
 */
export function plusMinus(
  { mean, deviation, interval }: MeanOfReplicates,
  text: (value: number) => string,
): string {
  if (mean === 0 && deviation === 0) return "0";
  const half = interval === null ? null : (interval[1] - interval[0]) / 2;
  const bare = text(Math.abs(mean)), some = /[1-9]/.test(bare);
  const sign = !some ? "" : mean > 0 ? "+" : "−";
  return `${sign}${bare}${half === null ? "" : ` ± ${text(half)}`}`;
}

function movesText(
  { next, scheme, clearing }: NextYearPart,
  division: PlayedDivision,
): string {
  const found = next.moves.find((row) =>
    row.scheme === scheme && row.clearing === clearing &&
    row.division === division
  )!;
  const { winners, losers, unclear, slight } = found;
  return division === "lastYear"
    ? "–"
    : [winners, losers, unclear, slight].join("/");
}
