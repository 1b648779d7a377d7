import type { CodeEdition } from "../model/intake.ts";
import type { ClaimColumns } from "./claim_columns.ts";
import type { ClaimLog } from "./claim_log.ts";
import {
  type DiagnosisCode,
  FORMS,
  formWords,
  sameEdition,
} from "./diagnosis_code.ts";

/**
 * Notes the diagnoses that are not of the edition of most, or not written as most
 * (编码版本). What most rows do is the file's own way and said once.
 *
 * @param order rows that are taken
 * @returns how most are written, `null` where no code can be used
 */
export function noteForms(
  columns: ClaimColumns,
  order: Uint32Array,
  diagnoses: readonly string[],
  codes: readonly DiagnosisCode[],
  hospitalId: (hospital: number) => string,
  log: ClaimLog,
): CodeEdition | null {
  const counts = new Float64Array(FORMS);
  const usable = codes.map(({ code }) => code !== "" ? 1 : 0);
  for (const i of order) {
    const d = columns.diagnosis[i]!;
    if (usable[d] === 1) counts[codes[d]!.form]! += 1;
  }
  const most = counts.indexOf(Math.max(...counts));
  if (counts[most] === 0) return null;
  const odd = codes.map(({ form }, d) => usable[d] === 1 && form !== most);
  for (const i of order) {
    const d = columns.diagnosis[i]!;
    if (!odd[d]) continue;
    const { code, form } = codes[d]!;
    log.add(
      {
        line: columns.line[i]!,
        claim: columns.claim[i] ?? "",
        hospital: hospitalId(columns.hospital[i]!),
      },
      sameEdition(form, most) ? "rewritten" : "other-edition",
      "diagnosis",
      diagnoses[d]!,
      code,
    );
  }
  return { rows: counts[most]!, ...formWords(most) };
}
