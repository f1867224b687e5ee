import { arcs, objects, transform } from "world-atlas/countries-110m.json";

// Natural Earth's 1:110m outlines (public domain) as TopoJSON: arcs of whole steps, each point told
// as the step from the one before. https://github.com/topojson/topojson-specification

type Point = readonly [number, number];

const [stepX, stepY] = transform.scale as [number, number];
const [fromX, fromY] = transform.translate as [number, number];

/** Every arc as degrees east and south (an SVG's y grows downwards). */
const ARCS: readonly (readonly Point[])[] = (arcs as number[][][]).map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([east, north]) => {
    x += east!;
    y += north!;
    return [x * stepX + fromX, -(y * stepY + fromY)];
  });
});

/** All coasts and borders, as the path of an SVG in degrees. */
export function borderPath(): string {
  return ARCS.map((arc) => pathOf(arc)).join("");
}

/** All land, as the path of an SVG in degrees. */
export function landPath(): string {
  const rings = (objects.land.geometries as { arcs: number[][][] }[]).flatMap((each) => each.arcs.flat());
  return rings.map((ring) => pathOf(ring.flatMap(arcOf), "Z")).join("");
}

/** An arc; a number below nought stands for the arc read backwards. */
function arcOf(at: number): readonly Point[] {
  return at < 0 ? [...(ARCS[~at] ?? [])].reverse() : (ARCS[at] ?? []);
}

/** A line; one that crosses the 180th meridian is drawn at both edges of the world. */
function pathOf(points: readonly Point[], close = ""): string {
  let turn = 0;
  let before = points[0]?.[0] ?? 0;
  const unrolled = points.map(([x, y]): Point => {
    if (Math.abs(x - before) > 180) turn += x < before ? 360 : -360;
    before = x;
    return [x + turn, y];
  });
  const draw = (shift: number) =>
    `M${unrolled.map(([x, y]) => `${(x + shift).toFixed(2)} ${y.toFixed(2)}`).join("L")}${close}`;
  const over = unrolled.find(([x]) => Math.abs(x) > 180.01);
  return draw(0) + (over ? draw(over[0] > 0 ? -360 : 360) : "");
}
