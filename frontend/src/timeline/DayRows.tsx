import { useMemo } from "preact/hooks";
import { Days } from "../parts/Days";
import { LongList } from "../parts/LongList";
import { CLOCK } from "../text/words";
import { EntryRow } from "./EntryRow";
import type { Clock } from "./lanes";
import { daysOf, type Mark, wholeDays } from "./marks";
import type { Ties } from "./ties";

/** A day, or days that words like "in May" mean together. */
interface Day {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly marks: readonly Mark[];
}

interface Props {
  readonly marks: readonly Mark[];
  readonly clocks: readonly Clock[];
  readonly ties: Ties;
}

/** The rows of the chart by day, to be read. */
export function DayRows({ marks, clocks, ties }: Props) {
  const days = useMemo(() => byDay(marks), [marks]);
  return (
    <LongList
      key={`${days[0]?.key} ${days.length}`}
      class="plain days"
      rows={days}
      first={20}
      ordered
      draw={(day) => (
        <li class="day" key={day.key}>
          <h2>
            <Days first={day.first} last={day.last} />
          </h2>
          <div>
            {clocks.map((clock) => {
              const own = day.marks.filter((mark) => mark.entry.clock === clock);
              return own.length ? <OfClock key={clock} clock={clock} marks={own} ties={ties} /> : null;
            })}
          </div>
        </li>
      )}
    />
  );
}

function OfClock({ clock, marks, ties }: { readonly clock: Clock; readonly marks: readonly Mark[]; readonly ties: Ties }) {
  return (
    <section class={`of-clock clock-${clock}`} aria-label={CLOCK[clock]}>
      <h3>{CLOCK[clock]}</h3>
      <LongList
        rows={marks}
        first={6}
        onDemand
        draw={(mark) => (
          <li key={mark.entry.row}>
            <EntryRow entry={mark.entry} mark={mark} ties={ties} />
          </li>
        )}
      />
    </section>
  );
}

function byDay(marks: readonly Mark[]): Day[] {
  const days = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { from, to } = daysOf(wholeDays(mark));
    const key = `${from} ${to}`;
    const others = days.get(key);
    if (others) others.push(mark);
    else days.set(key, [mark]);
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, members]) => ({ key, first: key.slice(0, 10), last: key.slice(11), marks: members }));
}
