import { assert, assertEquals } from "@std/assert";
import {
  type Group,
  groupFiles,
  GROUPS,
  REST,
  testFiles,
} from "./groups/tests_of.ts";

const NAMES = [...Object.keys(GROUPS), REST] as Group[];

Deno.test("every test file belongs to one group, but for the full tests", () => {
  const all = testFiles(".")
    .filter((file) => !/^(bench|full|groups)\//.test(file));
  assertEquals(NAMES.flatMap(groupFiles).toSorted(), all.toSorted());
  assert(all.includes("groups_test.ts"));
});

Deno.test("every group has the module that runs it, and no module is left over", () => {
  assertEquals(
    testFiles("groups").toSorted(),
    NAMES.map((name) => `groups/${name}_test.ts`),
  );
  for (const name of NAMES) {
    const text = Deno.readTextFileSync(`tests/groups/${name}_test.ts`);
    assert(text.includes(`await testsOf("${name}")`), name);
  }
});
