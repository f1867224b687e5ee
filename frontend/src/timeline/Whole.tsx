import { scaleUtc } from "d3-scale";
import { useMemo, useRef, useState } from "preact/hooks";
import { useWidth } from "../record/useWidth";
import { binned, DAY, hull, type Mark, type Stretch, wholeDays } from "./marks";

const HEIGHT = 34;
const COLUMN = 4;
const EDGE = 9;

interface Props {
  readonly marks: readonly Mark[];
  readonly within: Stretch;
  readonly onMove: (within: Stretch) => void;
}

type Grip = "from" | "to" | "both" | "new";

interface Drag {
  readonly grip: Grip;
  readonly start: number;
  readonly was: Stretch;
  readonly now: Stretch;
}

/** All days in one line, with a window on those that the chart shows: drag it, or its edges. */
export function Whole({ marks, within, onMove }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 900);
  const whole = useMemo(() => wholeDays(hull(marks)), [marks]);
  const [drag, setDrag] = useState<Drag | null>(null);
  const x = scaleUtc().domain([whole.from, whole.to]).range([0, width]);
  const bins = useMemo(() => binned(marks, whole, Math.max(Math.floor(width / COLUMN), 1)), [marks, whole, width]);
  const most = bins.reduce((highest, bin) => Math.max(highest, bin.exact + bin.vague), 1);
  const shown = drag?.now ?? within;
  const at = (event: PointerEvent) => event.clientX - frame.current!.getBoundingClientRect().left;
  return (
    <div
      ref={frame}
      class="time-whole"
      aria-hidden="true"
      onPointerDown={(event) => {
        const place = at(event);
        const [left, right] = [x(within.from), x(within.to)];
        const grip: Grip =
          Math.abs(place - left) < EDGE ? "from" : Math.abs(place - right) < EDGE ? "to" : place > left && place < right ? "both" : "new";
        frame.current!.setPointerCapture(event.pointerId);
        setDrag({ grip, start: place, was: within, now: within });
      }}
      onPointerMove={(event) => drag && setDrag({ ...drag, now: moved(drag, at(event), x.invert, whole) })}
      onPointerUp={() => {
        if (drag && drag.now !== drag.was) onMove(wholeDays(drag.now));
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
    >
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {bins.map((bin, column) => {
          const tall = Math.sqrt((bin.exact + bin.vague) / most) * (HEIGHT - 6);
          return (
            tall > 0 && (
              <rect
                key={column}
                class={bin.disputed ? "dispute-tick" : "whole-bar"}
                x={(column * width) / bins.length}
                width={width / bins.length - 0.5}
                y={HEIGHT - tall}
                height={tall}
              />
            )
          );
        })}
        <rect class="whole-window" x={x(shown.from)} width={Math.max(x(shown.to) - x(shown.from), 2)} y={0.5} height={HEIGHT - 1} />
      </svg>
    </div>
  );
}

function moved(drag: Drag, place: number, invert: (x: number) => Date, whole: Stretch): Stretch {
  const here = invert(place).getTime();
  const by = here - invert(drag.start).getTime();
  const { was } = drag;
  if (drag.grip === "from") return { from: Math.min(here, was.to - DAY), to: was.to };
  if (drag.grip === "to") return { from: was.from, to: Math.max(here, was.from + DAY) };
  if (drag.grip === "both") {
    const shift = Math.max(Math.min(by, whole.to - was.to), whole.from - was.from);
    return { from: was.from + shift, to: was.to + shift };
  }
  const start = invert(drag.start).getTime();
  return { from: Math.min(start, here), to: Math.max(start, here, Math.min(start, here) + DAY) };
}
