import {
  countByKind,
  INTAKE_KINDS,
  type IntakeAction,
  type IntakeReport,
} from "../model/intake.ts";
import type { ScenarioResult } from "../model/result.ts";

/** What a reader must know of the claims that were read (读入说明): how many, what was left out, what is odd. */
export function intakeNotes(report: IntakeReport): ScenarioResult["notes"] {
  const { read, accepted, rejected, edition } = report;
  const gone = said(report, "rejected"), odd = said(report, "noted");
  const file = "tables/intake_issues.csv";
  return [
    {
      zh: `病例文件共 ${read} 行，采用 ${accepted} 行，剔除 ${rejected} 行${
        gone.zh && `：${gone.zh}，逐行见 ${file}`
      }。`,
      en:
        `The claims file has ${read} rows: ${accepted} are taken, ${rejected} left out${
          gone.en && `: ${gone.en}; row by row in ${file}`
        }.`,
    },
    ...(odd.zh === "" ? [] : [{
      zh: `采用的病例中有疑问：${odd.zh}，逐行见 ${file}。`,
      en: `Odd in rows that are taken: ${odd.en}; row by row in ${file}.`,
    }]),
    ...(edition === null ? [] : [{
      zh:
        `主要诊断编码以${edition.zh}为主（${edition.rows} 行），均按亚目（前四位）入组。`,
      en:
        `Most main diagnoses are ${edition.en} (${edition.rows} rows); all are grouped by their first four characters.`,
    }]),
  ];
}

function said({ findings }: IntakeReport, action: IntakeAction) {
  const kinds = countByKind(findings)
    .filter(({ kind }) => INTAKE_KINDS[kind].action === action);
  return {
    zh: kinds.map(({ kind, count }) => `${INTAKE_KINDS[kind].zh} ${count}`)
      .join("、"),
    en: kinds.map(({ kind, count }) => `${INTAKE_KINDS[kind].en} ${count}`)
      .join(", "),
  };
}
