import {
  ADRG_KINDS,
  type CodeBook,
  DRG_KINDS,
  type DrgRules,
  LAYERS,
  NO_GROUP,
  NO_RULES,
  TAGS,
  TREATMENT_CLASSES,
} from "../../model/ledger.ts";
import type { CatalogueDraft } from "../build_catalogue.ts";
import type { Grouper } from "../grouper.ts";
import { MATCH_2 } from "../match.ts";
import { withCopies } from "../refine_codes.ts";
import { compileDrg, type DrgKernel } from "./compile_drg.ts";

/** A grouper by rule tables (DRG 分组器), and the code book with its slots. */
export interface DrgGrouper extends Grouper {
  readonly drg: DrgKernel;
}

const BASIC = LAYERS.indexOf("basic");
const RANK: Readonly<Record<typeof ADRG_KINDS[number], number>> = {
  surgical: TREATMENT_CLASSES.indexOf("surgical"),
  operating: TREATMENT_CLASSES.indexOf("therapeutic"),
  medical: TREATMENT_CLASSES.indexOf("conservative"),
};

/**
 * The grouper of a set of rule tables on a code book (DRG 分组器). It has the shape of
 * every grouper: claims take codes of a refined book, here one a code and
 * outcome, and a code has one group; so history is counted, weighed and scored as
 * under any catalogue. Cases that no group takes have `NO_GROUP`, and their slot
 * says why. Weights are 0 until they are measured.
 *
 * `R-DRG`: MDC, ADRG, DRG by main diagnosis, operations, and complications that
 * the main diagnosis does not exclude.
 *
 * @param id names the catalogue
 */
export function drgGrouper(
  rules: DrgRules,
  book: CodeBook,
  secondaryCodes: readonly string[],
  id: string,
): DrgGrouper {
  const drg = compileDrg(rules, book, secondaryCodes);
  const codes = slotsOf(drg, book);
  const catalogue = drgCatalogue(drg, id);
  return {
    catalogue,
    national: {
      rules: NO_RULES,
      layers: [],
      refined: {
        codes,
        excluded: new Uint8Array(codes.diagnosis.length),
        fitting: codes.diagnosis.map(() => []),
        branches: new Map(),
      },
    },
    match: MATCH_2,
    treatmentClass: codes.treatmentClass,
    secondaryCodes,
    drg,
  };
}

/** The code book with a row a slot. */
function slotsOf({ codeOf }: DrgKernel, book: CodeBook): CodeBook {
  const more = [...codeOf.subarray(book.diagnosis.length)];
  return more.length === 0 ? book : withCopies(book, more);
}

/** The groups of the rules that are not merged into others, in their order. */
function drgCatalogue(
  { lists, outcome }: DrgKernel,
  id: string,
): CatalogueDraft {
  const { rules, outcomes } = lists;
  const own = rules.drgs.flatMap(({ into }, d) => into === d ? [d] : []);
  const rowOf = new Map(own.map((drg, row) => [drg, row]));
  const kindOf = (d: number) => rules.adrgs[rules.drgs[d]!.adrg]!.kind;
  return {
    id,
    version: `${rules.id} ${rules.version}`,
    group: own.map((d) => rules.drgs[d]!.code),
    name: own.map((d) => rules.drgs[d]!.name),
    nameEn: own.map((d) => rules.drgs[d]!.nameEn),
    core: new Uint8Array(own.length).fill(1),
    treatmentClass: Uint8Array.from(
      own,
      (d) => RANK[ADRG_KINDS[kindOf(d)]!],
    ),
    layer: new Uint8Array(own.length).fill(BASIC),
    tags: Uint8Array.from(own, (d) => TAG_OF[rules.drgs[d]!.kind]!),
    cases: new Float64Array(own.length),
    points: new Float64Array(own.length),
    groupOfCode: Uint16Array.from(outcome, (o) => {
      const { drg } = outcomes[o]!;
      return drg < 0 ? NO_GROUP : rowOf.get(drg)!;
    }),
    ambiguous: new Map(),
    entries: [],
    clusters: new Map(),
    groupOfRule: new Map(),
    merged: [],
  };
}

/** Tag of each kind of group. */
const TAG_OF = DRG_KINDS.map((kind) =>
  kind === "day"
    ? 1 << TAGS.indexOf("day")
    : kind === "bedDay"
    ? 1 << TAGS.indexOf("bedday")
    : 0
);
