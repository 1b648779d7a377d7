import { assertEquals } from "@std/assert";
import {
  casesByCluster,
  classCode,
  clusterComprehensive,
  type ClusterOptions,
} from "../../sim/grouping/comprehensive.ts";
import { workedCase } from "../settlement/worked_example.ts";

interface Count {
  readonly dx4: string;
  readonly proc: string;
  readonly classCode: number;
  readonly cases: number;
}
interface Inputs {
  readonly counts: readonly Count[];
  readonly section: string;
  readonly chapter: string;
}

/** The rows of EX-02 that are not core, in the block and chapter of the example. */
function restOf({ counts, section, chapter }: Inputs) {
  return counts.filter((c) => c.cases < 15).map((c) => ({
    category: c.dx4.slice(0, 3),
    block: section ?? "",
    chapter: chapter ?? "",
    classCode: c.classCode,
    cases: c.cases,
  }));
}

function clustered(inputs: Inputs, options: ClusterOptions) {
  const rows = restOf(inputs);
  return Object.fromEntries(
    casesByCluster(clusterComprehensive(rows, options), rows),
  );
}

Deno.test("EX-02.1 the rest is clustered by category and class", () => {
  const { inputs, expected } = workedCase<
    Inputs,
    { comprehensive: Record<string, number> }
  >("EX-02.1");
  assertEquals(
    clustered(inputs, { mode: "category", threshold: 15, dropSmall: false }),
    expected.comprehensive,
  );
});

Deno.test("EX-02.2 clusters below the threshold move to their section, then to their chapter", () => {
  const { inputs, expected } = workedCase<
    Inputs,
    { final: Record<string, number> }
  >("EX-02.2");
  assertEquals(
    clustered(inputs, {
      mode: "categoryThenChapter",
      threshold: 15,
      dropSmall: false,
    }),
    expected.final,
  );
});

Deno.test("EX-02.3 clusters that stay small are dropped and their cases have no score", () => {
  const { inputs, expected } = workedCase<
    Inputs,
    { final: Record<string, number>; noScoreCases: number }
  >("EX-02.3");
  const final = clustered(inputs, {
    mode: "categoryThenChapter",
    threshold: 15,
    dropSmall: true,
  });
  assertEquals(final, expected.final);
  const all = restOf(inputs).reduce((sum, r) => sum + r.cases, 0);
  assertEquals(
    all - Object.values(final).reduce((a, b) => a + b, 0),
    expected.noScoreCases,
  );
});

Deno.test("a section that reaches the threshold is kept: 14 moves on, 15 stays", () => {
  const rows = (cases: number) =>
    ["K80", "K81"].map((category, i) => ({
      category,
      block: "K80-K87",
      chapter: "XI",
      classCode: 1,
      cases: i === 0 ? 10 : cases,
    }));
  const options = {
    mode: "categoryThenChapter",
    threshold: 15,
    dropSmall: false,
  } as const;
  assertEquals(clusterComprehensive(rows(4), options), ["XI-1", "XI-1"]);
  assertEquals(clusterComprehensive(rows(5), options), [
    "K80-K87-1",
    "K80-K87-1",
  ]);
  assertEquals(clusterComprehensive(rows(15), options), ["XI-1", "K81-1"]);
});

Deno.test("intervention counts with surgery", () => {
  assertEquals([0, 1, 2, 3, 4].map(classCode), [1, 2, 3, 4, 4]);
});
