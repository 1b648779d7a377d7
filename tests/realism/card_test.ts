import { assert, assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { parseCsv } from "../../sim/base/csv.ts";
import { MEASURES_OF_REALISM } from "../../sim/metrics/realism/measures.ts";
import {
  cardFiles,
  earlierCard,
  movedRows,
} from "../../sim/study/realism/card_files.ts";
import {
  cardTables,
  lastLine,
  movedTable,
  worstFirst,
} from "../../sim/study/realism/card_text.ts";
import { readHeldAgainst } from "../../sim/io.ts";
import { cardRow } from "../../sim/metrics/realism/hold_against.ts";
import type { Target } from "../../sim/model/realism.ts";

const { targets, notes } = readHeldAgainst();

/** A target of 10, from 8 to 14. */
function target(id: string, change: Partial<Target> = {}): Target {
  return {
    id,
    city: "zibo_2025",
    year: 2025,
    scheme: "all",
    measure: "length_of_stay",
    labelZh: "住院床日",
    labelEn: "Mean stay",
    unit: "days",
    value: 10,
    low: 8,
    high: 14,
    kind: "check",
    status: "published",
    ...change,
  };
}

const NOTES = new Map([
  ["a", { zh: "甲的原因", en: "why a" }],
  ["length_of_stay", { zh: "床日的原因", en: "why stays" }],
]);
const LATER = { zh: "以后", en: "later" };

Deno.test("every measure of the targets can be asked, and none is there that nothing asks", () => {
  const asked = new Set(targets.map((t) => t.measure));
  assertEquals(
    [...asked].filter((name) => !(name in MEASURES_OF_REALISM)),
    [],
  );
  assertEquals(
    Object.keys(MEASURES_OF_REALISM).filter((name) => !asked.has(name)),
    [],
  );
});

Deno.test("every target lies in its own band", () => {
  const outside = targets.filter((t) =>
    !(t.low <= t.value && t.value <= t.high)
  );
  assertEquals(outside.map((t) => t.id), []);
});

Deno.test("every sentence belongs to a row or a measure, in both languages", () => {
  const known = new Set(targets.flatMap((t) => [t.id, t.measure]));
  for (const [id, { zh, en }] of notes) {
    assert(known.has(id), id);
    assert(/\p{Script=Han}/u.test(zh) && en.length > 10, id);
  }
});

Deno.test("the edges of a band belong to it, and distance is in half widths of the nearer side", () => {
  const row = (value: number) => cardRow(target("a"), value, NOTES);
  assertEquals([8, 14, 7.99, 14.01].map((x) => row(x).inBand), [
    true,
    true,
    false,
    false,
  ]);
  assertEquals([10, 9, 12, 18].map((x) => row(x).distance), [0, 0.5, 0.5, 2]);
});

Deno.test("a miss has its own sentence, or its measure's; a row in band needs none", () => {
  assertEquals(cardRow(target("a"), 20, NOTES).note?.en, "why a");
  assertEquals(cardRow(target("b"), 20, NOTES).note?.en, "why stays");
  assertEquals(cardRow(target("a"), 10, NOTES).note, null);
});

Deno.test("what cannot be measured yet is a miss with its reason", () => {
  const row = cardRow(target("a"), LATER, NOTES);
  assertEquals([row.value, row.inBand, row.note], [null, false, LATER]);
  const empty = cardRow(target("a"), NaN, NOTES);
  assertEquals([empty.value, empty.inBand], [null, false]);
});

Deno.test("the last line counts checks only, and is the same in every language", () => {
  const rows = [
    cardRow(target("a"), 10, NOTES),
    cardRow(target("b"), 20, NOTES),
    cardRow(target("c"), LATER, NOTES),
    cardRow(target("d", { kind: "fit" }), 10, NOTES),
  ];
  assertEquals(lastLine(rows), "realism: 1 of 3 targets in band");
});

Deno.test("the worst miss stands first, then what is not yet measured, then the rows in band", () => {
  const rows = [
    cardRow(target("in"), 11, NOTES),
    cardRow(target("later"), LATER, NOTES),
    cardRow(target("near"), 15, NOTES),
    cardRow(target("far"), 40, NOTES),
  ];
  assertEquals(
    worstFirst(rows).map((r) => r.target.id),
    ["far", "near", "later", "in"],
  );
  const [checks, fits] = cardTables(rows, "en");
  assertEquals(checks!.rows.map((cells) => cells[5]), [
    "miss",
    "miss",
    "not yet",
    "pass",
  ]);
  assertEquals(checks!.sentences.length, 3);
  assertEquals(fits!.rows, []);
});

Deno.test("an earlier card shows what moved, and only that", () => {
  const before = [
    cardRow(target("same"), 11, NOTES),
    cardRow(target("better"), 20, NOTES),
    cardRow(target("moved"), 9, NOTES),
    cardRow(target("new"), LATER, NOTES),
  ];
  const json = cardFiles(before).find((f) => f.path === "card.json")!.text;
  const now = [
    cardRow(target("same"), 11, NOTES),
    cardRow(target("better"), 12, NOTES),
    cardRow(target("moved"), 9.5, NOTES),
    cardRow(target("new"), 50, NOTES),
  ];
  const moved = movedRows(now, earlierCard(json, "card.json"));
  assertEquals(
    moved.map(({ row }) => row.target.id),
    ["better", "moved", "new"],
  );
  const { rows } = movedTable(moved, "en");
  assertEquals(rows[0]!.slice(0, 3), ["better", "20", "12"]);
  assertEquals(rows[0]![5], "pass");
  assertEquals(rows.map((cells) => cells[5]), ["pass", "", ""]);
});

Deno.test("a file that is no card is refused by name", () => {
  for (const text of ["{", "{}", '[{"a":1}]']) {
    const error = assertThrows(() => earlierCard(text, "x.json"), ShapanError);
    assertEquals(error.issues[0]!.file, "x.json");
  }
});

Deno.test("the card's table opens in a spreadsheet with a row a target", () => {
  const rows = [
    cardRow(target("a"), 20, NOTES),
    cardRow(target("c"), LATER, NOTES),
  ];
  const csv = cardFiles(rows).find((f) => f.path === "card.csv")!.text;
  assert(csv.startsWith("\uFEFF"));
  const [first, second] = parseCsv(csv, { file: "card.csv" });
  assertEquals([first!.id, first!.value, first!.gap, first!.in_band], [
    "a",
    "20",
    "10",
    "0",
  ]);
  assertEquals([second!.value, second!.note], ["", "later"]);
});
