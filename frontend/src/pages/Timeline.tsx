import { useMemo } from "preact/hooks";
import type { TimelineEntry } from "../generated/views";
import { Choice } from "../parts/Choice";
import { LongList } from "../parts/LongList";
import { useFilter, useFilters } from "../record/filters";
import { useRecord } from "../record/lookup";
import { usePrinting } from "../record/usePrinting";
import { countText } from "../text/numbers";
import { CLOCK } from "../text/words";
import { DayRows } from "../timeline/DayRows";
import { EntryRow } from "../timeline/EntryRow";
import type { Clock } from "../timeline/lanes";
import { DAY, daysOf, hull, mainStretch, marksOf, overlaps, type Mark, type Stretch, stretchOf, wholeDays } from "../timeline/marks";
import { laneSummary, TimeChart } from "../timeline/TimeChart";
import { tiesOf } from "../timeline/ties";
import { Whole } from "../timeline/Whole";

const CLOCKS = Object.keys(CLOCK) as Clock[];

/** When things happened, were said and were published, kept apart. */
export function Timeline() {
  const record = useRecord();
  const { view } = record;
  const all = useMemo(() => marksOf(view.timeline), [view]);
  const ties = useMemo(() => tiesOf(record), [record]);
  const { clocks, disputedOnly } = useChosen();
  const marks = useMemo(
    () => all.filter(({ entry, disputed }) => clocks.includes(entry.clock) && (!disputedOnly || disputed.length)),
    [all, clocks.join(), disputedOnly],
  );
  const undated = view.timeline.filter((entry) => !stretchOf(entry.first, entry.last) && clocks.includes(entry.clock));
  return (
    <>
      <h1>Timeline</h1>
      <p class="standfirst">
        When things happened, when somebody said so and when it was published are three clocks. A
        hollow mark is a day that another account gives.
      </p>
      <Clocks clocks={clocks} disputed={all.filter((mark) => mark.disputed.length).length} />
      {marks.length ? <Dated marks={marks} clocks={clocks} ties={ties} /> : <p>Nothing here has a known day.</p>}
      {!disputedOnly && <Undated entries={undated} />}
    </>
  );
}

function useChosen() {
  const { filters } = useFilters();
  const named = (filters.clock ?? "").split(",");
  const chosen = CLOCKS.filter((clock) => named.includes(clock));
  const [disputed] = useFilter("disputed", ["yes"]);
  return { clocks: chosen.length ? chosen : CLOCKS, disputedOnly: disputed === "yes" };
}

function Clocks({ clocks, disputed }: { readonly clocks: readonly Clock[]; readonly disputed: number }) {
  const { set } = useFilters();
  const [only, choose] = useFilter("disputed", ["yes"]);
  const toggle = (clock: Clock) => {
    const kept = CLOCKS.filter((each) => (each === clock) !== clocks.includes(each));
    set({ clock: kept.length === CLOCKS.length ? null : kept.join() });
  };
  return (
    <fieldset class="choices">
      <legend class="unseen">Clocks</legend>
      {CLOCKS.map((clock) => (
        <label class={`choice clock-${clock}`} key={clock}>
          <input type="checkbox" checked={clocks.includes(clock)} onChange={() => toggle(clock)} />
          {CLOCK[clock]}
        </label>
      ))}
      {disputed > 0 && (
        <Choice
          label="Only disputed days"
          count={disputed}
          chosen={only === "yes"}
          onChoose={() => choose(only ? null : "yes")}
          box
        />
      )}
    </fieldset>
  );
}

interface DatedProps {
  readonly marks: readonly Mark[];
  readonly clocks: readonly Clock[];
  readonly ties: ReturnType<typeof tiesOf>;
}

function Dated({ marks, clocks, ties }: DatedProps) {
  const { filters, set } = useFilters();
  const printing = usePrinting();
  const whole = useMemo(() => wholeDays(hull(marks.map((mark) => mark.reach))), [marks]);
  const main = useMemo(() => mainStretch(marks), [marks]);
  const asked = stretchOf(filters.from ?? null, filters.to ?? null);
  const within = printing ? whole : clamp(asked ?? main, whole);
  const show = (next: Stretch | null) => {
    const days = next && daysOf(clamp(next, whole));
    set({ from: days?.from ?? null, to: days?.to ?? null });
  };
  const inside = useMemo(
    () => marks.filter((mark) => overlaps(mark.reach, within)),
    [marks, within.from, within.to],
  );
  const onKey = (key: string) => {
    const next = key === "Home" ? main : key === "0" ? whole : walked(within, key);
    if (next) show(next);
    return next !== null;
  };
  return (
    <>
      <TimeChart {...{ marks, clocks, within, ties, onKey }} onMove={show} />
      {!printing && (
        <>
          <Whole marks={marks} within={within} onMove={show} />
          <Controls {...{ within, whole, main }} onMove={show} />
        </>
      )}
      <p class="soft" role="status">
        {laneSummary(marks, within)}
      </p>
      <DayRows marks={inside} clocks={clocks} ties={ties} />
    </>
  );
}

/** The stretch that a key leads to; null for other keys. */
function walked({ from, to }: Stretch, key: string): Stretch | null {
  const step = Math.max(Math.round((to - from) / DAY / 4), 1) * DAY;
  if (key === "ArrowRight") return { from: from + step, to: to + step };
  if (key === "ArrowLeft") return { from: from - step, to: to - step };
  if (key === "+" || key === "=") return to - from > 2 * DAY ? { from: from + step, to: to - step } : { from, to };
  if (key === "-") return { from: from - step, to: to + step };
  return null;
}

/** The stretch within the whole; one that reaches over an end is moved back, not cut. */
function clamp({ from, to }: Stretch, whole: Stretch): Stretch {
  const span = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - span);
  return { from: start, to: start + span };
}

interface ControlsProps {
  readonly within: Stretch;
  readonly whole: Stretch;
  readonly main: Stretch;
  readonly onMove: (within: Stretch | null) => void;
}

function Controls({ within, whole, main, onMove }: ControlsProps) {
  const days = daysOf(within);
  const limits = daysOf(whole);
  const go = (key: string) => () => onMove(walked(within, key));
  const isMain = main.from === whole.from && main.to === whole.to;
  return (
    <div class="time-controls">
      <span class="buttons">
        <button type="button" onClick={go("ArrowLeft")} aria-label="Earlier">
          ←
        </button>
        <button type="button" onClick={go("ArrowRight")} aria-label="Later">
          →
        </button>
        <button type="button" onClick={go("+")} aria-label="Nearer">
          +
        </button>
        <button type="button" onClick={go("-")} aria-label="Wider">
          −
        </button>
        <button type="button" onClick={() => onMove(whole)}>
          Everything
        </button>
        {!isMain && (
          <button type="button" onClick={() => onMove(null)}>
            Where most is
          </button>
        )}
      </span>
      <label>
        from{" "}
        <input
          type="date"
          value={days.from}
          min={limits.from}
          max={days.to}
          onChange={(event) => onMove(stretchOf(event.currentTarget.value, days.to))}
        />
      </label>
      <label>
        to{" "}
        <input
          type="date"
          value={days.to}
          min={days.from}
          max={limits.to}
          onChange={(event) => onMove(stretchOf(days.from, event.currentTarget.value))}
        />
      </label>
    </div>
  );
}

function Undated({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  if (!entries.length) return null;
  return (
    <section aria-labelledby="undated">
      <h2 id="undated">Date not told</h2>
      {CLOCKS.map((clock) => {
        const rows = entries.filter((entry) => entry.clock === clock);
        return rows.length ? (
          <details key={clock}>
            <summary>
              {CLOCK[clock]}: {countText(rows.length, "row")} without a day
            </summary>
            <LongList
              rows={rows}
              onDemand
              draw={(entry) => (
                <li key={entry.row}>
                  <EntryRow entry={entry} />
                </li>
              )}
            />
          </details>
        ) : null;
      })}
    </section>
  );
}
