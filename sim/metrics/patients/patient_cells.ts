import { CATEGORIES, type ClaimDetails, SCHEMES } from "../../model/ledger.ts";
import { AGE_BANDS, AID_GROUPS } from "../../model/patients.ts";

const AGES = AGE_BANDS.length, AIDS = AID_GROUPS.length;
const NONE = AIDS - 1;
const OF_SCHEME = CATEGORIES.length * AGES * AIDS;

/** Cells of patients (患者分组): scheme × category × age × help. */
export const CELLS: number = SCHEMES.length * OF_SCHEME;

/** Row of the age band by whole years. */
const BAND = Uint8Array.from(
  { length: 256 },
  (_, age) => AGE_BANDS.findLastIndex(({ from }) => age >= from),
);

/** Row of the help that comes first, by bits. */
const HELP = Uint8Array.from({ length: 256 }, (_, bits) => {
  for (let bit = 0; bit < NONE; bit++) if (bits >> bit & 1) return bit;
  return NONE;
});

/** The cell of a claim's patient (所属分组); without the rest of the list only the scheme is known. */
export function patientCell(
  scheme: number,
  details: ClaimDetails | null,
  claim: number,
): number {
  if (details === null) return scheme * OF_SCHEME + NONE;
  const { category, age, special } = details;
  return ((scheme * CATEGORIES.length + category[claim]!) * AGES +
        BAND[age[claim]!]!) * AIDS + HELP[special[claim]!]!;
}

/** The help of a patient in a cell, row of AID_GROUPS. */
export function aidOf(cell: number): number {
  return cell % AIDS;
}

/** A group of patients of a scheme and its cells. */
export interface PatientGroup {
  /** `all`, `category:retired`, `age:60-74`, `aid:subsistence`. */
  readonly name: string;
  readonly cells: readonly number[];
}

/** Groups of a scheme (患者类别): all, then by category, age and help. */
export function patientGroups(scheme: number): PatientGroup[] {
  const cells = Array.from(
    { length: OF_SCHEME },
    (_, i) => scheme * OF_SCHEME + i,
  );
  const where = (name: string, of: (cell: number) => number, row: number) => ({
    name,
    cells: cells.filter((cell) => of(cell) === row),
  });
  const category = (cell: number) =>
    Math.floor(cell % OF_SCHEME / (AGES * AIDS));
  const age = (cell: number) => Math.floor(cell / AIDS) % AGES;
  return [
    { name: "all", cells },
    ...CATEGORIES.map((name, c) => where(`category:${name}`, category, c)),
    ...AGE_BANDS.map(({ name }, b) => where(`age:${name}`, age, b)),
    ...AID_GROUPS.map((name, g) => where(`aid:${name}`, aidOf, g)),
  ];
}

/** Sums of a group over its cells, `width` numbers a cell. */
export function groupSums(
  column: Float64Array,
  width: number,
  { cells }: PatientGroup,
): Float64Array {
  const sums = new Float64Array(width);
  for (const cell of cells) {
    for (let k = 0; k < width; k++) {
      sums[k] = sums[k]! + column[cell * width + k]!;
    }
  }
  return sums;
}
