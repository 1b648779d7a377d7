import { assert, assertEquals, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { readOpinions } from "../../sim/intake/read_opinions.ts";
import { changedPoints } from "../../sim/points/changed_points.ts";
import { opinionChanges } from "../../sim/points/opinions.ts";
import { hospitalsOf } from "../grouping/small_city.ts";
import { catalogueOf } from "./small_year.ts";

const HEADER = "hospital,group,proposed,reason,decision,points\n";
const read = (rows: string) =>
  readOpinions({ file: "opinions.csv", text: HEADER + rows });

/** Every line that is wrong, with its key, and the whole text in both languages. */
function issuesOf(work: () => unknown) {
  const { issues } = assertThrows(work, ShapanError);
  for (const issue of issues) {
    for (const lang of ["zh", "en"] as const) {
      assertEquals(issueText(issue, lang).includes("opinions.csv:"), true);
    }
  }
  return issues.map(({ line, key, code }) => [line, key, code]);
}

const catalogue = {
  ...catalogueOf(["X", "Y", "Z"], [1, 1, 1], [1500_0000, 900_0000, 400_0000]),
  cases: Float64Array.of(500, 1200, 800),
};
const hospitals = hospitalsOf([[3, "general"]]);

Deno.test("accepted opinions enter the points, others do not, and the total stays (EX-42)", () => {
  const opinions = read(
    "H0,X,1620,成本上升,accepted,\nH0,Y,2000,耗材,rejected,\nH0,Z,900,,pending,\n"
      .replace("900,,", "900,人力,"),
  );
  const decided = opinionChanges(opinions, catalogue, hospitals);
  assertEquals([...decided], [[0, 1620_0000]]);
  const limits = { keepTotal: true, maxYearly: null, declineFloor: null };
  const changed = changedPoints(
    catalogue,
    catalogue.points,
    null,
    decided,
    limits,
  );
  assertEquals([...changed.points], [1620_0000, 861_4286, 382_8571]);
  assertEquals([changed.limited, changed.decided], [0, 1]);
  const free = changedPoints(catalogue, catalogue.points, null, decided, {
    ...limits,
    keepTotal: false,
  });
  assertEquals([...free.points], [1620_0000, 900_0000, 400_0000]);
});

Deno.test("an opinion met in part has the points decided on, and passes the yearly limit", () => {
  const opinions = read("H0,X,1620,成本上升,partly,1560.5\n");
  const decided = opinionChanges(opinions, catalogue, hospitals);
  const before = Float64Array.of(1000_0000, 900_0000, 400_0000);
  const changed = changedPoints(catalogue, catalogue.points, before, decided, {
    keepTotal: false,
    maxYearly: 0.1,
    declineFloor: null,
  });
  assertEquals([...changed.points], [1560_5000, 900_0000, 400_0000]);
});

Deno.test("what is wrong in the file is told by its line, all of it at once", () => {
  const rows = [
    "H0,X,16 20,原因,accepted,",
    "H0,X,1620,,accepted,",
    "H0,X,1620,原因,perhaps,",
    "H0,X,1620,原因,partly,",
    ",X,1620,原因,accepted,0",
  ];
  assertEquals(issuesOf(() => read(rows.join("\n"))), [
    [2, "proposed", "wrong-type"],
    [3, "reason", "missing-field"],
    [4, "decision", "wrong-choice"],
    [5, "points", "wrong-type"],
    [6, "points", "out-of-range"],
    [6, "hospital", "missing-field"],
  ]);
});

Deno.test("a disease or a hospital that the year does not have, and two answers on one, are told by line", () => {
  const opinions = read(
    "H0,Q,1620,原因,accepted,\nH9,Y,950,原因,rejected,\nH0,X,1600,原因,accepted,\nH0,X,1700,原因,accepted,\n",
  );
  assertEquals(issuesOf(() => opinionChanges(opinions, catalogue, hospitals)), [
    [2, "group", "unknown-id"],
    [3, "hospital", "unknown-id"],
    [5, "group", "duplicate-id"],
  ]);
});

Deno.test("adjustments that take all points are turned down together, and the standard points hold", () => {
  const options = { keepTotal: true, maxYearly: null, declineFloor: null };
  const all = new Map([[0, 9000_0000]]);
  const changed = changedPoints(
    catalogue,
    catalogue.points,
    null,
    all,
    options,
  );
  assert(changed.rejected);
  assertEquals([...changed.points], [...catalogue.points]);
  assertEquals([changed.decided, changed.factor], [0, null]);
  const free = { ...options, keepTotal: false };
  const kept = changedPoints(catalogue, catalogue.points, null, all, free);
  assertEquals([kept.rejected, kept.points[0]], [false, 9000_0000]);
});
