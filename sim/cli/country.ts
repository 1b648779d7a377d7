import { join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { formatAmount, formatCount, formatPercent } from "../base/formats.ts";
import { type Issue, ShapanError } from "../base/issues.ts";
import { SCHEME_NAMES, SYNTHETIC } from "../chart/words.ts";
import { factTables } from "../fact_tables.ts";
import { readPlan, readText, ROOT } from "../io.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { CityPlan } from "../run.ts";
import { yearValues } from "../run/year_values.ts";
import {
  addTotals,
  areasOf,
  type CountryFrame,
  playCountry,
  type PlayedArea,
  type SchemeTotals,
  type ShapeCount,
  shapeValues,
} from "../study/country.ts";
import type { Command } from "./command.ts";
import { openCount } from "./count_progress.ts";
import { textTable } from "./text_table.ts";

/** Whose rates, prices and conduct stand for the country: its files hold national numbers. */
const NATIONAL = "zibo_2025/baseline";
const SHAPES = "country/shapes.csv";

/**
 * `shapan country` (全国推演): population to claims of 1.33 billion insured, area
 * by area, and a table by shape of area.
 */
export async function country(command: Command): Promise<number> {
  const { words, lang, workers, json } = command;
  if (words.length > 0) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["country", ...words].join(" "),
      allowed: "country --workers 2",
    }]);
  }
  const start = performance.now();
  const counts = readShapes();
  const frame = await readFrame(counts);
  const areas = areasOf(counts);
  const progress = openCount(
    command,
    lang === "zh" ? "已推演统筹地区" : "Pooling areas played",
  );
  const played = await playCountry(
    frame,
    areas,
    workers,
    (done) => progress.show(done, areas.length),
  );
  progress.end();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    json
      ? JSON.stringify(jsonOf(frame, counts, played), null, 2)
      : tableOf(frame, counts, played, seconds, lang),
  );
  return 0;
}

/** Shapes and how many areas each has, from the file of the country. */
function readShapes(): ShapeCount[] {
  const issues: Issue[] = [];
  const rows = factTables(
    (file) => readText(join(ROOT, "data", file)) ?? "",
    issues,
  )(SHAPES);
  const counts = rows.map((row) => ({
    shape: row.text("shape"),
    areas: row.whole("areas", 1, 10_000),
    employee: row.whole("employee", 1000, 2_000_000_000),
    resident: row.whole("resident", 1000, 2_000_000_000),
  }));
  if (issues.length > 0) throw new ShapanError(issues);
  return counts;
}

async function readFrame(counts: readonly ShapeCount[]): Promise<CountryFrame> {
  const national = await readPlan(NATIONAL) as CityPlan;
  const settings = national.scenario.valuesOn("9999-12-31");
  const year = settings["run.year"];
  const nationalValues = yearValues(national, year);
  const shapes = await Promise.all(counts.map(async ({ shape }) => {
    const plan = await readPlan(`${shape}/baseline`) as CityPlan;
    const own = plan.scenario.valuesOn(`${year}-01-01`);
    return {
      id: shape,
      facts: plan.facts,
      values: shapeValues(own, nationalValues),
    };
  }));
  return { shapes, year, seed: settings["run.seed"] };
}

function tableOf(
  frame: CountryFrame,
  counts: readonly ShapeCount[],
  played: readonly PlayedArea[],
  seconds: number,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const heads = zh
    ? [
      "地区类型",
      "地区数",
      "参保人",
      "住院人次",
      "住院率",
      "次均费用",
      "总费用",
      "统筹支付",
      "支付比例",
    ]
    : [
      ...["Shape of area", "Areas", "Insured", "Stays", "Rate"],
      ...["Cost a stay", "Cost", "Fund", "Fund share"],
    ];
  const all = zh ? "合计" : "Total";
  const tables = SCHEMES.map((scheme, s) => {
    const rows = counts.map(({ shape, areas }, row) =>
      rowOf(shape, areas, totalsOf(played, row)[s]!, lang)
    );
    const total = rowOf(all, played.length, addTotals(played)[s]!, lang);
    return `${SCHEME_NAMES[scheme][lang]}\n${
      textTable(heads, [...rows, total])
    }`;
  });
  const people = addTotals(played).reduce((n, t) => n + t.insured, 0);
  const nanoseconds = (seconds / people * 1e9).toFixed(1);
  return [
    `${
      zh
        ? `全国 ${frame.year} 年，住院结算单`
        : `The country in ${frame.year}, claims of inpatients`
    } · ${SYNTHETIC[lang]}`,
    "",
    tables.join("\n\n"),
    "",
    zh
      ? `${played.length} 个统筹地区，${formatCount(people)} 名参保人，用时 ${
        seconds.toFixed(1)
      } 秒（每人 ${nanoseconds} 纳秒）。各地区用全国的住院率和费用、所属类型城市的待遇；未推演门诊和清算。`
      : `${played.length} pooling areas, ${formatCount(people)} insured, ${
        seconds.toFixed(1)
      } s (${nanoseconds} ns a person). Every area has national rates and prices and the benefits of its shape's city; outpatient care and clearing are not played.`,
  ].join("\n");
}

function rowOf(
  name: string,
  areas: number,
  t: SchemeTotals,
  lang: Lang,
): string[] {
  return [
    name,
    formatCount(areas),
    formatCount(t.insured),
    formatCount(t.stays),
    formatPercent(t.stays / t.insured, 2),
    formatAmount(Math.round(t.cost / t.stays), lang),
    formatAmount(t.cost, lang),
    formatAmount(t.fund, lang),
    formatPercent(t.fund / t.cost),
  ];
}

function totalsOf(played: readonly PlayedArea[], shape: number) {
  return addTotals(played.filter(({ area }) => area.shape === shape));
}

function jsonOf(
  { year, seed }: CountryFrame,
  counts: readonly ShapeCount[],
  played: readonly PlayedArea[],
) {
  return {
    year,
    seed,
    areas: played.map(({ area, totals }) => ({
      shape: counts[area.shape]!.shape,
      number: area.number,
      employee: totals[0],
      resident: totals[1],
    })),
  };
}
