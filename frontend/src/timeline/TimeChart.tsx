import { scaleUtc } from "d3-scale";
import { useMemo, useRef, useState } from "preact/hooks";
import { useRecord } from "../record/lookup";
import { useWidth } from "../record/useWidth";
import { dayTick, daysText } from "../text/days";
import { countText } from "../text/numbers";
import { CLOCK } from "../text/words";
import { BINS, type Clock, type Lane, lanesOf, MARK, type Placed } from "./lanes";
import { DAY, daysOf, type Mark, overlaps, type Stretch, wholeDays } from "./marks";
import { EntryLink } from "./EntryLink";
import { entryTitle, type Ties } from "./ties";
import { useBrush } from "./useBrush";

interface Props {
  readonly marks: readonly Mark[];
  readonly clocks: readonly Clock[];
  readonly within: Stretch;
  readonly ties: Ties;
  readonly onMove: (within: Stretch) => void;
  readonly onKey: (key: string) => boolean;
}

const AXIS = 26;
const EDGE = 2;

/** The clocks as lanes over one axis. Dragging chooses a stretch; the keys walk and zoom. */
export function TimeChart({ marks, clocks, within, ties, onMove, onKey }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 900);
  const [pointed, setPointed] = useState<string | null>(null);
  const x = useMemo(
    () => scaleUtc().domain([within.from, within.to]).range([EDGE, width - EDGE]),
    [within.from, within.to, width],
  );
  const lanes = useMemo(() => lanesOf(marks, clocks, x, within), [marks, clocks, x, within]);
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  const brush = useBrush(frame, (left, right) => {
    onMove(wholeDays({ from: x.invert(left).getTime(), to: x.invert(right).getTime() }));
  });
  return (
    <div
      ref={frame}
      class="time-chart"
      tabIndex={0}
      role="group"
      aria-label={`Chart of ${spoken(within, lanes)}. Arrow keys walk, plus and minus zoom, 0 shows everything.`}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (onKey(event.key)) event.preventDefault();
      }}
      {...brush.handlers}
    >
      <svg width={width} height={height + AXIS} viewBox={`0 0 ${width} ${height + AXIS}`}>
        <Axis x={x} width={width} height={height} />
        <Connections {...{ lanes, pointed, ties, x, within, marks }} />
        {lanes.map((lane) => (
          <LaneMarks key={lane.clock} lane={lane} x={x} onPoint={setPointed} />
        ))}
        {brush.chosen && (
          <rect class="brush" x={brush.chosen[0]} width={brush.chosen[1] - brush.chosen[0]} y={0} height={height} />
        )}
      </svg>
    </div>
  );
}

function spoken(within: Stretch, lanes: readonly Lane[]): string {
  const { from, to } = daysOf(within);
  const counts = lanes.map((lane) => `${lane.count} ${CLOCK[lane.clock].toLowerCase()}`);
  return `${daysText(from, to)}: ${counts.join(", ")}`;
}

type Scale = ReturnType<typeof scaleUtc<number, number>>;

function Axis({ x, width, height }: { readonly x: Scale; readonly width: number; readonly height: number }) {
  const count = Math.max(Math.floor(width / 95), 2);
  const days = (x.domain()[1]!.getTime() - x.domain()[0]!.getTime()) / DAY;
  const ticks = x.ticks(Math.min(count, Math.max(Math.round(days), 1)));
  return (
    <g class="time-axis" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.getTime()} transform={`translate(${x(tick)} 0)`}>
          <line y2={height + 5} />
          <text y={height + 19} x={3}>
            {dayTick(tick)}
          </text>
        </g>
      ))}
      <line x2={width} y1={height} y2={height} />
    </g>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly x: Scale;
  readonly onPoint: (row: string | null) => void;
}

function LaneMarks({ lane, x, onPoint }: LaneProps) {
  return (
    <g class={`clock-${lane.clock}`}>
      <text class="lane-name" x={4} y={lane.top + 14}>
        {CLOCK[lane.clock]} <tspan class="lane-count">{lane.count}</tspan>
      </text>
      {lane.placed?.map((each) => <SingleMark key={each.mark.entry.row} placed={each} x={x} onPoint={onPoint} />)}
      {lane.bins && <Columns lane={lane} x={x} />}
    </g>
  );
}

interface MarkProps {
  readonly placed: Placed;
  readonly x: Scale;
  readonly onPoint: (row: string | null) => void;
}

function SingleMark({ placed, x, onPoint }: MarkProps) {
  const record = useRecord();
  const { mark, width, y } = placed;
  const { entry } = mark;
  const told = `${daysText(entry.first, entry.last)}: ${entryTitle(record, entry)}`;
  return (
    <EntryLink entry={entry} tabIndex={-1}>
      <g onPointerEnter={() => onPoint(entry.row)} onPointerLeave={() => onPoint(null)}>
        {mark.disputed.length > 0 && <Disputed mark={mark} x={x} y={y} />}
        <rect
          class={mark.disputed.length ? "mark mark-disputed" : width > 3 * MARK ? "mark mark-long" : "mark"}
          x={placed.x}
          y={y}
          width={width}
          height={MARK}
          rx={2}
        />
        <title>{mark.disputed.length ? `Day disputed. ${told}` : told}</title>
      </g>
    </EntryLink>
  );
}

/** The days that others tell: hollow, and joined by a broken line. */
function Disputed({ mark, x, y }: { readonly mark: Mark; readonly x: Scale; readonly y: number }) {
  const middle = y + MARK / 2;
  return (
    <>
      <line class="dispute-line" x1={x(mark.reach.from)} x2={x(mark.reach.to)} y1={middle} y2={middle} />
      {mark.disputed.map((days, at) => (
        <rect
          key={at}
          class="dispute-day"
          x={x(days.from)}
          y={y + 0.75}
          width={Math.max(x(days.to) - x(days.from) - 1, MARK)}
          height={MARK - 1.5}
          rx={2}
        />
      ))}
    </>
  );
}

function Columns({ lane, x }: { readonly lane: Lane; readonly x: Scale }) {
  const bins = lane.bins!;
  const [left, right] = [x.range()[0]!, x.range()[1]!];
  const width = (right - left) / bins.length;
  const most = bins.reduce((highest, bin) => Math.max(highest, bin.exact + bin.vague), 1);
  const base = lane.top + BINS.head + BINS.height;
  const tall = (count: number) => (count ? Math.max((count / most) * BINS.height, 1) : 0);
  return (
    <>
      <text class="lane-most" x={right - 2} y={lane.top + 14} text-anchor="end">
        highest column {Math.round(most)}
      </text>
      {bins.map((bin, at) => (
        <g key={at}>
          <rect class="mark" x={left + at * width} width={width - 1} y={base - tall(bin.exact)} height={tall(bin.exact)} />
          {bin.vague > 0 && (
            <rect
              class="mark mark-long"
              x={left + at * width}
              width={width - 1}
              y={base - tall(bin.exact) - tall(bin.vague)}
              height={tall(bin.vague)}
            />
          )}
          {bin.disputed && <rect class="dispute-tick" x={left + at * width} width={width - 1} y={base + 2} height={4} />}
        </g>
      ))}
    </>
  );
}

interface ConnectionsProps {
  readonly lanes: readonly Lane[];
  readonly pointed: string | null;
  readonly ties: Ties;
  readonly x: Scale;
  readonly within: Stretch;
  readonly marks: readonly Mark[];
}

const MOST_TIES = 80;

/** Lines from the mark under the pointer to what tells of it, or to what it tells of. */
function Connections({ lanes, pointed, ties, x, within, marks }: ConnectionsProps) {
  const tied = pointed && ties.get(pointed);
  if (!tied) return null;
  const ends = marks.filter(
    (mark) => (tied.has(mark.entry.row) || mark.entry.row === pointed) && overlaps(mark, within),
  );
  const start = ends.find((mark) => mark.entry.row === pointed);
  const from = start && placeOf(start, lanes, x);
  if (!from) return null;
  return (
    <g class="connections">
      {ends.slice(0, MOST_TIES).map((mark) => {
        const to = mark === start ? null : placeOf(mark, lanes, x);
        return to && <line key={mark.entry.row} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
      })}
    </g>
  );
}

function placeOf(mark: Mark, lanes: readonly Lane[], x: Scale): [number, number] | null {
  const lane = lanes.find((each) => each.clock === mark.entry.clock);
  if (!lane) return null;
  const placed = lane.placed?.find((each) => each.mark === mark);
  if (placed) return [placed.x + Math.min(placed.width, 2 * MARK) / 2, placed.y + MARK / 2];
  return [x(mark.from), lane.top + BINS.head + BINS.height];
}

/** How many marks stand for what, said in words under the chart. */
export function laneSummary(marks: readonly Mark[], within: Stretch): string {
  const inside = marks.filter((mark) => overlaps(mark.reach, within));
  const disputed = inside.filter((mark) => mark.disputed.length).length;
  const { from, to } = daysOf(within);
  return `${daysText(from, to)}: ${countText(inside.length, "row")} of ${countText(marks.length, "dated row")}${
    disputed ? `, ${disputed} with a disputed day` : ""
  }.`;
}
