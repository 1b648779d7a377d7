import { formatPercent, type Lang } from "../base/formats.ts";
import { LEVELS } from "../model/ledger.ts";
import type { RehearsalRow } from "../model/settlement.ts";
import { toYuan } from "../base/fen.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, sides } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import {
  type DotBlock,
  dotBlocks,
  type DotSeries,
  percentPlace,
  seriesLegend,
} from "./dot_blocks.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { captionOf, levelName, roleName, SIGN_CONVENTION } from "./words.ts";

/**
 * The rehearsal the standard asks for, by level (推演测算图): last year's cases settled
 * by the old method and under each scenario; pay rate (E3) and what institutions
 * bear of total cost (E4), both schemes. `R-SIM`.
 */
export function rehearsalLevels(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { methods, series } = methodsOf(comparison, lang);
  const groups = ["all", ...LEVELS.map((level) => `level:${level}`)];
  const block = (
    heading: string,
    digits: number,
    of: (row: RehearsalRow) => number | null,
    mark?: number,
  ): DotBlock => ({
    heading,
    endHeading: zh ? "依次" : "in this order",
    zero: mark === undefined,
    ...(mark === undefined ? {} : { mark }),
    format: percentPlace,
    lines: groups.flatMap((group) => {
      const values = methods.map((rows) => {
        const row = rows.find((r) => r.scheme === "all" && r.group === group);
        return row === undefined ? null : of(row);
      });
      return values.every((value) => value === null) ? [] : [{
        name: groupName(group, lang),
        values,
        end: values.map((value) =>
          value === null ? "–" : formatPercent(value, digits)
        ).join(" → "),
      }];
    }),
  });
  return standaloneSvg(
    dotBlocks(
      [
        block(
          zh ? "平均结付率 ΣD ÷ ΣJ（E3）" : "Pay rate ΣD ÷ ΣJ (E3)",
          1,
          (row) => row.payRate,
          1,
        ),
        block(
          zh ? "机构承担占总费用（E4）" : "Borne by institutions, of cost (E4)",
          2,
          (row) => row.borneShare,
        ),
      ],
      series,
      width,
    ),
    {
      name: "rehearsal-levels",
      lang,
      width,
      title: CHART_TITLES.rehearsal_levels[lang],
      subtitle: zh
        ? `上年同一批病例，%，两险种合计；虚线 100%。${SIGN_CONVENTION.zh}（医疗机构）`
        : `The same cases of the year before, %, both schemes; dashed line 100%; ${SIGN_CONVENTION.en} (institutions)`,
      legend: seriesLegend(series),
      caption: captionOf(
        comparison,
        { indicators: "E3, E4", rules: "R-SIM" },
        lang,
      ),
    },
  );
}

/** The rehearsals of a comparison, the old method first where it is known, and their signs. */
function methodsOf(comparison: Comparison, lang: Lang) {
  const all = sides(comparison), { rehearsal, scenario } = all[0]!.result;
  const old = rehearsal.filter((row) => row.scenario !== scenario);
  const methods = [
    ...(old.length === 0 ? [] : [old]),
    ...all.map(({ result }) =>
      result.rehearsal.filter((row) => row.scenario === result.scenario)
    ),
  ];
  const series: DotSeries[] = [
    ...(old.length === 0 ? [] : [{
      label: lang === "zh" ? "原办法" : "Old method",
      shape: "diamond" as const,
      color: COLORS.loss,
    }]),
    ...all.map(({ role }, i) => ({
      label: roleName(role, comparison, lang),
      shape: i < all.length - 1 ? "ring" as const : "disc" as const,
      color: i < all.length - 1 ? COLORS.quiet : COLORS.reform,
    })),
  ];
  return { methods, series };
}

function groupName(group: string, lang: Lang): string {
  return group === "all"
    ? lang === "zh" ? "全市" : "City"
    : levelName(Number(group.slice("level:".length)), lang);
}

/** All rows of the rehearsal, every institution (推演测算表). */
export function rehearsalLevelsTable(comparison: Comparison): DataTable {
  const seen = new Set<string>();
  const rows = sides(comparison).flatMap(({ result }) => result.rehearsal)
    .filter(({ scenario, scheme, group }) => {
      const key = `${scenario} ${scheme} ${group}`;
      return seen.has(key) ? false : (seen.add(key), true);
    });
  return {
    columns: [
      "方案编号 scenario",
      "数据年度 year of data",
      "险种 scheme",
      "范围 group",
      "总费用（元） E1 total cost (yuan)",
      "记账金额（元） booked (yuan)",
      "按DIP结算（元） E2 settled, fund (yuan)",
      "平均结付率（1 = 100%） E3 pay rate (1 = 100%)",
      "机构承担（元） E4 borne (yuan)",
      "承担比例（1 = 100%） E4 share (1 = 100%)",
      "与原办法差值（元） E5 against the old method (yuan)",
    ],
    rows: rows.map((row) => [
      row.scenario,
      row.year,
      row.scheme,
      row.group,
      toYuan(row.totalCost),
      toYuan(row.booked),
      toYuan(row.settledFund),
      row.payRate,
      toYuan(row.borne),
      row.borneShare,
      row.borneDifference === null ? null : toYuan(row.borneDifference),
    ]),
  };
}
