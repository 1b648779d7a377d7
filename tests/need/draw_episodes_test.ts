import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import type { Episodes } from "../../sim/model/world.ts";
import { drawEpisodes, episodesRoom } from "../../sim/need/draw_episodes.ts";
import {
  drawBlock,
  type DrawnBlock,
  drawnWorld,
} from "../support/drawn_world.ts";
import { assertMean, assertShare, correlation } from "../support/sampling.ts";

const { plan, values, frame, blocks } = drawnWorld();
const { facts } = plan, { codes } = plan.city;
const diseases = facts.diseases;
const { need: tables } = frame;
const all = blocks.reduce((n, b) => n + b.episodes.rows, 0);

/** Values of the episodes that pass a test. */
function pick(
  value: (e: Episodes, i: number, block: DrawnBlock) => number,
  test: (e: Episodes, i: number, block: DrawnBlock) => boolean = () => true,
): number[] {
  const out: number[] = [];
  for (const block of blocks) {
    const e = block.episodes;
    for (let i = 0; i < e.rows; i++) {
      if (test(e, i, block)) out.push(value(e, i, block));
    }
  }
  return out;
}

const one = () => 1;

/** Stays a person, one element a person of the scheme. */
function staysByPerson(scheme: number): number[] {
  return blocks.flatMap(({ persons, episodes }) => {
    const n = new Array<number>(persons.rows).fill(0);
    for (let i = 0; i < episodes.rows; i++) n[episodes.person[i]!]!++;
    return n.filter((_, p) => persons.scheme[p] === scheme);
  });
}

Deno.test("each scheme has the admissions a person that were published for it", () => {
  const { employee, resident } = values["need.admissionRate"];
  assertMean(staysByPerson(0), employee / 100, "employees");
  assertMean(staysByPerson(1), resident / 100, "residents");
});

Deno.test("the frail fill the beds: frailty weighted by stays is 1 + its variance", () => {
  const frailty = pick((e, i, { persons }) => persons.frailty[e.person[i]!]!);
  const mean = frailty.reduce((a, b) => a + b, 0) / frailty.length;
  assertAlmostEquals(mean, 1 + values["need.frailtyVariance"], 0.1);
});

Deno.test("older people are admitted more often, as the schedule says", () => {
  const perPerson = (from: number, to: number) => {
    const there = blocks.reduce((n, { persons }) => {
      for (let i = 0; i < persons.rows; i++) {
        if (persons.band[i]! >= from && persons.band[i]! <= to) n++;
      }
      return n;
    }, 0);
    const old = pick(one, (e, i, { persons }) => {
      const band = persons.band[e.person[i]!]!;
      return band >= from && band <= to;
    });
    return old.length / there;
  };
  assert(perPerson(14, 18) > 2 * perPerson(9, 10));
  assert(perPerson(0, 0) > 2 * perPerson(2, 3));
});

Deno.test("the disease mix of all stays is the one of the file", () => {
  diseases.forEach((disease, d) => {
    const hits = pick(one, (e, i) => e.disease[i] === d).length;
    // Stays of a course come together, so that fewer persons stand behind them.
    const together = tables.followUps.stays[d]!;
    const error = 4.5 * Math.sqrt(disease.share * (2 * together - 1) / all) +
      0.002 * disease.share;
    assert(
      Math.abs(hits / all - disease.share) <= error,
      `${disease.icd10}: ${hits / all}, expected ${disease.share} ± ${error}`,
    );
  });
});

Deno.test("only women give birth, only men have an enlarged prostate", () => {
  const sexes = (icd10: string) => {
    const d = diseases.findIndex((x) => x.icd10 === icd10);
    return new Set(pick(
      (e, i, { persons }) => persons.sex[e.person[i]!]!,
      (e, i) => e.disease[i] === d,
    ));
  };
  assertEquals(sexes("O80"), new Set([1]));
  assertEquals(sexes("N40"), new Set([0]));
});

Deno.test("children have children's diseases: half of the patients are below the median age", () => {
  for (const icd10 of ["J20", "I63", "H25"]) {
    const d = diseases.findIndex((x) => x.icd10 === icd10);
    const ages = pick(
      (e, i, { persons }) => persons.band[e.person[i]!]! * 5 + 2.5,
      (e, i) => e.disease[i] === d,
    ).sort((a, b) => a - b);
    const { ageP25, ageP75 } = diseases[d]!;
    const median = ages[ages.length >> 1]!;
    assert(
      median >= ageP25 - 5 && median <= ageP75 + 5,
      `${icd10}: median ${median}, quartiles ${ageP25} and ${ageP75}`,
    );
  }
});

Deno.test("a code belongs to its disease and has its share there", () => {
  const d = diseases.findIndex((x) => x.icd10 === "I63");
  const drawn = pick((e, i) => e.code[i]!, (e, i) => e.disease[i] === d);
  for (let c = codes.first[d]!; c < codes.first[d]! + codes.count[d]!; c++) {
    const hits = drawn.filter((x) => x === c).length;
    assertShare(hits, drawn.length, codes.share[c]!, codes.book.diagnosis[c]!);
  }
  pick((e, i) => {
    assertEquals(codes.disease[e.code[i]!], e.disease[i]);
    return 0;
  });
});

Deno.test("each month has its season's share of the stays, January and February together", () => {
  // The festival divides these two by its date; returns and stays put off run over month ends,
  // and of those who die soon after New Year all of the last months fall into the first ones.
  const part = (month: number) => Math.max(1, month);
  const found = new Array<number>(12).fill(0);
  const expected = new Array<number>(12).fill(0);
  for (const [season, months] of facts.seasons) {
    const of = pick(
      (e, i) => MONTH_OF_DAY[e.day[i]!]!,
      (e, i) => diseases[e.disease[i]!]!.season === season,
    );
    of.forEach((month) => found[part(month)]!++);
    months.forEach((index, m) => expected[part(m)]! += of.length * index / 12);
  }
  for (let m = 1; m < 12; m++) {
    const ratio = found[m]! / expected[m]!;
    assert(Math.abs(ratio - 1) < 0.09, `month ${m + 1}: ${ratio}`);
  }
});

Deno.test("severity has its shares, and severe cases need more", () => {
  const shares = values["need.severity.shares"];
  const factors = values["need.severity.costFactors"];
  const level = [0, 1, 2].map((s) =>
    pick((e, i) => e.need[i]!, (e, i) => e.severity[i] === s)
  );
  const mean = shares.reduce((sum, p, s) => sum + p * factors[s]!, 0);
  level.forEach((needs, s) => {
    assertShare(needs.length, all, shares[s]!, `severity ${s}`);
    assertMean(needs, factors[s]! / mean, `need at severity ${s}`);
  });
});

Deno.test("need and stay have mean 1 over the cases, so that means are the file's", () => {
  assertMean(pick((e, i) => e.need[i]!), 1, "need");
  assertMean(pick((e, i) => e.stay[i]!), 1, "stay");
});

Deno.test("within a disease, dear cases stay longer", () => {
  const d = diseases.findIndex((x) => x.icd10 === "I63");
  const mild = (e: Episodes, i: number) =>
    e.disease[i] === d && e.severity[i] === 0;
  const cost = pick((e, i) => Math.log(e.need[i]!), mild);
  const stay = pick((e, i) => Math.log(e.stay[i]!), mild);
  assertAlmostEquals(
    correlation(cost, stay),
    values["need.costStayCorrelation"],
    0.05,
  );
});

Deno.test("episodes are in order of person and day, and each keeps its own number", () => {
  for (const { episodes: e } of blocks) {
    const seen = new Set<number>();
    for (let i = 0; i < e.rows; i++) {
      const key = e.person[i]! * 256 + e.serial[i]!;
      assert(!seen.has(key), "two episodes with one number");
      seen.add(key);
      if (i === 0 || e.person[i] !== e.person[i - 1]) continue;
      assert(e.day[i]! >= e.day[i - 1]!, "days out of order");
    }
    for (let i = 1; i < e.rows; i++) assert(e.person[i]! >= e.person[i - 1]!);
  }
});

Deno.test("a block has the same episodes, whatever was drawn before it", () => {
  for (const block of [9, 0, 9]) {
    const again = drawBlock(frame, block).episodes;
    const before = blocks[block]!.episodes;
    assertEquals(again.rows, before.rows);
    for (const name of ["person", "serial", "day", "code", "need"] as const) {
      assertEquals(again[name], before[name], name);
    }
  }
});

/** Visits each pair of stays that follow each other in one person. */
function pairs(
  see: (e: Episodes, earlier: number, later: number) => void,
): void {
  for (const { episodes: e } of blocks) {
    for (let i = 1; i < e.rows; i++) {
      if (e.person[i] === e.person[i - 1]) see(e, i - 1, i);
    }
  }
}

Deno.test("nobody lies in two beds at once", () => {
  let overlaps = 0, seen = 0;
  pairs((e, a, b) => {
    const days = Math.round(tables.meanStay[e.code[b]!]! * e.stay[b]!);
    seen++;
    // The room for one day is that of a year that ends in hospital.
    if (e.day[b]! - Math.max(1, days) < e.day[a]! - 1) overlaps++;
  });
  assert(overlaps < seen / 1000, `${overlaps} of ${seen}`);
});

Deno.test("about one discharge in sixteen is followed by another stay within 30 days", () => {
  let soon = 0;
  pairs((e, a, b) => {
    const days = Math.round(tables.meanStay[e.code[b]!]! * e.stay[b]!);
    if (e.day[b]! - days - e.day[a]! <= 30) soon++;
  });
  assert(soon / all > 0.041 && soon / all < 0.081, `${soon / all}`);
});

Deno.test("chemotherapy comes in courses: most sessions follow one three weeks before, of the same code", () => {
  const d = diseases.findIndex((x) => x.icd10 === "Z51.1");
  let courses = 0, sessions = 0;
  pairs((e, a, b) => {
    if (e.disease[b] !== d) return;
    sessions++;
    if (
      e.disease[a] === d && e.day[b]! - e.day[a]! === 21 &&
      e.code[a] === e.code[b]
    ) courses++;
  });
  assert(courses > 0.7 * sessions, `${courses} of ${sessions}`);
});

Deno.test("those who die have their stays before, and no fewer", () => {
  const { persons } = blocks[0]!;
  const leaves = persons.leaves.map((day) => Math.min(day, 100));
  const room = episodesRoom(persons.rows);
  const drawn = drawEpisodes(
    tables,
    frame.keys.count,
    frame.keys.detail,
    0,
    { ...persons, leaves, joins: new Uint16Array(persons.rows) },
    room,
  );
  assertEquals(drawn.rows, blocks[0]!.episodes.rows, "as many stays");
  for (let e = 0; e < drawn.rows; e++) assert(drawn.day[e]! <= 100);
});

Deno.test("a person's stays do not change when the others of the block need none", () => {
  const { persons, episodes } = blocks[0]!;
  // Whom frailty leaves out, and all others as they were.
  const frailty = persons.frailty.map((f, i) => i % 3 === 0 ? f : 0);
  const alone = drawEpisodes(
    tables,
    frame.keys.count,
    frame.keys.detail,
    0,
    { ...persons, frailty },
    episodesRoom(persons.rows),
  );
  const rows = (e: Episodes) =>
    Array.from({ length: e.rows }, (_, i) => i)
      .filter((i) => e.person[i]! % 3 === 0 && e.person[i]! < persons.rows)
      .map((i) => [
        e.person[i],
        e.serial[i],
        e.day[i],
        e.disease[i],
        e.code[i],
        e.severity[i],
        e.stay[i],
      ]);
  assert(alone.rows < episodes.rows / 2, "most of the block needs nothing");
  assertEquals(rows(alone), rows(episodes));
});
