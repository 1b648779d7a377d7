/**
 * The institution coefficients of a city once more in SQL (机构系数的 SQL 重算): three ways
 * to measure the base, with bonuses, bounds, the yearly move, the mean and single
 * diseases in turn.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { SCALE } from "../../sim/base/points.ts";
import { hasTag, LEVELS } from "../../sim/model/ledger.ts";
import type { Played } from "../../sim/run.ts";
import {
  type ExplainedRun,
  explainedRun,
} from "../../sim/study/explain/explained_run.ts";
import { baseCases, usualStay } from "./sql/base_cases.ts";
import { inSql, type SqlTable } from "./sql/in_sql.ts";
import { planWith } from "./sql/plan_with.ts";

const played: Played = new Map();
const in4 = (value: number) => Math.round(value * SCALE);

const ALL_BONUSES = `[
      { indicator: cmi, step: 0.01, unit: 0.05, cap: 0.05 },
      { indicator: aged, step: 0.01, unit: 0.05, cap: 0.02 },
      { indicator: child, step: 0.01, unit: 0.02, cap: 0.02 },
      { indicator: tcm, step: 0.02, unit: 1, cap: 0.02 },
      { indicator: specialty, step: 0.005, unit: 1, cap: 0.03 },
      { indicator: readmission, step: -0.01, unit: 0.2, cap: 0.03 },
      { indicator: longStay, step: -0.01, unit: 0.2, cap: 0.03 }]`;
const SPECIALTIES = `[
      { hospital: H001, national: 2, provincial: 1 },
      { hospital: H004, national: 0, provincial: 3 }]`;

const VARIANTS: Readonly<Record<string, string>> = {
  "fund spending, bonuses added, a yearly move and all divided by their mean":
    `  points.coefficient.bonuses: { value: ${ALL_BONUSES} }
  points.coefficient.specialties: { value: ${SPECIALTIES} }
  points.coefficient.maxYearlyMove: { value: 0.03 }
  points.coefficient.renormalise: { value: true }
`,
  "mean cost by level and kind, bonuses multiplied, close bounds":
    `  points.coefficient.baseMethod: { value: rawCostRatio }
  points.coefficient.cells: { value: levelAndKind }
  points.coefficient.form: { value: product }
  points.coefficient.bonuses: { value: ${ALL_BONUSES} }
  points.coefficient.min: { value: 0.62 }
  points.coefficient.max: { value: 1.18 }
`,
  "cost per point with years weighted 1 : 2 : 7, and single diseases":
    `  points.coefficient.baseMethod: { value: caseMixAdjusted }
  points.coefficient.meanWeights: { value: yearWeights }
  points.coefficient.scope: { value: disease }
  points.coefficient.renormalise: { value: true }
`,
};

function tablesOf(run: ExplainedRun): Record<string, SqlTable> {
  const { rules, hospitals, through: { start } } = run;
  const { catalogue, sheet, diseases } = rules;
  const kinds = [...new Set(hospitals.kind)];
  const specialties = start["points.coefficient.specialties"];
  const tagged = (g: number) =>
    catalogue.tags !== undefined && hasTag(catalogue.tags[g]!, "basic");
  return {
    base: {
      columns: "yr,grp,hospital,cost,fund,los,age",
      rows: baseCases(run),
    },
    groups: {
      columns: "grp,s,basic,conservative",
      rows: catalogue.group.map((_, g) => [
        g,
        catalogue.points[g]!,
        tagged(g),
        catalogue.treatmentClass[g] === 0,
      ]),
    },
    hospitals: {
      columns: "hospital,lvl,kind,tcm,national,provincial,was",
      rows: hospitals.id.map((id, h) => {
        const own = specialties.find(({ hospital }) => hospital === id);
        return [
          h,
          LEVELS.indexOf(hospitals.level[h] as 3 | 2 | 1),
          kinds.indexOf(hospitals.kind[h]!),
          Number(hospitals.kind[h] === "tcm"),
          own?.national ?? 0,
          own?.provincial ?? 0,
          sheet.last?.[h] ?? null,
        ];
      }),
    },
    // Conduct is counted by rules of its own (R-VIO): what is above the peers is taken as it is.
    conduct: {
      columns: "hospital,indicator,num,den",
      rows: sheet.bonuses.flatMap(({ indicator, above }, k) =>
        !/^(readmission|longStay|lowAdmission)$/.test(indicator)
          ? []
          : above.flatMap((x, h) => x === null ? [] : [[h, k, x.num, x.den]])
      ),
    },
    sheet: {
      columns: "hospital,base,summed,clipped,moved,used",
      rows: hospitals.id.map((_, h) => [
        h,
        sheet.base[h]!,
        sheet.summed[h]!,
        sheet.clipped[h]!,
        sheet.moved[h]!,
        sheet.used[h]!,
      ]),
    },
    bonuses: {
      columns: "id,hospital,indicator,bonus",
      rows: sheet.bonuses.flatMap(({ bonus }, k) =>
        Array.from(bonus, (own, h) => [100 * h + k, h, k, own])
      ),
    },
    diseases: {
      columns: "grp,hospital,h",
      rows: diseases === null
        ? []
        : catalogue.group.flatMap((_, g) =>
          hospitals.id.map((_, h) => [
            g,
            h,
            diseases.value[g * diseases.cells + diseases.cellOf[h]!]!,
          ])
        ),
    },
  };
}

function optionsOf(run: ExplainedRun) {
  const { through: { start }, base } = run;
  const of = <K extends string>(name: K) =>
    start[`points.coefficient.${name}` as keyof typeof start];
  return {
    method: of("baseMethod"),
    years: of("meanWeights") === "cases"
      ? null
      : start["points.weight.yearWeights"].map(in4),
    byKind: of("cells") === "levelAndKind",
    ...usualStay(run),
    newest: base!.history.length - 1,
    bonuses: start["points.coefficient.bonuses"].map((bonus) => ({
      indicator: bonus.indicator,
      step: in4(bonus.step),
      unit: in4(bonus.unit),
      cap: in4(bonus.cap),
    })),
    agedFrom: of("agedFrom"),
    childTo: of("childTo"),
    national: in4(start["points.coefficient.nationalSpecialty"]),
    product: of("form") === "product",
    min: in4(start["points.coefficient.min"]),
    max: in4(start["points.coefficient.max"]),
    move: start["points.coefficient.maxYearlyMove"] === null
      ? null
      : in4(start["points.coefficient.maxYearlyMove"]),
    renormalise: of("renormalise"),
    disease: of("scope") === "institution" ? null : {
      cases: of("minCasesPerLevel"),
      spread: in4(start["points.coefficient.minSpread"]),
    },
  };
}

for (const [name, policy] of Object.entries(VARIANTS)) {
  Deno.test(`coefficients of Zibo by ${name} are those that SQL comes to`, async () => {
    const run = await explainedRun(
      await planWith("zibo_2025/baseline", policy),
      { workers: 2, blocksPerTask: 64, onProgress: () => {} },
      played,
    );
    const { sheet, diseases, tabled } = run.rules;
    assert(tabled.every((mark) => mark === 0), "every cell has a history");
    const alike = (rows: number) => ({
      rows,
      unknown: 0,
      different: 0,
      first: [],
    });
    const own = alike(run.hospitals.id.length);
    const differ = (a: Float64Array, b: Float64Array) =>
      a.some((h, i) => h !== b[i]);
    // The variant does what it is called after.
    if (sheet.last !== null) {
      assert(differ(sheet.moved, sheet.clipped), "moved");
    }
    if (/bounds/.test(name)) {
      assert(differ(sheet.clipped, sheet.summed), "bounds");
    }
    if (diseases !== null) {
      assert(diseases.selected > 20, `${diseases.selected}`);
    }
    assertEquals(
      await inSql("coefficients_by_sql", tablesOf(run), optionsOf(run)),
      {
        base: own,
        bonuses: alike(run.hospitals.id.length * sheet.bonuses.length),
        summed: own,
        clipped: own,
        moved: own,
        used: own,
        ...(diseases === null ? {} : {
          diseases: alike(
            run.hospitals.id.length * run.rules.catalogue.group.length,
          ),
        }),
      },
    );
  });
}
