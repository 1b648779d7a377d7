import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { claimantAsks } from "../../sim/cli/claimant_asks.ts";
import { SMALL } from "../negotiation/small_talks.ts";

Deno.test("mergers are asked by county or by institutions, splits by parts or proportions, codes and names alike", () => {
  const asks = claimantAsks(
    ["county:w", "county:东县", "H1,H3 医院", "H2, H4"],
    ["H1", "H2 医院:3", "H3:70+30", "H4:0.5+0.25"],
  )(SMALL);
  assertEquals(
    asks.map(({ kind, members, shares }) => [kind, members, shares]),
    [
      ["merge", [3, 5, 6], []],
      ["merge", [0, 1, 2, 4], []],
      ["merge", [0, 2], []],
      ["merge", [1, 3], []],
      ["split", [0], [1n, 1n]],
      ["split", [1], [1n, 1n, 1n]],
      ["split", [2], [70n, 30n]],
      // Tenths and hundredths on one denominator.
      ["split", [3], [500n, 250n]],
    ],
  );
  assertEquals(asks[1]!.zh, "东县全部机构");
  assertEquals(asks[2]!.en, "Hospital H1, Hospital H3");
});

/** What is typed, whether it is refused before anything is played, and what the message names. */
const WRONG: Readonly<
  Record<string, readonly ["merge" | "split", boolean, string, string]>
> = {
  "H1": ["merge", true, "两家以上", "two or more"],
  "": ["merge", true, "两家以上", "two or more"],
  "H1,H1": ["merge", true, "互不重复", "different"],
  "H1,H1 医院": ["merge", false, "互不重复", "different"],
  "H1,X9": ["merge", false, "没有“X9”", 'no "X9"'],
  "county:n": ["merge", false, "county:e (东县), county:w", "county:w"],
  "X9": ["split", false, "H1–H7", 'no "X9"'],
  "H1:1": ["split", true, "2–20", "2–20"],
  "H1:21": ["split", true, "2–20", "2–20"],
  "H1:100+0": ["split", true, "H001:70+30", "H001:70+30"],
  "H1:70": ["split", true, "2–20", "2–20"],
  "H1:a+b": ["split", true, "H001:70+30", "H001:70+30"],
  "H1:2:3": ["split", true, "机构编码", "a code"],
  ":3": ["split", true, "机构编码", "a code"],
};

for (const [text, [option, early, zh, en]] of Object.entries(WRONG)) {
  Deno.test(`--${option} ${text} is refused ${early ? "at once" : "by name"}`, () => {
    const read = () =>
      claimantAsks(
        option === "merge" ? [text] : [],
        option === "split" ? [text] : [],
      );
    if (!early) read();
    let error: unknown;
    assertThrows(() => {
      try {
        if (early) read();
        else read()(SMALL);
      } catch (thrown) {
        error = thrown;
        throw thrown;
      }
    }, ShapanError);
    const [issue] = (error as ShapanError).issues;
    const said = issueText(issue!, "zh");
    assertStringIncludes(said, `--${option} ${text}`);
    assertStringIncludes(said, zh);
    assertStringIncludes(issueText(issue!, "en"), en);
  });
}
