import {
  type Catalogue,
  type CodeBook,
  LAYERS,
  type RuleRow,
} from "../model/ledger.ts";
import { CLASS_NAMES, SURGERY_PARTS } from "./comprehensive.ts";
import type { NamedEntry } from "./core_keys.ts";

/** What clusters were made of, to name them. */
export interface ClusterNames {
  /** Cluster of each code, `null` if none. */
  readonly clusterOfCode: readonly (string | null)[];
  readonly codes: CodeBook;
  /** Base-period cases by code. */
  readonly n: Float64Array;
}

/** Who the groups of a catalogue are: national groups, core diseases, comprehensive ones. */
export function catalogueRows(
  national: readonly RuleRow[],
  core: readonly NamedEntry[],
  clusters: readonly string[],
  names: ClusterNames,
): Required<
  Pick<Catalogue, "group" | "name" | "core" | "treatmentClass" | "layer">
> {
  const inCore = national.length + core.length;
  const rows = inCore + clusters.length;
  return {
    group: [
      ...national.map((r) => r.code),
      ...core.map((e) => e.code),
      ...clusters,
    ],
    name: [
      ...national.map((r) => r.name),
      ...core.map((e) => e.name),
      ...clusters.map((code) => clusterName(code, names)),
    ],
    core: Uint8Array.from({ length: rows }, (_, g) => g < inCore ? 1 : 0),
    treatmentClass: Uint8Array.from([
      ...national.map((r) => r.treatmentClass),
      ...core.map((e) => e.treatmentClass),
      ...clusters.map((code) => rankOf(partsOf(code).classCode)),
    ]),
    layer: Uint8Array.from([
      ...national.map((r) => LAYERS.indexOf(r.layer)),
      ...core.map(() => LAYERS.indexOf("basic")),
      ...clusters.map(() => LAYERS.indexOf("comprehensive")),
    ]),
  };
}

/** Named after the commonest diagnosis in it. */
function clusterName(
  code: string,
  { clusterOfCode, codes, n }: ClusterNames,
): string {
  let main = clusterOfCode.indexOf(code);
  clusterOfCode.forEach((other, c) => {
    if (other === code && n[c]! > n[main]!) main = c;
  });
  const { range, classCode, part } = partsOf(code);
  const group = CLASS_NAMES[classCode - 1];
  const level = part === 0 ? "" : `，${SURGERY_PARTS[part - 1]}`;
  return `${codes.name[main]}等（${range}） · ${group}${level}`;
}

/** `K80-K87-4.2` → its range, class code and part of surgery. */
function partsOf(code: string) {
  const at = code.lastIndexOf("-"), end = code.slice(at + 1);
  const [classCode, part = 0] = end.split(".").map(Number);
  return { range: code.slice(0, at), classCode: classCode!, part };
}

/** Treatment class rank of a class code 1–4; surgery stands for intervention too. */
function rankOf(code: number): number {
  return code === 4 ? 4 : code - 1;
}
