import {
  AUXILIARY_TYPES,
  type AuxiliaryDimension,
} from "../../model/ledger.ts";

/** Rows of `AUXILIARY_TYPES` of a dimension (维度的分型), its rest first. */
export function typeRows(
  dimension: AuxiliaryDimension,
  tumour: "grades" | "seven",
): readonly number[] {
  const seven = (id: string) => /^tumour\.\d$/.test(id);
  const rows = AUXILIARY_TYPES.flatMap((type, row) =>
    type.dimension === dimension &&
      (dimension !== "tumour" || seven(type.id) === (tumour === "seven"))
      ? [row]
      : []
  );
  // The mild grade of longer stays is the rest: what is small joins it.
  const rest = rows.findIndex((row) =>
    AUXILIARY_TYPES[row]!.id.endsWith("I-B")
  );
  if (rest > 0) rows.unshift(...rows.splice(rest, 1));
  return rows;
}
