import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { HEADLINES } from "../../../sim/analysis/headlines/headline.ts";
import {
  groupIssue,
  headlineOf,
  type HeadlineRef,
  readHeadlineRef,
} from "../../../sim/analysis/headlines/headline_ref.ts";
import { groupsOf } from "../../../sim/analysis/headlines/members_of.ts";
import { keyFigures } from "../../../sim/report/key_figures.ts";
import { SCHEMES } from "../../../sim/model/ledger.ts";
import { sampleResult } from "../../support/sample_result.ts";

const outcome = sampleResult();

function ref(text: string): HeadlineRef {
  const read = readHeadlineRef(text);
  assert("ref" in read, text);
  return read.ref;
}

Deno.test("a headline that adds up is the sum of its institutions, of its levels and of its counties", () => {
  for (const headline of HEADLINES.filter(({ adds }) => adds)) {
    const whole = headlineOf(ref(headline.id), outcome);
    for (const kind of ["level", "county", "kind", "hospital"] as const) {
      const parts = groupsOf(outcome, [kind]).slice(1).map((group) =>
        headlineOf(ref(`${headline.id}@all/${group}`), outcome)!
      );
      assertEquals(
        parts.reduce((a, b) => a + b, 0),
        whole,
        `${headline.id} by ${kind}`,
      );
    }
  }
});

Deno.test("a headline says the same as the key figures of the report", () => {
  SCHEMES.forEach((scheme, s) => {
    for (const figure of keyFigures({ baseline: outcome }, s)) {
      const read = readHeadlineRef(`${figure.key}@${scheme}`);
      if (!("ref" in read)) continue;
      const said = headlineOf(read.ref, outcome);
      if (figure.baseline === null) assertEquals(said, null, figure.key);
      else assertAlmostEquals(said!, figure.baseline, 1e-12, figure.key);
    }
  });
});

Deno.test("the point value belongs to a scheme, and a budget to the pool", () => {
  for (
    const text of [
      "valueRatio",
      "valueRatio@employee/level:1",
      "left@all/level:1",
    ]
  ) assert("issue" in readHeadlineRef(text), text);
  assert("ref" in readHeadlineRef("left"));
});

Deno.test("an unknown headline, scheme or group names the nearest", () => {
  const wrong = (text: string) => {
    const read = readHeadlineRef(text);
    assert("issue" in read, text);
    return read.issue.hint;
  };
  assertEquals(wrong("settlementValues@employee"), "settlementValue");
  assertEquals(wrong("pay@residents"), "resident");
  const absent = ref("pay@all/level:4");
  assertEquals(headlineOf(absent, outcome), undefined);
  const { allowed } = groupIssue(absent, outcome);
  assert(String(allowed).startsWith("level:"), String(allowed));
});
