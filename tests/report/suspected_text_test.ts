import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { suspectedText } from "../../sim/report/suspected_text.ts";

const names = Array.from({ length: 12 }, (_, h) => `H${h}`);
const hospitals = { nameZh: names.map((n) => `${n}院`), nameEn: names };
const text = (
  lang: "zh" | "en",
  refusing: readonly number[],
  outpacing?: readonly number[],
) =>
  suspectedText({
    supervision: { refusing, ...(outpacing ? { outpacing } : {}) },
    hospitals,
  }, lang);

Deno.test("institutions that are suspected without a case are named, in both languages", () => {
  assertEquals(
    text("zh", [2], [0, 3]),
    "推诿重症疑似 1 家：H2院。例均分值增长快于例均费用 2 家：H0院、H3院。",
  );
  assertEquals(
    text("en", [], [0, 3]),
    " Suspected as points per case outpace cost per case (2): H0, H3.",
  );
  assertEquals(text("en", [], []), "");
});

Deno.test("of many eight are named", () => {
  const many = text("zh", [], names.map((_, h) => h));
  assertStringIncludes(many, "12 家，如H0院、");
  assert(!many.includes("H8院"));
});

Deno.test("a first year says that growth is not judged", () => {
  assertStringIncludes(text("zh", []), "没有可比的上年");
  assertStringIncludes(text("en", []), "no year before");
});
