import { INTAKE_KINDS, type IntakeFinding } from "../model/intake.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";

/**
 * Every finding in the claims that were read (读入检查清单), by line: what it is, the
 * cell, why, and whether the row was left out. Empty for a city that is generated.
 */
export function intakeTable({ intake }: ScenarioResult): ResultTable {
  return tableOf<IntakeFinding>(
    {
      name: "intake_issues",
      titleZh: "读入检查清单",
      titleEn: "Findings in the claims that were read",
    },
    [
      {
        name: "line",
        titleZh: "行号",
        titleEn: "line",
        kind: "count",
        of: (f) => f.line,
      },
      text("claim", "结算号", "claim", (f) => f.claim),
      text("hospital", "机构编码", "institution", (f) => f.hospital),
      text("column", "列", "column", (f) => f.column),
      text("kind", "类别编号", "kind", (f) => f.kind),
      text("kindZh", "类别", "kind in Chinese", (f) => INTAKE_KINDS[f.kind].zh),
      text("action", "处理", "action", (f) => INTAKE_KINDS[f.kind].action),
      text("value", "原值", "value", (f) => f.value),
      text("expected", "应为或读作", "expected or read as", expectedOf),
      text(
        "reasonZh",
        "原因",
        "reason in Chinese",
        (f) => INTAKE_KINDS[f.kind].reasonZh,
      ),
      text(
        "reasonEn",
        "原因（英文）",
        "reason",
        (f) => INTAKE_KINDS[f.kind].reasonEn,
      ),
    ],
    intake.findings,
  );
}

function expectedOf({ expected }: IntakeFinding): string {
  return typeof expected === "string"
    ? expected
    : `${expected.zh} ${expected.en}`;
}

function text(
  name: string,
  titleZh: string,
  titleEn: string,
  of: (finding: IntakeFinding) => string,
) {
  return { name, titleZh, titleEn, kind: "text" as const, of };
}
