import { describe, expect, test } from "vitest";
import type { FindingView } from "../src/generated/views";
import { gathered } from "../src/record/gathered";

const finding = (id: string, kind: FindingView["kind"], claims: string) =>
  ({ id, kind, claims: claims.split(" ") }) as unknown as FindingView;

describe("gathered", () => {
  const drawn = (...rows: FindingView[]) =>
    gathered(rows).map((row) => [row.finding.id, ...row.within.map((each) => each.id)]);
  test.each([
    ["a part of a larger agreement", [["who", "a b"], ["event", "a b c"]], [["event", "who"]]],
    ["one with a passage of its own", [["event", "a b c"], ["who", "a d"]], [["event"], ["who"]]],
    ["the same passages: the first holds the second", [["event", "a b"], ["who", "a b"]], [["event", "who"]]],
    ["a part of a part stands under the whole", [["a", "x y z"], ["b", "x y"], ["c", "x"]], [["a", "b", "c"]]],
  ] as const)("%s", (_name, rows, expected) => {
    expect(drawn(...rows.map(([id, claims]) => finding(id, "agreement", claims)))).toEqual(expected);
  });
  test("of the same passages that the event was stands first", () => {
    const whole = { ...finding("event", "agreement", "a b"), slot: "status" } as FindingView;
    expect(drawn(finding("who", "agreement", "a b"), whole)).toEqual([["event", "who"]]);
  });
  test("a contradiction holds nothing and stands under nothing", () => {
    const rows = [finding("no", "contradiction", "a b"), finding("yes", "agreement", "a b c"), finding("who", "agreement", "a b")];
    expect(drawn(...rows)).toEqual([["no"], ["yes", "who"]]);
  });
});
