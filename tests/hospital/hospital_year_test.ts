import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  type HospitalEvent,
  hospitalYear,
} from "../../sim/hospital/hospital_year.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const { hospitals } = plan!.city;
const { archive, size } = hospitals;
const H1 = archive.id[0]!, H2 = archive.id[1]!;

const inYear = (year: number, events: readonly HospitalEvent[]) =>
  hospitalYear(hospitals, year, events, []);

Deno.test("a year without events is one period, in which everyone is open at full size", () => {
  const year = inYear(2025, []);
  assertEquals(year.sizes.length, 1);
  assertEquals(year.sizes[0], size);
  assertEquals(year.level, archive.level);
  assert(year.periodOfDay.every((period) => period === 0));
});

Deno.test("a hospital that closes on 1 July is open until 30 June, and closed for good", () => {
  const events = [{ date: "2025-07-01", id: H1, change: "exit" as const }];
  const { sizes, periodOfDay } = inYear(2025, events);
  assertEquals(sizes.length, 2);
  assertEquals(periodOfDay[180], 0);
  assertEquals(periodOfDay[181], 1);
  assertEquals([sizes[0]![0], sizes[1]![0]], [size[0], 0]);
  assertEquals(sizes[1]!.slice(1), size.slice(1));
  assertEquals(inYear(2024, events).sizes.map((row) => row[0]), [size[0]]);
  assertEquals(inYear(2026, events).sizes.map((row) => row[0]), [0]);
});

Deno.test("a hospital that enters on a date is not there before it", () => {
  const events = [{ date: "2025-07-01", id: H1, change: "enter" as const }];
  assertEquals(inYear(2024, events).sizes.map((row) => row[0]), [0]);
  assertEquals(inYear(2025, events).sizes.map((row) => row[0]), [0, size[0]]);
  assertEquals(inYear(2026, events).sizes.map((row) => row[0]), [size[0]]);
});

Deno.test("twice the beds draw twice as strongly, from the day they open", () => {
  const to = archive.beds[1]! * 2;
  const events = [{ date: "2025-03-01", id: H2, change: "beds" as const, to }];
  const year = inYear(2025, events);
  assertEquals(year.sizes.map((row) => row[1]), [size[1], size[1]! * 2]);
  assertEquals(year.archive.beds[1], to);
  assertEquals(inYear(2024, events).archive.beds[1], archive.beds[1]);
});

Deno.test("a change of level counts from the next 1 January", () => {
  const events = [
    { date: "2025-03-01", id: H1, change: "level" as const, to: 2 },
  ];
  assertEquals(inYear(2025, events).level[0], 3);
  assertEquals(inYear(2026, events).level[0], 2);
  assertEquals(inYear(2026, events).archive.level[0], 2);
  assertEquals(archive.level[0], 3, "the city's own archive is not touched");
});

Deno.test("a reputation multiplies what the size draws", () => {
  const { sizes } = hospitalYear(hospitals, 2025, [], [
    { id: H2, factor: 1.5 },
  ]);
  assertEquals(sizes[0]![1], size[1]! * 1.5);
});

Deno.test("an institution that the city does not have is refused, with those it has", () => {
  const error = assertThrows(() =>
    inYear(2025, [{ date: "2025-07-01", id: "H999", change: "exit" }])
  );
  assert(String(error).includes("H999") && String(error).includes(H1));
});

Deno.test("closing every tertiary hospital is refused: their patients would have nowhere to go", () => {
  const tertiary = archive.id.filter((_, h) => archive.level[h] === 3);
  const close = (ids: readonly string[]) => () =>
    inYear(
      2025,
      ids.map((id) => ({ date: "2025-07-01", id, change: "exit" as const })),
    );
  const error = assertThrows(close(tertiary));
  assert(/三级机构一家也不开/.test(String(error)), String(error));
  close(tertiary.slice(1))();
});

Deno.test("when the largest hospital closes, its patients lie in others, and no one is lost or healed by it", async () => {
  const closing = `
format: 1
title: 关闭最大的医院
inherits: zibo_2025/baseline
data:
  hospital.events.changes:
    value: [{ date: "2025-07-01", id: ${H1}, change: exit }]
    source: assumed
    status: assumed
    note: 测试
`;
  const [closed] = smallPlans(["closing"], { closing });
  const [before] = await playSmall(plan!, [2025]);
  const [after] = await playSmall(closed!, [2025]);
  const a = before!.record.claims, b = after!.record.claims;
  assertEquals(b.rows, a.rows);
  const clinic = after!.record.outpatient;
  for (let row = 0; row < clinic.rows; row++) {
    assert(clinic.hospital[row] !== 0 || clinic.day[row]! < 181);
  }
  assertEquals(b.person, a.person);
  assertEquals(b.day, a.day);
  let moved = 0;
  for (let i = 0; i < a.rows; i++) {
    const same = a.hospital[i] === b.hospital[i];
    if (a.day[i]! < 181) assert(same, "nobody moves before the day");
    else {
      assert(b.hospital[i] !== 0, "nobody is discharged after it closed");
      if (a.hospital[i] === 0) moved++;
    }
  }
  assert(moved > 20, `${moved} patients moved`);
});
