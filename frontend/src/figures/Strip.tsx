import { useRef } from "preact/hooks";
import type { EstimateView, ValueView } from "../generated/views";
import { toClaim } from "../record/address";
import { shownName, useRecord, voucher } from "../record/lookup";
import { useWidth } from "../record/useWidth";
import { numberText, quantityText } from "../text/numbers";
import { USE } from "../text/words";
import { extentOf, numberScale, numbersOf, openSide } from "./scale";
import { stacked } from "../timeline/marks";

const EDGE = 14;
const STEP = 13;
const FOOT = 17;
const MOST_ROWS = 6;
const SIZE = 5.2;

/**
 * Every account's number on one line: a dot where it is exact, a ring where it is about so, a bar
 * where it is a range, an arrow where it is open on one side. The band lies from low to high.
 */
export function Strip({ estimate }: { readonly estimate: EstimateView }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 460);
  const told = estimate.values.filter((value) => extentOf(value) !== null);
  const scale = numberScale(numbersOf(estimate), EDGE, width - EDGE);
  const placed = scale ? placedBy(told, scale.x) : told.map((value, at) => ({ value, row: 0, x: EDGE + at * STEP }));
  const rows = 1 + placed.reduce((most, each) => Math.max(most, each.row), 0);
  const top = rows * STEP + 3;
  const words = told.map((value) => quantityText({ ...value, unit: estimate.unit })).join("; ");
  return (
    <div ref={frame} class="strip">
      <svg
        width={width}
        height={top + (scale ? FOOT : 4)}
        viewBox={`0 0 ${width} ${top + (scale ? FOOT : 4)}`}
        role="group" aria-label={`Told: ${words}`}>
        {scale && <Band estimate={estimate} x={scale.x} height={top} />}
        {scale && <line class="strip-line" x1={EDGE} x2={width - EDGE} y1={top} y2={top} />}
        {placed.slice(0, Math.floor((width - 2 * EDGE) / STEP) * MOST_ROWS).map((each, at) => (
          <Mark key={at} value={each.value} unit={estimate.unit} at={each.x} y={top - 7 - each.row * STEP} x={scale?.x} />
        ))}
        {scale && <Ends estimate={estimate} x={scale.x} y={top + 13} width={width} logarithmic={scale.logarithmic} />}
        {!scale && told.length > 0 && <Names values={told} x={EDGE + told.length * STEP} width={width} />}
      </svg>
    </div>
  );
}

type X = (value: number) => number;

interface Placed {
  readonly value: ValueView;
  readonly row: number;
  readonly x: number;
}

/** Numbers that lie on each other are piled up. */
function placedBy(values: readonly ValueView[], x: X): Placed[] {
  const ordered = [...values].sort((one, other) => extentOf(one)!.low - extentOf(other)!.low);
  const extents = ordered.map((value) => {
    const { low, high } = extentOf(value)!;
    return { left: x(low) - SIZE, right: x(high) + SIZE + 1 };
  });
  const rows = stacked(extents, Infinity)!;
  return ordered.map((value, at) => ({ value, row: Math.min(rows[at]!, MOST_ROWS), x: x(extentOf(value)!.low) }));
}

function Band({ estimate, x, height }: { readonly estimate: EstimateView; readonly x: X; readonly height: number }) {
  const { low, best, high } = estimate;
  return (
    <>
      {low !== null && high !== null && (
        <rect class="strip-band" x={x(low)} y={0} width={Math.max(x(high) - x(low), 1)} height={height} />
      )}
      {best !== null && <line class="strip-best" x1={x(best)} x2={x(best)} y1={0} y2={height + 3} />}
    </>
  );
}

interface MarkProps {
  readonly value: ValueView;
  readonly unit: string | null;
  readonly at: number;
  readonly y: number;
  readonly x: X | undefined;
}

function Mark({ value, unit, at, y, x }: MarkProps) {
  const record = useRecord();
  const claim = value.cite ? record.claims.get(value.cite.claim) : undefined;
  const link = claim && voucher(claim);
  const { low, high } = extentOf(value)!;
  const shape = `${record.voiceColour(link)} value-mark use-${value.use}`;
  const open = openSide(value);
  const drawn = (
    <g class={shape} transform={`translate(${at} ${y})`}>
      <rect x={-8} y={-7} width={16} height={14} class="target" />
      {low !== high && x ? (
        <rect class="solid" x={-3} y={-3} width={x(high) - x(low) + 6} height={6} rx={3} />
      ) : open ? (
        <path class="solid" d={open === "up" ? "M-4-5 6 0-4 5Z" : "M4-5-6 0 4 5Z"} />
      ) : value.approx === "about" ? (
        <circle class="ring" r={SIZE - 1} />
      ) : (
        <circle class="solid" r={SIZE - 0.5} />
      )}
      <title>
        {`${quantityText({ ...value, unit })}: ${link ? shownName(link) : "voice not told"} (${USE[value.use]})`}
      </title>
    </g>
  );
  return value.cite ? (
    <a href={toClaim(value.cite.claim, value.cite.words[0] ?? null)} tabIndex={-1}>
      {drawn}
    </a>
  ) : (
    drawn
  );
}

interface EndsProps {
  readonly estimate: EstimateView;
  readonly x: X;
  readonly y: number;
  readonly width: number;
  readonly logarithmic: boolean;
}

/** The numbers at both ends of the line, and the best where there is room between. */
function Ends({ estimate, x, y, width, logarithmic }: EndsProps) {
  const numbers = numbersOf(estimate);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return (
    <g class="strip-ends" aria-hidden="true">
      <text x={2} y={y}>
        {numberText(low)}
      </text>
      <text x={width - 2} y={y} text-anchor="end">
        {numberText(high)}
      </text>
      {logarithmic ? (
        <text x={width / 2} y={y} text-anchor="middle">
          logarithmic
        </text>
      ) : (
        estimate.best !== null &&
        x(estimate.best) > 70 &&
        x(estimate.best) < width - 70 && (
          <text class="strip-best-number" x={x(estimate.best)} y={y} text-anchor="middle">
            {numberText(estimate.best)}
          </text>
        )
      )}
    </g>
  );
}

const LETTER = 6.4;

/** Where all tell one number there is room to say who they are. */
function Names({ values, x, width }: { readonly values: readonly ValueView[]; readonly x: number; readonly width: number }) {
  const record = useRecord();
  const names = new Set(
    values.flatMap((value) => {
      const claim = value.cite && record.claims.get(value.cite.claim);
      const link = claim ? voucher(claim) : undefined;
      return link ? [record.linkName(link, claim!)] : [];
    }),
  );
  const words = [...names].join(", ");
  const room = Math.floor((width - x) / LETTER);
  if (room < 8) return null;
  return (
    <text class="strip-names" x={x} y={13}>
      {words.length > room ? `${words.slice(0, room - 1)}…` : words}
    </text>
  );
}
