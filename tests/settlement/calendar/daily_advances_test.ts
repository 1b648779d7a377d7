import { assertEquals } from "@std/assert";
import { dailyAdvances } from "../../../sim/settlement/calendar/daily_advances.ts";
import { dailyBooked } from "../../../sim/settlement/calendar/daily_booked.ts";
import { METHODS } from "../../../sim/model/ledger.ts";
import { total } from "../worked_example.ts";

const none = () => new Float64Array(2 * 365);

function days(...booked: readonly (readonly [number, number, number])[]) {
  const column = none();
  for (const [hospital, day, fen] of booked) column[hospital * 365 + day] = fen;
  return column;
}

const options = { rate: 0.85, firstDay: 22, joined: [true, true] };

Deno.test("advances begin with the bookings of the start day and skip days without any", () => {
  const dip = days([0, 21, 1000], [0, 22, 1000], [0, 24, 2000], [1, 23, 10]);
  const { days: paid, months } = dailyAdvances(
    { dip, outpatient: none(), chronic: none(), other: none() },
    options,
  );
  const when = [...paid].flatMap((fen, at) =>
    fen === 0 ? [] : [[Math.floor(at / 365), at % 365, fen]]
  );
  // 8.5 fen are 9.
  assertEquals(when, [[0, 22, 850], [0, 24, 1700], [1, 23, 9]]);
  assertEquals([months.dip[0], months.dip[12]], [2550, 9]);
});

Deno.test("each line is rounded on its own, and a day is the sum of its lines", () => {
  const { days: paid, months } = dailyAdvances({
    dip: days([0, 100, 10]),
    outpatient: days([0, 100, 10]),
    chronic: days([0, 100, 11]),
    other: days([0, 100, 1e10 + 10]),
  }, options);
  assertEquals(paid[100], 9 + 9 + 9 + 8_500_000_009);
  const sums = Object.values(months).map((column) => total([...column]));
  assertEquals(total(sums), paid[100]);
});

Deno.test("hospitals that have not joined get nothing", () => {
  const dip = days([0, 50, 100], [1, 50, 100]);
  const { days: paid } = dailyAdvances(
    { dip, outpatient: none(), chronic: none(), other: none() },
    { ...options, joined: [false, true] },
  );
  assertEquals(total([...paid]), 85);
});

// Three stays: by points, maternity by points, bed-day; two outpatient rows.
const record = {
  claims: {
    rows: 4,
    person: Uint32Array.of(1, 2, 3, 4),
    hospital: Uint16Array.of(0, 0, 1, 0xffff),
    scheme: Uint8Array.of(0, 0, 0, 0),
    county: new Uint8Array(4),
    day: Uint16Array.of(5, 5, 6, 7),
    los: Uint16Array.of(1, 1, 1, 1),
    code: Uint16Array.of(0, 1, 0, 0),
    cost: Int32Array.of(0, 0, 0, 0),
    selfPaid: new Int32Array(4),
    fund: Int32Array.of(100, 200, 400, 800),
    catastrophic: new Int32Array(4),
  },
  outpatient: {
    rows: 4,
    hospital: Uint16Array.of(0, 1, 0xfffc, 0),
    day: Uint16Array.of(5, 5, 5, 6),
    scheme: Uint8Array.of(0, 0, 0, 1),
    kind: Uint8Array.of(0, 1, 0, 0),
    visits: Uint32Array.of(1, 1, 1, 1),
    cost: new Float64Array(4),
    fund: Float64Array.of(3, 7, 11, 13),
  },
};
const dip = METHODS.indexOf("dip"), remote = METHODS.indexOf("remote");
const methods = Uint8Array.of(dip, dip, METHODS.indexOf("bedDay"), remote);

function sumsOf(
  services: readonly ("inpatient" | "outpatient" | "maternity")[],
) {
  const booked = dailyBooked(record, methods, ["IX", "XV"], {
    scheme: 0,
    hospitals: 2,
    services,
  });
  return Object.fromEntries(
    Object.entries(booked).map(([line, column]) => [line, total([...column])]),
  );
}

Deno.test("stays, maternity and outpatient care are covered each by its own service, care elsewhere by none", () => {
  const nothing = { dip: 0, outpatient: 0, chronic: 0, other: 0 };
  assertEquals(sumsOf(["inpatient"]), { ...nothing, dip: 100, other: 400 });
  assertEquals(sumsOf(["maternity"]), { ...nothing, dip: 200 });
  assertEquals(sumsOf(["outpatient"]), {
    ...nothing,
    outpatient: 3,
    chronic: 7,
  });
});
