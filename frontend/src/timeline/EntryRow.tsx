import type { TimelineEntry } from "../generated/views";
import { ClaimWords } from "../parts/Passage";
import { toRow } from "../record/address";
import { type Lookup, useRecord } from "../record/lookup";
import { daysText } from "../text/days";
import { countText } from "../text/numbers";
import { EntryLink } from "./EntryLink";
import { lagText, type Mark, stretchOf } from "./marks";
import type { Ties } from "./ties";

interface Props {
  readonly entry: TimelineEntry;
  readonly mark?: Mark;
  readonly ties?: Ties;
}

/** A row of the timeline in words, with what time lies between it and what tells of it. */
export function EntryRow({ entry, mark, ties }: Props) {
  const record = useRecord();
  return (
    <>
      <div class="clip">
        <Title entry={entry} record={record} />
      </div>
      {entry.clock === "happened" && mark && ties && <Told mark={mark} ties={ties} record={record} />}
      {entry.disputed.map((each) => (
        <p key={each.finding} class="dispute-words">
          <a class="badge finding-contradiction" href={toRow("finding", each.finding)}>
            day disputed
          </a>{" "}
          <span class="soft">{each.days.map((days) => daysText(days.first, days.last)).join(" or ")}</span>
        </p>
      ))}
    </>
  );
}

function Title({ entry, record }: { readonly entry: TimelineEntry; readonly record: Lookup }) {
  const account = record.accounts.get(entry.row);
  const statement = record.statements.get(entry.row);
  const claim = record.claims.get(entry.row);
  const event = record.events.get(entry.row);
  if (entry.clock === "published" && account) {
    return (
      <EntryLink entry={entry}>
        <span dir="auto">{[account.outlet, account.title ?? account.name].filter(Boolean).join(": ")}</span>
      </EntryLink>
    );
  }
  if (entry.clock === "said" && statement) {
    const spot = statement.occurrences[0];
    return (
      <>
        <strong dir="auto">{record.voiceName(statement.voice)}</strong>{" "}
        {spot && (
          <EntryLink entry={entry}>
            <span dir="auto">{record.words(spot.account, spot)}</span>
          </EntryLink>
        )}
        {statement.occurrences.length > 1 && (
          <span class="soft"> carried {countText(statement.occurrences.length, "time")}</span>
        )}
      </>
    );
  }
  return (
    <EntryLink entry={entry}>
      <span dir="auto">{event ? event.title : claim && <ClaimWords claim={claim} />}</span>
    </EntryLink>
  );
}

/** How many accounts tell a happening, and how long after it the first of them. */
function Told({ mark, ties, record }: { readonly mark: Mark; readonly ties: Ties; readonly record: Lookup }) {
  const accounts = [...(ties.get(mark.entry.row) ?? [])].flatMap((row) => record.accounts.get(row) ?? []);
  const published = accounts.flatMap((each) => stretchOf(each.published.first, each.published.last) ?? []);
  const first = Math.min(...published.map((each) => each.from));
  if (!accounts.length) return null;
  return (
    <span class="soft">
      told by {countText(accounts.length, "account")}
      {published.length > 0 && `, first published ${lagText(mark, first)}`}
    </span>
  );
}
