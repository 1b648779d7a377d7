import { assertEquals } from "@std/assert";
import { issuesOf, load } from "./shelf.ts";

const FILE = "scenarios/x/a.yaml";

Deno.test("a setting of behaviour among policy is refused, and the right block named", () => {
  for (
    const key of ["hospital.response.inertia", "hospital.lever.volume"]
  ) {
    assertEquals(issuesOf(() => load(`policy:\n  ${key}: 0.5\n`)), [{
      code: "wrong-block",
      file: FILE,
      line: 4,
      column: 3,
      key,
      given: "policy",
      allowed: "behaviour",
    }]);
  }
});

Deno.test("a dose out of range is refused at its line, whichever lever it is of", () => {
  for (const lever of ["volume", "upcoding", "capacity", "referralDown"]) {
    for (const dose of ["-0.1", "2.1"]) {
      const [issue, ...others] = issuesOf(() =>
        load(`behaviour:\n  hospital.lever.${lever}:\n    value: ${dose}\n`)
      );
      assertEquals(
        [issue!.code, issue!.file, issue!.line, issue!.key, issue!.given],
        ["out-of-range", FILE, 5, `hospital.lever.${lever}`, dose],
      );
      assertEquals(others, []);
    }
  }
});

Deno.test("a prior outside its range is refused", () => {
  const [issue] = issuesOf(() =>
    load("behaviour:\n  hospital.response.altruism:\n    value: 3\n")
  );
  assertEquals(
    [issue!.code, issue!.line, issue!.given],
    ["out-of-range", 5, "3"],
  );
});
