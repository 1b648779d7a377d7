/**
 * A city's year under DRG once more in SQL (盐城 DRG 的 SQL 重算): weights from the base
 * period's cases, then what every case of the policy year is worth and due, by
 * three ways to pay.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { SCALE } from "../../sim/base/points.ts";
import {
  cell,
  hasTag,
  LEVELS,
  METHODS,
  NO_GROUP,
  ZONES,
} from "../../sim/model/ledger.ts";
import type { Played } from "../../sim/run.ts";
import {
  type ExplainedRun,
  explainedRun,
} from "../../sim/study/explain/explained_run.ts";
import { baseCases, usualStay } from "./sql/base_cases.ts";
import { inSql, type SqlTable } from "./sql/in_sql.ts";
import { planWith } from "./sql/plan_with.ts";

const DIP = METHODS.indexOf("dip");
const played: Played = new Map();

/** Yancheng on DRG with some rules in place of its own. */
async function yancheng(policy: string): Promise<ExplainedRun> {
  return await explainedRun(await planWith("yancheng_2025/drg", policy), {
    workers: 2,
    blocksPerTask: 64,
    onProgress: () => {},
  }, played);
}

function tablesOf(run: ExplainedRun): Record<string, SqlTable> {
  const { rules, hospitals, settled } = run, { catalogue } = rules;
  const { due } = settled.totals, months = Array.from({ length: 12 }).keys();
  const all = [...months];
  const rates = settled.points.standardValue ?? rules.yearStart;
  return {
    base: {
      columns: "yr,grp,hospital,cost,fund,los,age",
      rows: baseCases(run),
    },
    cases: {
      columns: "case_row,grp,hospital,scheme,cost,fund,los,points,pay",
      rows: casesOf(run),
    },
    groups: {
      columns: "grp,rw,daily,bedday",
      rows: catalogue.group.map((_, g) => [
        g,
        catalogue.points[g]!,
        hasTag(catalogue.tags![g]!, "day"),
        hasTag(catalogue.tags![g]!, "bedday"),
      ]),
    },
    hospitals: {
      columns: "hospital,lvl,h",
      rows: hospitals.id.map((_, h) => [
        h,
        LEVELS.indexOf(hospitals.level[h] as 3 | 2 | 1),
        rules.coefficients[h]!,
      ]),
    },
    rates: {
      columns: "scheme,num,den,budget",
      rows: rates.map((rate, s) => [
        s,
        rate!.num,
        rate!.den,
        settled.settlements[s]!.budget.lines.dip,
      ]),
    },
    due: {
      columns: "hospital,scheme,due",
      rows: due === undefined
        ? []
        : hospitals.id.flatMap((_, h) =>
          [0, 1].map((s) => [
            h,
            s,
            all.reduce((sum, m) => sum + due[cell(h, s, m)]!, 0),
          ])
        ),
    },
  };
}

function* casesOf({ claims, settled: { cases, points } }: ExplainedRun) {
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== DIP) continue;
    yield [
      i,
      cases.group[i]!,
      claims.hospital[i]!,
      claims.scheme[i]!,
      claims.cost[i]!,
      claims.fund[i]!,
      claims.los[i]!,
      points.points[i]!,
      points.pay?.[i] ?? null,
    ];
  }
}

const in4 = (value: number) => Math.round(value * SCALE);

function optionsOf(run: ExplainedRun) {
  const { start } = run.through, form = start["points.drg.form"];
  assertEquals(start["points.weight.weighting"], "meanOfMeans");
  assertEquals(start["points.weight.base"], "allCaseMean");
  const high = start["points.drg.highMult"];
  let from = 0;
  return {
    form,
    // RW is m ÷ M, base points are m ÷ M × 100.
    scale: form === "rate" ? 1 : 100,
    years: start["points.weight.yearWeights"].map(in4),
    ...usualStay(run),
    low: in4(
      form === "rate"
        ? start["points.drg.lowMult"]
        : start["points.drg.zhejiangLow"],
    ),
    high: LEVELS.map((level) => in4(high[`${level}`])),
    bands: start["points.drg.zhejiangMult"].map(({ upTo, mult }) => [
      upTo === null ? null : in4(upTo),
      in4(mult),
    ]),
    unreasonable: in4(start["points.drg.unreasonable"]),
    discount: in4(start["points.blank.discount"]),
    tiers: start["points.bedDay.tiers"].map(([upTo, yuan]) => {
      const tier = [from, upTo ?? 65_535, Math.round(yuan * 100)];
      from = upTo ?? from;
      return tier;
    }),
  };
}

interface Answer {
  readonly weights: object;
  readonly points: object;
  readonly pay?: object;
  readonly due?: object;
  /** Scheme; the engine's rate and T ÷ ΣRW·H, whole fen; what is due beyond T, 10⁻⁹ of it. */
  readonly rates: readonly (readonly [number, string, string, string])[];
}

async function answered(run: ExplainedRun): Promise<Answer> {
  const answer = await inSql("drg_by_sql", tablesOf(run), optionsOf(run)) as
    & Answer
    & Record<string, unknown>;
  const { method, group } = run.settled.cases;
  const dip = method.reduce((n, m) => n + Number(m === DIP), 0);
  const missed = group.filter((g, i) => method[i] === DIP && g === NO_GROUP);
  assert(missed.length < 0.05 * dip, "at least 95 % have a group");
  const alike = (rows: number) => ({
    rows,
    unknown: 0,
    different: 0,
    first: [],
  });
  assertEquals(answer.weights, alike(run.rules.catalogue.group.length));
  assertEquals(answer.points, alike(dip));
  if (run.settled.points.pay === undefined) return answer;
  assertEquals(answer.pay, alike(dip));
  assertEquals(answer.due, alike(2 * run.hospitals.id.length));
  return answer;
}

Deno.test("weights, points, pay and hospitals' sums of Yancheng 2025 at a balanced rate are those of SQL, and all cases together are due the budget", async () => {
  const run = await yancheng("  points.drg.lowMult: { value: 0.4 }\n");
  const zones = new Set(run.settled.points.zone);
  for (const zone of ["normal", "low", "high", "blank"] as const) {
    assert(zones.has(ZONES.indexOf(zone)), zone);
  }
  const { rates } = await answered(run);
  for (const [scheme, , , gap] of rates) {
    assert(Math.abs(Number(gap)) <= 1000, `${scheme}: ${gap} of 10⁹`);
  }
});

Deno.test("a rate that follows from the budget is the budget in total cost by the weights, with bed-day groups and a cap on high cases aside", async () => {
  const run = await yancheng(
    `  points.drg.rateFrom: { value: budget }
  points.bedDay.form: { value: points }
`,
  );
  const zones = new Set(run.settled.points.zone);
  assert(zones.has(ZONES.indexOf("bedDay")), "stays by the day");
  const { rates } = await answered(run);
  for (const [scheme, own, again] of rates) {
    assertEquals(own, again, `${scheme}`);
  }
});

Deno.test("Zhejiang's points of every case of Yancheng are those of SQL, a part of high bills unreasonable", async () => {
  const run = await yancheng(
    `  points.drg.form: { value: zhejiang }
  points.drg.unreasonable: { value: 0.05 }
  settlement.value.basis: { value: points }
`,
  );
  await answered(run);
});
