import type { DossierView } from "../generated/views";

/** Reads the data that lies inside the page, unpacking it where it was packed. */
export async function readRecord(element: HTMLElement): Promise<DossierView> {
  const content = element.textContent ?? "";
  const packed = element.getAttribute("type") === "application/gzip";
  return JSON.parse(packed ? await unpack(content) : content) as DossierView;
}

async function unpack(content: string): Promise<string> {
  if (typeof DecompressionStream === "undefined") {
    throw new Error("this browser is too old to unpack it");
  }
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
