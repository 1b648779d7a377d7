import { assert, assertEquals } from "@std/assert";
import { readHeldAgainst } from "../../sim/io.ts";
import { cardRow } from "../../sim/metrics/realism/hold_against.ts";
import type { Html } from "../../sim/report/html.ts";
import { realismSection } from "../../sim/report/realism_section.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";
import { sampleResult } from "../support/sample_result.ts";

const held = readHeldAgainst();
const own = held.targets.filter((t) => t.city === "zibo_2025");
const text = (html: Html | readonly Html[]) =>
  [html].flat().map((h) => h.html).join("");

Deno.test("the report counts checks in band and shows every row of the city, misses first", () => {
  const rows = own.map((t, i) =>
    cardRow(t, i % 2 === 0 ? t.value : t.high * 2 + 9, held.notes)
  );
  const checks = rows.filter((r) => r.target.kind === "check");
  const good = checks.filter((r) => r.inBand).length;
  const page = text(realismSection({ ...sampleResult(), realism: rows }, "en"));
  assert(
    page.includes(`${good} of ${checks.length} checks lie in their bands`),
  );
  assertEquals(page.split("<tr>").length - 2, own.length);
  assert(page.lastIndexOf("<td>miss</td>") < page.indexOf("<td>pass</td>"));
  assert(good > 0 && good < checks.length);
});

Deno.test("a result without targets has no such section", () => {
  assertEquals(
    text(realismSection({ ...sampleResult(), realism: [] }, "zh")),
    "",
  );
});

Deno.test("a rehearsal of a city holds its policy year against the city's own rows", async () => {
  const [plan] = smallPlans(["zibo_2025/baseline"]);
  const [result] = await rehearseQuietly([{ ...plan!, held }]);
  assertEquals(
    result!.realism.map((row) => row.target.id),
    own.filter((t) => t.year === 2025).map((t) => t.id),
  );
  assert(result!.realism.some((row) => row.inBand));
  const [plain] = await rehearseQuietly([plan!]);
  assertEquals(plain!.realism, []);
  assertEquals(plain!.metrics, result!.metrics, "holding changes no number");
});
