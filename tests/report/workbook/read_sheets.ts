import { DOMParser } from "linkedom";

/** A cell as a file has it: the value that is stored, and the formula if there is one. */
export interface StoredCell {
  readonly value: string | number | null;
  readonly formula: string | null;
}

/** A sheet as a file has it: cells by name, such as `B5`. */
export interface StoredSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, StoredCell>;
  /** The whole of its XML. */
  readonly xml: string;
}

/** The sheets of an XLSX file, read from its XML with none of the code that wrote it. */
export async function readSheets(bytes: Uint8Array): Promise<StoredSheet[]> {
  const files = await unzip(bytes);
  const xml = (path: string) => new TextDecoder().decode(files.get(path)!);
  const parse = (text: string) =>
    new DOMParser().parseFromString(text, "text/xml");
  const shared = files.has("xl/sharedStrings.xml")
    ? [...parse(xml("xl/sharedStrings.xml")).querySelectorAll("si")].map((
      node,
    ) => node.textContent!)
    : [];
  const targets = new Map(
    [...xml("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)]
      .map(([text]) => [attribute(text, "Id"), attribute(text, "Target")]),
  );
  return [...xml("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(
    ([text]) => {
      const target = targets.get(attribute(text, "r:id"))!;
      const body = xml(`xl/${target.replace(/^\/?(xl\/)?/, "")}`);
      const cells = new Map<string, StoredCell>();
      for (const node of parse(body).querySelectorAll("c")) {
        const stored = node.querySelector("v")?.textContent;
        const formula = node.querySelector("f")?.textContent ?? null;
        const type = node.getAttribute("t") ?? "n";
        cells.set(node.getAttribute("r")!, {
          formula,
          value: stored === undefined || stored === null
            ? null
            : type === "s"
            ? shared[Number(stored)]!
            : type === "n"
            ? Number(stored)
            : stored,
        });
      }
      return { name: unescape(attribute(text, "name")), cells, xml: body };
    },
  );
}

function attribute(text: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(text)![1]!;
}

function unescape(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&apos;", "'");
}

/** The files of a ZIP archive, by its list at the end. */
export async function unzip(
  bytes: Uint8Array,
): Promise<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const name = view.getUint16(at + 28, true);
    const skip = name + view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) +
      view.getUint16(local + 28, true);
    const packed = bytes.slice(from, from + size);
    files.set(
      new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method === 0 ? packed : await inflate(packed),
    );
    at += 46 + skip;
  }
  return files;
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
