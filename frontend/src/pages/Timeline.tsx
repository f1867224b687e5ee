import { useMemo, useState } from "preact/hooks";
import type { TimelineEntry } from "../generated/views";
import { Days } from "../parts/Days";
import { LongList } from "../parts/LongList";
import { ClaimWords } from "../parts/Passage";
import { toClaim, toRow, toSpot } from "../record/address";
import { accountLabel, type Lookup, useRecord } from "../record/lookup";
import { dayOf } from "../text/days";
import { countText } from "../text/numbers";
import { CLOCK } from "../text/words";

type Clock = TimelineEntry["clock"];

const CLOCKS = Object.keys(CLOCK) as Clock[];

/** A day, or days that words like "in May" mean together. */
interface Day {
  readonly first: string;
  readonly last: string;
  readonly entries: readonly TimelineEntry[];
}

/** When things happened, were said and were published, kept apart. */
export function Timeline() {
  const { view } = useRecord();
  const [shown, setShown] = useState<readonly Clock[]>(CLOCKS);
  const dated = useMemo(() => byDay(view.timeline), [view]);
  const days = dated
    .map((day) => ({ ...day, entries: day.entries.filter((each) => shown.includes(each.clock)) }))
    .filter((day) => day.entries.length);
  const toggle = (clock: Clock) =>
    setShown(shown.includes(clock) ? shown.filter((each) => each !== clock) : [...shown, clock]);
  return (
    <>
      <h1>Timeline</h1>
      <fieldset class="choices">
        <legend class="unseen">Clocks</legend>
        {CLOCKS.map((clock) => (
          <label class={`choice clock-${clock}`} key={clock}>
            <input type="checkbox" checked={shown.includes(clock)} onChange={() => toggle(clock)} />
            {CLOCK[clock]}
          </label>
        ))}
      </fieldset>
      <LongList
        key={shown.join()}
        class="plain days"
        rows={days}
        first={20}
        ordered
        draw={(day) => <DayRow key={day.first + day.last} day={day} clocks={CLOCKS.filter((each) => shown.includes(each))} />}
      />
      <Undated entries={view.timeline.filter((entry) => !entry.first && shown.includes(entry.clock))} />
    </>
  );
}

function byDay(entries: readonly TimelineEntry[]): Day[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    if (!entry.first) continue;
    const day = `${dayOf(entry.first)} ${dayOf(entry.last ?? entry.first)}`;
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, members]) => ({ first: day.slice(0, 10), last: day.slice(11), entries: members }));
}

function DayRow({ day, clocks }: { readonly day: Day; readonly clocks: readonly Clock[] }) {
  return (
    <li class="day">
      <h2>
        <Days first={day.first} last={day.last} />
      </h2>
      <div class="clocks">
        {clocks.map((clock) => {
          const entries = day.entries.filter((entry) => entry.clock === clock);
          return (
            <section key={clock} class={`clock-${clock}`} aria-label={CLOCK[clock]}>
              {entries.length > 0 && <h3>{CLOCK[clock]}</h3>}
              <LongList
                rows={entries}
                first={6}
                onDemand
                draw={(entry) => (
                  <li key={entry.row}>
                    <Entry entry={entry} />
                  </li>
                )}
              />
            </section>
          );
        })}
      </div>
    </li>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const record = useRecord();
  return (
    <>
      <div class="clip">
        <Row entry={entry} record={record} />
      </div>
      {entry.disputed.map((finding) => (
        <a key={finding} class="badge finding-contradiction" href={toRow("finding", finding)}>
          day disputed
        </a>
      ))}
    </>
  );
}

function Row({ entry, record }: { readonly entry: TimelineEntry; readonly record: Lookup }) {
  if (entry.clock === "published") {
    const account = record.accounts.get(entry.row);
    return account ? (
      <a href={toRow("account", account.id)} dir="auto">
        {account.outlet ? `${account.outlet}: ${account.title ?? account.name}` : accountLabel(account)}
      </a>
    ) : null;
  }
  if (entry.clock === "said") {
    const statement = record.statements.get(entry.row);
    const spot = statement?.occurrences[0];
    return statement ? (
      <>
        <span dir="auto">{record.voiceName(statement.voice)}: </span>
        {spot && (
          <a href={toSpot(spot.account, spot)} dir="auto">
            {record.words(spot.account, spot)}
          </a>
        )}
        {statement.occurrences.length > 1 && (
          <span class="soft"> carried {countText(statement.occurrences.length, "time")}</span>
        )}
      </>
    ) : null;
  }
  return <Happened row={entry.row} record={record} />;
}

function Happened({ row, record }: { readonly row: string; readonly record: Lookup }) {
  const event = record.events.get(row);
  const claim = record.claims.get(row);
  if (event) {
    return (
      <>
        <a href={toRow("event", event.id)} dir="auto">
          {event.title}
        </a>{" "}
        <span class="soft">{countText(event.claims.length, "claim")}</span>
      </>
    );
  }
  return claim ? (
    <a href={toClaim(claim.id)} dir="auto">
      <ClaimWords claim={claim} />
    </a>
  ) : null;
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
                  <Entry entry={entry} />
                </li>
              )}
            />
          </details>
        ) : null;
      })}
    </section>
  );
}
