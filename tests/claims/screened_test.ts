import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import { screened, screenedTables } from "../../sim/claims/screened.ts";
import { factsFromCsv } from "../../sim/facts_from_csv.ts";
import type { ScreenedItemFact } from "../../sim/model/facts.ts";
import {
  CHRONIC,
  type Episodes,
  type Persons,
  type Stays,
} from "../../sim/model/world.ts";

const ITEM: ScreenedItemFact = {
  item: "hba1c",
  price: 60,
  sex: "any",
  chapter: "IV",
  rateChapter: 0.45,
  state: "diabetes",
  rateState: 0.6,
  rateElsewhere: 0.04,
};
/** Code 0 is of chapter IV, code 1 of chapter X. */
const CHAPTERS = ["IV", "X"];
const DIABETES = 1 << CHRONIC.indexOf("diabetes");

/** Charges of `n` persons alike, a stay each. */
function charged(
  items: readonly ScreenedItemFact[],
  n: number,
  who: {
    readonly sex?: number;
    readonly known?: number;
    readonly code?: number;
    readonly cost?: number;
  } = {},
) {
  const persons = {
    person: Uint32Array.from({ length: n }, (_, i) => i),
    sex: new Uint8Array(n).fill(who.sex ?? 0),
    known: new Uint16Array(n).fill(who.known ?? 0),
  } as unknown as Persons;
  const index = Uint32Array.from({ length: n }, (_, i) => i);
  const episodes = {
    person: index,
    serial: new Uint8Array(n),
  } as unknown as Episodes;
  const stays = {
    rows: n,
    episode: index,
    code: new Uint16Array(n).fill(who.code ?? 0),
  } as unknown as Stays;
  const out = {
    screened: new Uint8Array(n),
    screenedAmount: new Int32Array(n),
  };
  const cost = new Int32Array(n).fill((who.cost ?? 5000) * 100);
  screened(
    screenedTables(items, CHAPTERS),
    rootKey("items"),
    persons,
    episodes,
    stays,
    { cost },
    0,
    out,
  );
  return out;
}

const mean = (column: Uint8Array) =>
  column.reduce((a, b) => a + b, 0) / column.length;

Deno.test("an item is usual in its chapter and in its chronic state, and rare elsewhere", () => {
  const n = 20_000;
  assertAlmostEquals(mean(charged([ITEM], n).screened), 0.45, 0.015);
  const rate = (known: number) =>
    mean(charged([ITEM], n, { code: 1, known }).screened);
  assertAlmostEquals(rate(0), 0.04, 0.006);
  assertAlmostEquals(rate(DIABETES), 0.6, 0.015);
});

Deno.test("what only one sex can need is never charged to the other", () => {
  const items = [{ ...ITEM, sex: "female" }, { ...ITEM, sex: "male" }];
  const always = items.map((item) => ({ ...item, rateChapter: 1 }));
  for (const sex of [0, 1]) {
    const { screened, screenedAmount } = charged(always, 50, { sex });
    assert(screened.every((n) => n === 1));
    assert(screenedAmount.every((fen) => fen === 6000));
  }
  const women = [{ ...ITEM, sex: "female", rateChapter: 1 }];
  assertEquals(mean(charged(women, 50).screened), 0);
});

Deno.test("amounts are times by price, and never more than the bill", () => {
  const items = Array.from({ length: 6 }, () => ({ ...ITEM, rateChapter: 1 }));
  const full = charged(items, 5);
  assert(full.screened.every((n) => n === 6));
  assert(full.screenedAmount.every((fen) => fen === 6 * 6000));
  const small = charged(items, 5, { cost: 200 });
  assert(small.screened.every((n) => n === 3));
});

Deno.test("items of one stay are charged independently of each other", () => {
  const items = Array.from(
    { length: 8 },
    () => ({ ...ITEM, rateChapter: 0.5 }),
  );
  const { screened } = charged(items, 20_000);
  const squares = screened.reduce((sum, n) => sum + (n - 4) ** 2, 0);
  assertAlmostEquals(mean(screened), 4, 0.05);
  // Of a binomial number with eight trials: 8 × ½ × ½.
  assertAlmostEquals(squares / screened.length, 2, 0.1);
});

Deno.test("the file of items has HbA1c, items of either sex, and only states and chapters that exist", () => {
  const data = new URL("../../data/", import.meta.url);
  const facts = factsFromCsv(
    (file) => Deno.readTextFileSync(new URL(file, data)),
    "zibo_2025",
    "Shandong",
  );
  const items = facts.screenedItems;
  assert(items.some(({ item }) => item === "hba1c"));
  assertEquals(
    new Set(items.map(({ sex }) => sex)),
    new Set(["any", "male", "female"]),
  );
  const chapters = new Set(facts.diseases.map(({ chapter }) => chapter));
  for (const { item, state, chapter } of items) {
    assert(chapters.has(chapter), `${item}: ${chapter}`);
    assert(state === "" || CHRONIC.some((name) => name === state), item);
  }
});
