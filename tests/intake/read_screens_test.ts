import { assert, assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { readScreens } from "../../sim/intake/read_screens.ts";
import { readText, ROOT } from "../../sim/io.ts";
import { SCREENS } from "../../sim/model/ledger.ts";
import { SCREEN_COLUMNS } from "../../sim/model/screens.ts";

const FILE = "data/supervision/screens.csv";
const HEADER = "id,name_zh,name_en,stage,condition,action,act";

function read(...rows: string[]) {
  return readScreens({ file: "own.csv", text: [HEADER, ...rows].join("\n") });
}

Deno.test("the shipped table has the screens that findings know, in their order", () => {
  const screens = readScreens({
    file: FILE,
    text: readText(`${ROOT}/${FILE}`)!,
  });
  assertEquals(screens.map(({ id }) => id), [...SCREENS]);
});

Deno.test("a condition is read term by term, alternatives apart", () => {
  const [screen] = read(
    "a,甲,A,before,los <= 2 and planned = 0 or los_ratio>3.5,refuse,record",
  );
  assertEquals(screen!.when, [
    [
      { column: "los", sign: "<=", value: 2 },
      { column: "planned", sign: "=", value: 0 },
    ],
    [{ column: "los_ratio", sign: ">", value: 3.5 }],
  ]);
});

Deno.test("a screen that names an unknown column is refused with file and line", () => {
  const error = assertThrows(
    () =>
      read(
        "a,甲,A,after,los <= 2,lead,record",
        "b,乙,B,after,true_severity = 0,lead,record",
      ),
    ShapanError,
  );
  assertEquals(error.issues, [{
    code: "wrong-choice",
    file: "own.csv",
    line: 3,
    key: "condition",
    given: "true_severity",
    allowed: SCREEN_COLUMNS.join(", "),
  }]);
});

Deno.test("everything that is wrong with a table is said at once", () => {
  const error = assertThrows(
    () =>
      read(
        "a,甲,A,later,los 2,look,theft",
        "a,甲,A,after,los < 2,lead,record",
      ),
    ShapanError,
  );
  assertEquals(
    error.issues.map(({ line, key, code }) => [line, key, code]),
    [
      [2, "stage", "wrong-choice"],
      [2, "condition", "wrong-type"],
      [2, "action", "wrong-choice"],
      [2, "act", "wrong-choice"],
      [3, "id", "duplicate-id"],
    ],
  );
});

Deno.test("a window or an edge that no claim can have is refused, its bounds are not", () => {
  const terms = [
    "gap_days <= -14",
    "los > 367",
    "cost_ratio < 101",
    "planned = -1",
  ];
  for (const term of terms) {
    const error = assertThrows(
      () => read(`a,甲,A,after,los <= 2 and ${term},lead,record`),
      ShapanError,
    );
    const [issue] = error.issues;
    assertEquals(
      [issue!.code, issue!.line, issue!.key, issue!.given],
      ["out-of-range", 2, "condition", term],
    );
    assert(error.message.includes(term.split(" ")[0]!));
  }
  for (const term of ["gap_days <= 366", "los >= 0", "cost_ratio < 100"]) {
    assertEquals(read(`a,甲,A,after,${term},lead,record`).length, 1);
  }
});
