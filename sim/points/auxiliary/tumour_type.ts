import { auxiliaryType } from "../../model/ledger.ts";

/** What the type of a tumour case depends on; filled anew for every case. */
export interface TumourCase {
  died: boolean;
  /** Cost of at least three times S × b. */
  dear: boolean;
  /** Treatment without surgery, or drugs, make up at least half of it. */
  mostlyTreatment: boolean;
  mostlyDrugs: boolean;
  /** Secondary diagnosis: 0 none, 1 organ lesion or infection, 2 failure, 3 another tumour. */
  grade: number;
}

const REST = auxiliaryType("tumour.7");

/**
 * Type of a tumour case (恶性肿瘤分型) under the draft 3.0, the first that fits of
 * the seven in the order in which they are printed: a row of `AUXILIARY_TYPES`.
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二(四).
 */
export function tumourType(one: TumourCase): number {
  if (one.died) return REST + 1;
  if (one.dear && one.mostlyTreatment) return REST + 2;
  if (one.dear && one.mostlyDrugs) return REST + 3;
  return one.grade === 0 ? REST : REST + 7 - one.grade;
}
