import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type Issue, issueText, ShapanError } from "../../sim/base/issues.ts";
import { TEXTS } from "../../sim/base/issue_texts.ts";

const OUT: Issue = {
  code: "out-of-range",
  file: "scenarios/a.yaml",
  line: 5,
  column: 3,
  key: "settlement.month.deposit",
  given: "1.5",
  allowed: { zh: "0 至 0.5 的数", en: "a number from 0 to 0.5" },
  source: "handling-2025",
};

Deno.test("issueText() says place, action, reason, current value and way out, in Chinese", () => {
  assertEquals(
    issueText(OUT, "zh"),
    "scenarios/a.yaml:5:3 无法采用 settlement.month.deposit 的值：超出范围。现为 1.5，应为 0 至 0.5 的数（依据 handling-2025）。",
  );
});

Deno.test("issueText() says the same in English", () => {
  assertEquals(
    issueText(OUT, "en"),
    "scenarios/a.yaml:5:3 Cannot use the value of settlement.month.deposit: it is out of range. Current value is 1.5; give a number from 0 to 0.5 (source: handling-2025).",
  );
});

Deno.test("issueText() leaves out the place where there is none", () => {
  const issue: Issue = {
    code: "unknown-command",
    given: "rum",
    allowed: "run, help",
  };
  assertEquals(
    issueText(issue, "en"),
    'Cannot run "rum": there is no such command. Use one of: run, help.',
  );
  assertEquals(
    issueText({ ...issue, file: "a.yaml" }, "zh"),
    "a.yaml 无法执行 rum：没有这个命令。可用：run, help。",
  );
});

Deno.test("a hint may be one text for both languages", () => {
  const issue: Issue = {
    code: "unknown-key",
    key: "clr.stpes",
    hint: "clr.steps",
  };
  assertStringIncludes(issueText(issue, "zh"), "是否想写 clr.steps？");
  assertStringIncludes(issueText(issue, "en"), "Did you mean clr.steps?");
  const { hint: _, ...without } = issue;
  assert(!issueText(without, "en").includes("Did you mean"));
});

Deno.test("both languages have a whole sentence for the same issues, with nothing left open", () => {
  assertEquals(Object.keys(TEXTS.zh), Object.keys(TEXTS.en));
  for (const code of Object.keys(TEXTS.zh) as Issue["code"][]) {
    for (const issue of [{ ...OUT, code, hint: "H" }, { code }]) {
      const zh = issueText(issue, "zh"), en = issueText(issue, "en");
      for (const text of [zh, en]) {
        assert(!/undefined|null|\[object|\n/.test(text), `${code}: ${text}`);
      }
      assert(/无法.*。$/.test(zh), zh);
      assert(/Cannot .*[.?]$/.test(en), en);
    }
  }
});

Deno.test("ShapanError holds all issues and says each on a line of its own", () => {
  const error = new ShapanError([OUT, { code: "empty-file", file: "b.yaml" }]);
  assertEquals(error.issues.map((i) => i.code), ["out-of-range", "empty-file"]);
  assertEquals(error.message.split("\n").length, 2);
  assertEquals(error.name, "ShapanError");
});
