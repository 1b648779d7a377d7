import { assertEquals } from "@std/assert";
import {
  inTerms,
  markupInTerms,
  type PaymentTerms,
  termsOf,
} from "../../sim/model/payment_terms.ts";
import type { Setting } from "../../sim/model/scenario/mod.ts";

const said = (text: string) =>
  (["dip", "rate", "zhejiang", "both"] as const).map((terms) =>
    inTerms(text, terms)
  );

Deno.test("groups, weights and values are called as the way to pay calls them", () => {
  assertEquals(said("核心病种的病种分值"), [
    "核心病种的病种分值",
    "核心病组的病组权重",
    "核心病组的基准点数",
    "核心病种/病组的病种分值/病组权重",
  ]);
  assertEquals(said("结算点值 PV（元/分，总费用口径）"), [
    "结算点值 PV（元/分，总费用口径）",
    "结算费率 PV（元/权重，总费用口径）",
    "结算点值 PV（元/点，总费用口径）",
    "结算点值/费率 PV（元/分或元/权重，总费用口径）",
  ]);
  assertEquals(said("Settlement value PV, yuan of total cost per point"), [
    "Settlement value PV, yuan of total cost per point",
    "Settlement rate PV, yuan of total cost per unit of weight",
    "Settlement value PV, yuan of total cost per point",
    "Settlement value or rate PV, yuan of total cost per point",
  ]);
  assertEquals(said("DIP fund F, points per case").slice(0, 2), [
    "DIP fund F, points per case",
    "DRG fund F, weights per case",
  ]);
});

Deno.test("what has another meaning stays: umbrella terms, single diseases, scores, percentage points, files", () => {
  for (
    const text of [
      "按病种付费总额",
      "门诊慢特病病种定额、单病种付费",
      "提高 0.32 个百分点",
      "考核得分值 95 分",
      "+0.32 points",
      "percentage points",
      "points of care",
      "tables/points.csv and catalogue_points.csv",
    ]
  ) assertEquals(inTerms(text, "rate"), text);
});

Deno.test("words that stand once are not put again, and titles stay as they are", () => {
  for (const terms of ["rate", "zhejiang", "both"] as const) {
    for (
      const text of ["年初点值 b（元/分）", "DIP points, year-start value"]
    ) {
      const once = inTerms(text, terms);
      assertEquals(inTerms(once, terms), once);
    }
  }
  const title = "盐城：以 DIP 代算 DRG";
  assertEquals(
    inTerms(`${title}的 DIP 总额`, "rate", [title]),
    `${title}的 DRG 总额`,
  );
});

Deno.test("of a page only what is shown is put into words", () => {
  assertEquals(
    markupInTerms(
      '<polyline points="0,1"/><p id="points" aria-label="点值">分值 <code>points</code></p>',
      "rate",
    ),
    '<polyline points="0,1"/><p id="points" aria-label="费率">权重 <code>points</code></p>',
  );
});

Deno.test("a result's words follow its grouping and form, and two ways beside each other have both", () => {
  const result = (method: string, form: string) => ({
    settings: [["grouping.method", method], ["points.drg.form", form]].map(
      ([key, value]) => ({ key, value: JSON.stringify(value) }) as Setting,
    ),
  });
  const dip = result("dip", "rate"), drg = result("drg", "rate");
  const points = result("drg", "zhejiang");
  const words: PaymentTerms[] = [
    termsOf([dip]),
    termsOf([drg, drg]),
    termsOf([points]),
    termsOf([dip, drg]),
    termsOf([{ settings: [] }]),
  ];
  assertEquals(words, ["dip", "rate", "zhejiang", "both", "dip"]);
});
