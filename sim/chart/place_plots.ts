import { newDocument } from "./standalone_svg.ts";

/** A drawing and where its top left corner stands, pixels. */
export interface PlacedPlot {
  readonly plot: Element;
  readonly x?: number;
  readonly y?: number;
}

/** Puts drawings with scales of their own into one (并图), as high as the lowest of them ends. */
export function placePlots(placed: readonly PlacedPlot[]): Element {
  const document = newDocument();
  const whole = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  let bottom = 0;
  for (const { plot, x = 0, y = 0 } of placed) {
    const part = document.createElementNS("http://www.w3.org/2000/svg", "g");
    part.setAttribute("transform", `translate(${x},${y})`);
    for (const node of [...plot.childNodes]) part.appendChild(node);
    whole.appendChild(part);
    bottom = Math.max(bottom, y + Number(plot.getAttribute("height")));
  }
  whole.setAttribute("height", String(bottom));
  return whole;
}
