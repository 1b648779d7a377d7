import { assertEquals } from "@std/assert";
import { fingerprint } from "../../sim/base/columns.ts";
import { yearFrame } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { floorCells } from "../bench/floors.ts";
import { timeBlocks } from "../bench/time_blocks.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);

Deno.test("the benchmark times the chain that the engine plays: its claims are the same", async () => {
  const values = yearValues(plan!, 2025);
  const frame = yearFrame(plan!.city, 2025, values["run.seed"], values);
  const [played] = await playSmall(plan!, [2025]);
  const { claims } = played!.record;
  const timed = timeBlocks(frame, claims.rows, floorCells(claims.rows));
  assertEquals(fingerprint(timed.claims), fingerprint(claims));
});
