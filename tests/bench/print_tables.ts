import { textTable } from "../../sim/cli/text_table.ts";
import type { GenerationRow } from "./city/time_generation.ts";
import { CITY_TARGETS, type CityRow } from "./city/time_ten_million.ts";
import type { Spread } from "./spread.ts";
import { STAGES } from "./stage_time.ts";
import { type CommandRow, TARGETS } from "./time_command.ts";
import type { PeerRow } from "./time_peers.ts";
import type { StageRow } from "./time_stages.ts";

const SPREAD_HEADS = ["中位数 median", "最小 min", "最大 max"];
const TARGET_HEADS = [...SPREAD_HEADS, "目标 target", "每次 every run"];

/** The whole command against its targets (整条命令与目标). */
export function commandTable(row: CommandRow): string {
  return textTable(
    [`整条命令 whole command (${row.runs}×)`, ...TARGET_HEADS],
    [
      line("用时 wall clock, s", row.wallSeconds, 2, TARGETS.wallSeconds),
      line(
        "首行进度 first progress line, s",
        row.firstLineSeconds,
        2,
        TARGETS.firstLineSeconds,
      ),
      line("处理器 processor, s", row.cpuSeconds, 2, null),
      line(
        "内存峰值 peak memory, MB",
        row.peakBytes,
        0,
        TARGETS.peakBytes,
        1e6,
      ),
    ],
  );
}

/** A city of ten million against its targets (千万人口城市与目标). */
export function cityTable(row: CityRow): string {
  return textTable(
    [
      `一千万人 ten million insured, ${row.scenario}, ${
        row.years === "alone"
          ? "单独一年 one year alone"
          : "历年之后 after the years of history"
      }, ${row.claims} 例 bills (${row.runs}×)`,
      ...TARGET_HEADS,
    ],
    [
      line("人口到结算单 population to claims, ms", row.ms, 0, CITY_TARGETS.ms),
      line("整个进程 whole process, s", row.wallSeconds, 2, null),
      line(
        "内存峰值 peak memory, MB",
        row.peakBytes,
        0,
        CITY_TARGETS.peakBytes,
        1e6,
      ),
    ],
  );
}

/** Drawing people, illness and stays beside peers (生成对照). */
export function generationTable(rows: readonly GenerationRow[]): string {
  return textTable(
    [
      "生成 drawing, ns",
      "程序 program",
      ...SPREAD_HEADS,
      "Shapan ÷",
      "p10–p90",
    ],
    rows.map(({ stage, peer, ns, enginesTimes: { median, low, high } }) => [
      STAGES[stage].name,
      peer,
      ...threeOf(ns, 1),
      median.toFixed(2),
      `${low.toFixed(2)}–${high.toFixed(2)}`,
    ]),
  );
}

/** A measurement and whether every run of it kept the target. */
function line(
  name: string,
  values: Spread | null,
  digits: number,
  target: number | null,
  scale = 1,
): string[] {
  return [
    name,
    ...threeOf(values, digits, scale),
    target === null ? "" : (target / scale).toFixed(digits),
    target === null || values === null
      ? ""
      : values.high <= target
      ? "达标 met"
      : "未达标 missed",
  ];
}

/** Stages in nanoseconds and against their floors (各阶段). */
export function stageTable(rows: readonly StageRow[]): string {
  return textTable(
    [
      "阶段 stage (1 thread)",
      "单位 unit",
      "数量 units",
      "ns",
      "最小 min",
      "最大 max",
      "下限 floor",
      "倍数 × floor",
      "范围 range",
    ],
    rows.map(({ stage, unit, units, ns, timesFloor }) => [
      STAGES[stage].name,
      unit === "person" ? "人 person" : "例 case",
      String(units),
      ...threeOf(ns, 1),
      `${STAGES[stage].perUnit} ${STAGES[stage].floor}`,
      timesFloor.median.toFixed(1),
      `${timesFloor.low.toFixed(1)}–${timesFloor.high.toFixed(1)}`,
    ]),
  );
}

/** The engine's sums beside the peer's (对照). */
export function peerTable(rows: readonly PeerRow[]): string {
  return textTable(
    [
      "按机构、险种、月份汇总 sums by hospital, scheme, month; ms",
      ...SPREAD_HEADS,
      "× Shapan",
      "范围 range",
    ],
    rows.map(({ name, ms, timesEngine }) => [
      name,
      ...threeOf(ms, 1),
      timesEngine.median.toFixed(1),
      `${timesEngine.low.toFixed(1)}–${timesEngine.high.toFixed(1)}`,
    ]),
  );
}

function threeOf(values: Spread | null, digits: number, scale = 1): string[] {
  return values === null
    ? ["–", "–", "–"]
    : [values.median, values.low, values.high].map((value) =>
      (value / scale).toFixed(digits)
    );
}
