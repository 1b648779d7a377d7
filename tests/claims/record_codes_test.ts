import { assert, assertEquals } from "@std/assert";
import { recordCodes } from "../../sim/claims/record_codes.ts";
import { drawnWorld } from "../support/drawn_world.ts";
import { assertShare } from "../support/sampling.ts";

const { plan, values, frame, blocks } = drawnWorld();
const { book } = plan.city.codes;

/** Codes of all stays as written down, beside what the illness called for. */
function written(wrongBelow: Int32Array) {
  return blocks.flatMap(({ persons, episodes, stays }) => {
    const copy = { ...stays, code: stays.code.slice() };
    recordCodes(
      { ...frame.coding, wrongBelow },
      frame.keys.coding,
      frame.level,
      persons,
      episodes,
      copy,
    );
    return Array.from({ length: stays.rows }, (_, i) => ({
      level: frame.level[stays.hospital[i]!],
      right: episodes.code[stays.episode[i]!]!,
      code: copy.code[i]!,
    }));
  });
}

const all = written(frame.coding.wrongBelow);

/** Categories with more than one subcategory: where there is something to confuse. */
const confusable = new Set(
  book.diagnosis.flatMap((dx, c) =>
    book.diagnosis.some((other, o) =>
        o !== c && other !== dx && book.category[o] === book.category[c]
      )
      ? [c]
      : []
  ),
);

Deno.test("a slip stays within the category and leaves the operation", () => {
  for (const { right, code } of all) {
    assertEquals(book.category[code], book.category[right]);
    assertEquals(book.operations[code], book.operations[right]);
  }
});

Deno.test("each level slips as often as its setting says", () => {
  for (const level of ["3", "2", "1"] as const) {
    const there = all.filter((x) =>
      x.level === Number(level) && confusable.has(x.right)
    );
    const wrong = there.filter((x) =>
      book.diagnosis[x.code] !== book.diagnosis[x.right]
    );
    assertShare(
      wrong.length,
      there.length,
      values["claims.coding.wrongMain"][level],
      `level ${level}`,
    );
  }
});

Deno.test("without slips every code is right; with more, those who slipped before slip again", () => {
  assert(written(new Int32Array(3)).every((x) => x.code === x.right));
  const more = written(frame.coding.wrongBelow.map((x) => x * 2));
  all.forEach((x, i) => {
    if (x.code !== x.right) assertEquals(more[i]!.code, x.code);
  });
});
