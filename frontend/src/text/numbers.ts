import type { QuantityView } from "../generated/views";

const PLAIN = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** A number with its thousands parted. */
export function numberText(value: number): string {
  return PLAIN.format(value);
}

/** A number with its unit; a currency stands before it. */
export function measureText(value: number, unit: string | null): string {
  if (!unit) return numberText(value);
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${numberText(value)}` : `${numberText(value)} ${unit}`;
}

type Bounds = Pick<QuantityView, "low" | "best" | "high" | "unit"> & {
  readonly approx: QuantityView["approx"] | null;
};

/** What a quantity's words say, with its hedge. */
export function quantityText({ low, best, high, approx, unit }: Bounds): string {
  if (approx === "range" && low !== null && high !== null) {
    return `${numberText(low)} to ${measureText(high, unit)}`;
  }
  const told = best ?? low ?? high;
  if (told === null) return "number not told";
  return HEDGES[approx ?? "exact"] + measureText(told, unit);
}

const HEDGES: Record<QuantityView["approx"], string> = {
  exact: "",
  about: "about ",
  more_than: "more than ",
  at_least: "at least ",
  less_than: "less than ",
  up_to: "up to ",
  range: "",
};

/** `1 account`, `2 accounts`. */
export function countText(count: number, one: string, many = one + "s"): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
