import { assert, assertEquals, assertRejects } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const HEAD =
  "format: 1\ntitle: 年内变动\ninherits: zibo_2025/baseline\npolicy:\n";

async function played(policy: string) {
  const plans = smallPlans(["zibo_2025/baseline", "test/dated"], {
    "test/dated": HEAD + policy,
  });
  const [baseline, dated] = await rehearseQuietly(plans);
  return { baseline: baseline!, dated: dated! };
}

Deno.test("a deposit that falls on 1 July is withheld as before until June and less after", async () => {
  const { baseline, dated } = await played(
    "  settlement.month.deposit: { 2025-01-01: 0.05, 2025-07-01: 0.02 }\n",
  );
  baseline.settlements.forEach((old, s) => {
    const now = dated.settlements[s]!;
    assertEquals(now.monthGross, old.monthGross);
    assertEquals(now.pay, old.pay);
    const gross = [...old.monthGross];
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    const expected = 0.05 * sum(gross.slice(0, 6)) +
      0.02 * sum(gross.slice(6));
    const withheld = sum([...now.deposit]);
    // Half a fen of rounding a hospital and month at most.
    assert(Math.abs(withheld - expected) <= now.deposit.length * 12 * 0.5);
  });
});

Deno.test("clearing follows what is in force on the last day of the year", async () => {
  const steps = "[{ from: 1, up: 1.1, share: 0.8 }]";
  const always = await played(`  settlement.clearing.steps: ${steps}\n`);
  const issued = await played(
    `  settlement.clearing.steps:\n    value: ${steps}\n    source: measures-2025\n`,
  );
  assertEquals(
    issued.dated.settlements.map((s) => s.pay),
    always.dated.settlements.map((s) => s.pay),
  );
  assert(
    issued.dated.settlements.some((s, i) =>
      s.shareAsked > issued.baseline.settlements[i]!.shareAsked
    ),
  );
});

Deno.test("a setting that is read on 1 January and comes into force later is said to wait", async () => {
  const { baseline, dated } = await played(
    "  budget.total.growth: { 2025-01-01: 0.06, 2025-08-01: 0.1 }\n",
  );
  assertEquals(
    dated.settlements.map((s) => s.budget.lines),
    baseline.settlements.map((s) => s.budget.lines),
  );
  const late = dated.notes.filter(({ zh }) => zh.includes("2025-08-01"));
  assertEquals(late.length, 1);
  assert(late[0]!.en.includes("budget.total.growth"));
  assert(!baseline.notes.some(({ zh }) => zh.includes("起施行")));
});

Deno.test("a deposit above 5 % is refused under the rules of 2025, with the article", async () => {
  await assertRejects(
    () => played("  settlement.month.deposit: 0.0501\n"),
    ShapanError,
    "经办管理规程 2025 版第 26 条",
  );
});

Deno.test("a coefficient that was cut to a bound is named with what was measured", async () => {
  const { dated } = await played("  points.coefficient.min: 0.9\n");
  const cut = dated.notes.filter(({ en }) => en.includes("coef.min"));
  assert(cut.length >= 1);
  assert(
    cut.every(({ en }) =>
      /was measured as 0\.\d{4} and cut to 0\.9000/.test(en)
    ),
  );
});
