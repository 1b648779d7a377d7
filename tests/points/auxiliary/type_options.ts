import { defaults } from "../../../sim/model/policy/mod.ts";
import type { TypeOptions } from "../../../sim/points/auxiliary/case_types.ts";

const values = defaults();

/** The registry's own cut-points. */
export const TYPES: TypeOptions = {
  tumour: values["points.auxiliary.tumour"],
  minLos: values["points.auxiliary.minLos"],
  shortStay: values["points.auxiliary.shortStay"],
  severeCodes: values["points.auxiliary.severeCodes"],
  moderateCodes: values["points.auxiliary.moderateCodes"],
  dearMultiple: values["points.auxiliary.dearMultiple"],
  mainPart: values["points.auxiliary.mainPart"],
};
