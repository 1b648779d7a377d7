import { ShapanError } from "../base/issues.ts";
import { lintDraft } from "../study/lint/lint_draft.ts";
import { lintCount, lintText } from "../study/lint/lint_text.ts";
import { readDraft } from "../study/lint/read_draft.ts";
import type { Command } from "./command.ts";

/**
 * `shapan lint` (规则检查): what a draft contradicts, pays twice, leaves open or never
 * reaches, and which documents override it; nothing is played. Exit code 1 where
 * there is a fault, with `--check` also where a decision is owed.
 */
export function lint({ words, lang, json, check }: Command): Promise<number> {
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["lint", ...words].join(" "),
      allowed: "lint zibo_2025/baseline",
    }]);
  }
  const draft = readDraft(words[0]!), found = lintDraft(draft);
  const count = lintCount(found), { id } = draft.scenario;
  console.log(
    json
      ? JSON.stringify({ scenario: id, ...count, findings: found }, null, 2)
      : lintText(draft.scenario, found, lang),
  );
  return Promise.resolve(
    count.faults > 0 || (check && count.owed > 0) ? 1 : 0,
  );
}
