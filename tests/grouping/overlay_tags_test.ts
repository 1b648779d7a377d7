import { assertEquals } from "@std/assert";
import { buildCatalogue } from "../../sim/grouping/build_catalogue.ts";
import {
  type OverlayOptions,
  overlayTags,
} from "../../sim/grouping/overlay_tags.ts";
import { tally } from "../../sim/grouping/tally.ts";
import { hasTag, TAGS } from "../../sim/model/ledger.ts";
import { optionsOf } from "./editions.ts";
import { allDip, claimsOf, codeBook, hospitalsOf } from "./small_city.ts";

const NONE: OverlayOptions = {
  basicSelect: "none",
  basicMinShare: 0.5,
  basicMaxCv: 0.7,
  basicGroups: [],
  tcmDiagnoses: [],
  dayOperations: [],
};
const CODES = codeBook([
  { dx: "J20.9" },
  { dx: "M51.2" },
  { dx: "M51.2", operations: ["80.5100"], rank: 4 },
  { dx: "H25.1", operations: ["13.4100"], rank: 4 },
  { dx: "F20.0", bedDay: true },
  { dx: "K29.1" },
]);

/** Tags by group of 20 cases each; `costs` in turn, hospitals 0 (level 1) and 1 (level 3) in turn. */
function tagsOf(
  options: Partial<OverlayOptions>,
  costs: readonly number[] = [100_00],
  hospitals: readonly number[] = [0, 1],
) {
  const claims = claimsOf(
    CODES.diagnosis.flatMap((dx, code) =>
      Array.from({ length: dx === "K29.1" ? 3 : 20 }, (_, i) => ({
        code,
        cost: costs[i % costs.length]!,
        hospital: hospitals[i % hospitals.length]!,
      }))
    ),
  );
  const archive = hospitalsOf([[1, "township"], [3, "general"]]);
  const year = tally(claims, allDip(claims), CODES, archive, {
    losMin: 1,
    losMax: null,
  });
  const built = buildCatalogue(CODES, [year], optionsOf("2.0"));
  const tags = overlayTags(built, CODES, [year], { ...NONE, ...options });
  return Object.fromEntries<string>(
    built.group.map((code, g): [string, string] => [
      code,
      TAGS.filter((tag) => hasTag(tags[g]!, tag)).join(),
    ]).filter(([, text]) => text !== ""),
  );
}

Deno.test("without a choice only stays that are all bed-day have a tag", () => {
  assertEquals(tagsOf({}), { "F20.0": "bedday" });
});

Deno.test("lists name primary-care groups, TCM diagnoses and day operations; comprehensive groups have none", () => {
  assertEquals(
    tagsOf({
      basicSelect: "listed",
      basicGroups: ["J20.9", "K29-1"],
      tcmDiagnoses: ["M50-M54"],
      dayOperations: ["13.41"],
    }),
    {
      "F20.0": "bedday",
      "H25.1+13.4100": "day",
      "J20.9": "basic",
      "M51.2": "tcm",
    },
  );
});

Deno.test("a measured primary-care disease has half of its cases at level 1 and a steady cost, edges included", () => {
  const measured = { basicSelect: "measured" } as const;
  const count = (...args: Parameters<typeof tagsOf>) =>
    Object.values(tagsOf(...args)).filter((t) => t.includes("basic")).length;
  assertEquals(count(measured), 5);
  assertEquals(count(measured, [100_00], [0, 1, 1]), 0);
  // Costs of 30 and 170 around 100: a CV of 0.7 exactly; of 29 and 171 a little more.
  assertEquals(count(measured, [30_00, 170_00]), 5);
  assertEquals(count(measured, [29_00, 171_00]), 0);
  assertEquals(count({ ...measured, basicMinShare: 0.51 }), 0);
});
