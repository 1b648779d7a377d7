import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import {
  scenarioFolder,
  shapan,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

/** Settings that a scenario file is refused for, with the line on which each stands below `policy:`. */
const REFUSED: readonly {
  readonly key: string;
  readonly yaml: string;
  readonly zh: string;
  readonly en: string;
}[] = [
  {
    key: "settlement.consortium.members",
    yaml:
      "[{ county: zhangdian, hospitals: [H001, H002] }, { county: linzi, hospitals: [H002] }]",
    zh: "一家医疗机构只能属于一个医共体",
    en: "one consortium only",
  },
  {
    key: "points.bedDay.tiers",
    yaml: "[[30, 280], [20, 250], [null, 200]]",
    zh: "床日标准各档的截止日应递增",
    en: "tiers of days must rise",
  },
  {
    key: "settlement.quota.diseases",
    yaml:
      "[{ code: K80, operation: null, yuan: 9000 }, { code: K80.1, operation: null, yuan: 8000 }]",
    zh: "没有病例分到它",
    en: "no case is routed to it",
  },
  {
    key: "settlement.pool.targets",
    yaml:
      "[{ county: zhangdian, scheme: resident, yuan: 1 }, { county: zhangdian, scheme: resident, yuan: 2 }]",
    zh: "只能出现一次",
    en: "once only",
  },
];

for (const { key, yaml, zh, en } of REFUSED) {
  Deno.test(`${key} is refused with its file, line and key, and exit code 2`, async () => {
    using folder = scenarioFolder();
    const text =
      `${SMALL_HEAD}policy:\n  ${key}:\n    value: ${yaml}\n    source: assumed\n`;
    const file = folder.write("edge.yaml", text);
    const line = text.split("\n").findIndex((own) => own.includes(`${key}:`)) +
      1;
    for (const lang of ["zh", "en"] as const) {
      const { code, err } = await shapan([
        "run",
        file,
        "--lang",
        lang,
        "--out",
        folder.path,
      ]);
      assertEquals(code, 2);
      assertStringIncludes(err, file);
      assert(
        new RegExp(`edge\\.yaml:${line}(:|\\s)|edge\\.yaml:${line + 1}(:|\\s)`)
          .test(err),
        err,
      );
      assertStringIncludes(err, key);
      assertStringIncludes(err, lang === "zh" ? zh : en);
    }
  });
}

Deno.test("a stay that two methods would take is refused, whichever is named first", async () => {
  using folder = scenarioFolder();
  const file = folder.write(
    "twice.yaml",
    `${SMALL_HEAD}policy:
  grouping.route.rehabilitation: { value: day, source: assumed }
  grouping.route.rehabilitationCodes: { value: [K80.1], source: assumed }
  settlement.quota.diseases:
    value: [{ code: K80, operation: null, yuan: 9000 }]
    source: assumed
`,
  );
  const { code, err } = await shapan([
    "run",
    file,
    "--lang",
    "en",
    "--out",
    folder.path,
  ]);
  assertEquals(code, 2);
  assertStringIncludes(err, "both as rehabilitation and as a single disease");
});

const DIALYSIS = `  settlement.quota.dialysis:
    value: { "3": 9000, "2": 8000, "1": 7000 }
    source: assumed
`;

/** Settings that are refused once the city is known. */
const PLAYED: readonly (readonly [string, string, string, string])[] = [
  [
    "settlement.pool.targets",
    "[{ county: zhangdian, scheme: resident, yuan: 1000000 }]",
    "没有居民医保的征缴目标",
    "has no target of the resident scheme",
  ],
  [
    "settlement.quota.diseases",
    "[{ code: Q99.9, operation: null, yuan: 9000 }]",
    "不分流任何住院",
    "routes no stay",
  ],
  [
    "settlement.consortium.members",
    "[{ county: zhangdian, hospitals: [H9999] }]",
    "没有这家医疗机构",
    "no such institution",
  ],
];

Deno.test("a county without a target, a disease that routes no case and a stranger in a consortium are refused with their place", async () => {
  for (const [key, yaml, zh, en] of PLAYED) {
    const id = `zibo_2025/${key.slice(key.lastIndexOf(".") + 1)}`;
    const plans = smallPlans([id], {
      [id]: `format: 1
title: 拒绝
titleEn: refused
inherits: zibo_2025/baseline
policy:
  settlement.pool.enabled: { value: true, source: assumed }
  settlement.consortium.trial: { value: true, source: assumed }
  settlement.quota.mode: { value: cap, source: assumed }
  ${key}:
    value: ${yaml}
    source: assumed
${key === "settlement.quota.diseases" ? "" : DIALYSIS}`,
    });
    try {
      await rehearseQuietly(plans);
      throw new Error(`${key} was played`);
    } catch (error) {
      assert(error instanceof ShapanError, String(error));
      const [issue] = error.issues;
      assertEquals(issue!.key, key);
      assertEquals(typeof issue!.line, "number");
      assertStringIncludes(issueText(issue!, "zh"), zh);
      assertStringIncludes(issueText(issue!, "en"), en);
    }
  }
});
