import type { EstimateView, ValueView } from "../generated/views";
import { quantityText } from "../text/numbers";

const WIDTH = 240;
const HEIGHT = 28;
const EDGE = 10;
const MIDDLE = HEIGHT / 2;

/** Every account's number on one line: a point where it is exact, a bar where it is hedged. */
export function Strip({ estimate }: { readonly estimate: EstimateView }) {
  const told = estimate.values.filter((value) => ends(value) !== null);
  const all = told.flatMap((value) => ends(value)!);
  const low = Math.min(...all);
  const high = Math.max(...all);
  if (!told.length || low === high) return null;
  const x = (value: number) => EDGE + ((value - low) / (high - low)) * (WIDTH - 2 * EDGE);
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={told.map((value) => quantityText({ ...value, unit: estimate.unit })).join("; ")}
    >
      <line class="strip-line" x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} />
      <Band estimate={estimate} x={x} />
      {told.map((value, index) => (
        <Mark key={index} value={value} x={x} />
      ))}
    </svg>
  );
}

type Scale = (value: number) => number;

function Band({ estimate, x }: { readonly estimate: EstimateView; readonly x: Scale }) {
  if (estimate.low === null || estimate.high === null) return null;
  const from = x(estimate.low);
  return <rect class="strip-band" x={from} y={4} width={Math.max(x(estimate.high) - from, 1)} height={HEIGHT - 8} />;
}

function Mark({ value, x }: { readonly value: ValueView; readonly x: Scale }) {
  const [from, to] = ends(value)!.map(x) as [number, number];
  if (from !== to) return <line class={`strip-bar use-${value.use}`} x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} />;
  const shape = { class: `strip-mark use-${value.use}`, transform: `translate(${from} ${MIDDLE})` };
  if (value.low !== null && value.high === null) return <path {...shape} d="M-4-6 4 0-4 6Z" />;
  if (value.high !== null && value.low === null) return <path {...shape} d="M4-6-4 0 4 6Z" />;
  return <circle {...shape} r={value.approx === "about" ? 6 : 4.5} />;
}

function ends(value: ValueView): [number, number] | null {
  if (value.approx === "range" && value.low !== null && value.high !== null) return [value.low, value.high];
  const told = value.best ?? value.low ?? value.high;
  return told === null ? null : [told, told];
}
