import { newDocument } from "./standalone_svg.ts";
import { COLORS, SIZES } from "./theme.ts";

/** A bar of a flow, its height the money in it. */
export interface FlowNode {
  readonly key: string;
  readonly amount: number;
  readonly color: string;
  /** Lines beside the bar, the first one bold; a line may have its own colour. */
  readonly label: readonly { readonly text: string; readonly color?: string }[];
}

/** A ribbon from one bar to another. */
export interface FlowRibbon {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly color: string;
}

/** One diagram: three columns of bars and what runs between them. */
export interface FlowBlock {
  readonly title: string;
  /** Drawn as one stacked bar, as income is not earmarked. */
  readonly sources: readonly FlowNode[];
  readonly parts: readonly FlowNode[];
  readonly ends: readonly FlowNode[];
  /** Between parts and ends. */
  readonly ribbons: readonly FlowRibbon[];
}

/** Widths beside the bars. */
export interface FlowRoom {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

/** A bar that has its place; `out` is how far its ribbons have used it. */
interface Placed extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  out: number;
}

const BAR = 12, LINE = 14, GAP = 6, TALLEST = 270;
const SVG = "http://www.w3.org/2000/svg";

/** Draws flows one below the other on one scale (流向图), ribbons as wide as their money. */
export function flowDrawing(
  blocks: readonly FlowBlock[],
  { width, left, right }: FlowRoom,
): Element {
  const document = newDocument();
  const svg = document.createElementNS(SVG, "svg");
  const add = (
    tag: string,
    attributes: Record<string, string | number>,
    text = "",
  ) => {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) {
      node.setAttribute(name, String(value));
    }
    if (text !== "") node.textContent = text;
    svg.appendChild(node);
  };
  const scale = TALLEST /
    Math.max(1, ...blocks.map(({ sources }) => total(sources)));
  const x = {
    source: left,
    part: left + (width - left - right) * 0.34,
    end: width - right - BAR,
  };
  let top = 4;
  for (const block of blocks) {
    add("text", {
      x: BAR,
      y: top + 14,
      "text-anchor": "start",
      "font-size": SIZES.subtitle,
      "font-weight": 700,
    }, block.title);
    top += 26;
    const tall = Math.max(
      columnHeight(block.parts, scale),
      columnHeight(block.ends, scale),
      total(block.sources) * scale,
      block.sources.length * 3 * LINE,
    );
    const sources = stack(block.sources, x.source, top, tall, scale);
    const parts = column(block.parts, x.part, top, tall, scale);
    const ends = column(block.ends, x.end, top, tall, scale);
    let y = sources[0]?.y ?? top;
    for (const part of parts) {
      add(
        "path",
        ribbon(x.source + BAR, y, part.x, part.y, part.height, part.color),
      );
      y += part.height;
    }
    for (const { from, to, amount, color } of block.ribbons) {
      const a = parts.find(({ key }) => key === from),
        b = ends.find(({ key }) => key === to);
      if (a === undefined || b === undefined || amount <= 0) continue;
      const height = amount * scale;
      add(
        "path",
        ribbon(a.x + BAR, a.y + a.out, b.x, b.y + b.out, height, color),
      );
      a.out += height;
      b.out += height;
    }
    for (const node of [...sources, ...parts, ...ends]) {
      add("rect", {
        x: node.x,
        y: node.y,
        width: BAR,
        height: Math.max(0.75, node.height),
        fill: node.color,
      });
    }
    const write = (
      node: FlowNode,
      at: number,
      middle: number,
      anchor: "start" | "end",
    ) => {
      node.label.forEach(({ text, color }, i) =>
        add("text", {
          x: at,
          y: middle + (i - node.label.length / 2) * LINE + 11,
          "text-anchor": anchor,
          "font-weight": i === 0 ? 700 : 400,
          fill: color ?? COLORS.ink,
          // The ribbons pass behind the labels.
          stroke: COLORS.paper,
          "stroke-width": 3,
          "stroke-opacity": 0.85,
          "paint-order": "stroke",
        }, text)
      );
    };
    const middles = apart(sources.map((n) => n.y + n.height / 2), 2.2 * LINE);
    sources.forEach((n, i) => write(n, n.x - 6, middles[i]!, "end"));
    parts.forEach((n) => write(n, n.x + BAR + 6, n.y + n.height / 2, "start"));
    ends.forEach((n) => write(n, n.x + BAR + 6, n.y + n.height / 2, "start"));
    top += tall + 18;
  }
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(Math.ceil(top)));
  return svg;
}

/** Bars with room for their labels. */
function column(
  nodes: readonly FlowNode[],
  x: number,
  top: number,
  tall: number,
  scale: number,
): Placed[] {
  let y = top + (tall - columnHeight(nodes, scale)) / 2;
  return nodes.map((node) => {
    const height = node.amount * scale, slot = slotOf(node, scale);
    const placed = { ...node, x, y: y + (slot - height) / 2, height, out: 0 };
    y += slot + GAP;
    return placed;
  });
}

/** Bars one on the other. */
function stack(
  nodes: readonly FlowNode[],
  x: number,
  top: number,
  tall: number,
  scale: number,
): Placed[] {
  let y = top + (tall - total(nodes) * scale) / 2;
  return nodes.map((node) => {
    const height = node.amount * scale;
    const placed = { ...node, x, y, height, out: 0 };
    y += height;
    return placed;
  });
}

function columnHeight(nodes: readonly FlowNode[], scale: number): number {
  return nodes.reduce((sum, node) => sum + slotOf(node, scale) + GAP, -GAP);
}

function slotOf(node: FlowNode, scale: number): number {
  return Math.max(node.amount * scale, node.label.length * LINE);
}

function total(nodes: readonly FlowNode[]): number {
  return nodes.reduce((sum, { amount }) => sum + amount, 0);
}

/** Moves labels down until none is nearer to the one above than `room`. */
function apart(middles: readonly number[], room: number): number[] {
  let last = -Infinity;
  return middles.map((middle) => last = Math.max(middle, last + room));
}

function ribbon(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  height: number,
  color: string,
): Record<string, string> {
  const mid = (x0 + x1) / 2, h = Math.max(0.5, height);
  return {
    d: `M${x0},${y0}C${mid},${y0} ${mid},${y1} ${x1},${y1}V${y1 + h}C${mid},${
      y1 + h
    } ${mid},${y0 + h} ${x0},${y0 + h}Z`,
    fill: color,
    "fill-opacity": "0.35",
  };
}
