/**
 * Settings of the base period by name (基期设置), and the cases that its means
 * leave out. Part of the run: it hands over tables and computes nothing.
 *
 * @module
 */
import type { CatalogueDraft } from "../grouping/build_catalogue.ts";
import { group } from "../grouping/group.ts";
import { trimmed } from "../grouping/trim.ts";
import type { YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";

/** The cases that means leave out. */
export function leftOut(
  years: readonly YearRecord[],
  methods: readonly Uint8Array[],
  catalogue: CatalogueDraft,
  values: Values,
): Uint8Array[] {
  const { losMin, losMax } = cleaningOf(values);
  return trimmed(
    years.map(({ claims }, i) => ({
      claims,
      methods: methods[i]!,
      group: group(claims, methods[i]!, catalogue).group,
    })),
    catalogue.group.length,
    (cost, los) => cost > 0 && los >= losMin && los <= (losMax ?? Infinity),
    {
      lo: values["grouping.trim.lo"],
      hi: values["grouping.trim.hi"],
      minN: values["grouping.trim.minN"],
      maxShare: values["grouping.trim.maxShare"],
    },
  );
}

/** Which cases count at all under these settings. */
export function cleaningOf(values: Values) {
  return {
    losMin: values["grouping.clean.losMin"],
    losMax: values["grouping.clean.losMax"],
  };
}

/** Which groups bear local tags under these settings. */
export function overlaysOf(values: Values) {
  return {
    basicSelect: values["grouping.basic.select"],
    basicMinShare: values["grouping.basic.minShare"],
    basicMaxCv: values["grouping.basic.maxCv"],
    basicGroups: values["grouping.basic.groups"],
    tcmDiagnoses: values["grouping.tcm.diagnoses"],
    dayOperations: values["grouping.day.operations"],
    nationalGroups: values["grouping.catalogue.nationalGroups"],
  };
}
