import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../../sim/base/issues.ts";
import { readStudy } from "../../../sim/study/plan/read_study.ts";
import { opened, SMALL_STUDY } from "../small_study.ts";

/** What a study file is refused with, in both languages. */
function refused(text: string): string {
  const error = assertThrows(() => readStudy(text, "a.yaml"), ShapanError);
  return ["zh", "en"].flatMap((lang) =>
    (error as ShapanError).issues.map((issue) =>
      issueText(issue, lang as "zh" | "en")
    )
  ).join("\n");
}

Deno.test("an unknown headline names the nearest, with its place", () => {
  const said = refused(SMALL_STUDY.replace("- pay\n", "- pai\n"));
  assert(said.includes("a.yaml:9:5"), said);
  assert(said.includes("did you mean pay?"), said);
  assert(said.includes("是否想写 pay"), said);
});

Deno.test("a field that is misspelt, missing or out of its bounds is named", () => {
  const said = refused(SMALL_STUDY.replace("baseline:", "base:"));
  assert(/a\.yaml:4.*base/.test(said) && said.includes("baseline"), said);
  assert(
    refused(SMALL_STUDY.replace("replicates: 4", "replicates: 0")).includes(
      "replicates",
    ),
  );
  assert(
    refused(SMALL_STUDY.replace("0.015625", "0.3")).includes("sample"),
  );
  assert(refused(`${SMALL_STUDY}draws: -1\n`).includes("draws"));
  // Two names that files could not tell apart.
  assert(
    refused(`${SMALL_STUDY}behaviours: { "a b": null, "a/b": null }\n`)
      .includes("behaviours"),
  );
});

Deno.test("a file that is empty or no map is refused without a trace", () => {
  assert(refused("").length > 0);
  assert(refused("- a\n- b\n").length > 0);
  assert(refused("format: 1\n title: x").length > 0);
});

Deno.test("an unknown scenario names the nearest", async () => {
  const error = await assertRejects(
    () => opened(SMALL_STUDY.replace("three_provisions", "three_provision")),
    ShapanError,
  ) as ShapanError;
  assertEquals(error.issues[0]!.hint, "zibo_2025/three_provisions");
});

Deno.test("a group that the city does not have is named with those it has", async () => {
  const error = await assertRejects(
    () => opened(SMALL_STUDY.replace("level:*", "level:4")),
    ShapanError,
  ) as ShapanError;
  assert(String(error.issues[0]!.allowed).includes("level:3"));
});

Deno.test("data that were read have no other luck", async () => {
  const error = await assertRejects(
    () =>
      opened(
        SMALL_STUDY.replace("zibo_2025/baseline", "toy/toy")
          .replace("zibo_2025/three_provisions", "toy/share_up"),
      ),
    ShapanError,
  ) as ShapanError;
  assertEquals(error.issues.map(({ key }) => key), ["replicates", "sample"]);
});
