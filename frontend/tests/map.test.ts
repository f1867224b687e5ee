import { describe, expect, test } from "vitest";
import { frameOf, mainSpots, WORLD, type MapSpot } from "../src/map/spots";
import { borderPath, landPath } from "../src/map/outlines";
import { differing } from "../src/text/differ";

const spot = (latitude: number, longitude: number, claims: number): MapSpot => ({
  name: "x",
  latitude,
  longitude,
  precision: null,
  claims: Array.from({ length: claims }) as unknown as MapSpot["claims"],
});

describe("the map's frame", () => {
  test("no place shows the world", () => expect(frameOf([])).toEqual(WORLD));
  test("holds every place", () => {
    const frame = frameOf([spot(10, 20, 1), spot(-5, 60, 1)]);
    expect(frame.x).toBeLessThan(20);
    expect(frame.x + frame.width).toBeGreaterThan(60);
    expect(frame.y).toBeLessThan(-10);
    expect(frame.y + frame.height).toBeGreaterThan(5);
  });
  test("one mention far away does not shrink the rest", () => {
    expect(mainSpots([spot(1, 1, 20), spot(2, 2, 10), spot(50, -100, 1)])).toHaveLength(2);
    expect(mainSpots([spot(1, 1, 1)])).toHaveLength(1);
  });
});

test("no outline runs across the world", () => {
  for (const line of (landPath() + borderPath()).split("M")) {
    const across = line
      .replace("Z", "")
      .split("L")
      .map((point) => Number(point.split(" ")[0]));
    for (let at = 1; at < across.length; at++) {
      expect(Math.abs(across[at]! - across[at - 1]!)).toBeLessThan(180);
    }
  }
});

describe("differing words", () => {
  const marked = (one: string, other: string) =>
    differing(whole(one), whole(other)).map(({ start, end }) => one.slice(start, end));
  const whole = (text: string) => ({ text, parts: [{ start: 0, end: text.length }] });
  test.each([
    ["one word", "the ferry left on Monday", "the ferry left on Tuesday", ["Monday"]],
    ["case and marks do not count", "The ferry, left!", "the ferry left", []],
    ["a word more", "nine people were hurt badly", "nine people were hurt", ["badly"]],
    ["two sentences are not set word by word", "the ferry left", "nobody knows why it sank so soon", []],
    ["nothing to compare", "", "the ferry", []],
    ["accented and other scripts", "порт Ондра закрыт", "порт Ондра открыт", ["закрыт"]],
  ])("%s", (_name, one, other, expected) => expect(marked(one, other)).toEqual(expected));
  test("long hostile text is cut", () => {
    const long = "a ".repeat(50_000);
    expect(differing(whole(long), whole(long))).toEqual([]);
  });
});
