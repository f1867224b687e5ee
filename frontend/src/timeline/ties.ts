import type { TimelineEntry } from "../generated/views";
import type { Lookup } from "../record/lookup";

/** For each row of the timeline the rows it is tied to: what happened, who said it, who published it. */
export type Ties = ReadonlyMap<string, ReadonlySet<string>>;

/** Ties every happening to the statements and accounts that tell of it. */
export function tiesOf(record: Lookup): Ties {
  const ties = new Map<string, Set<string>>();
  const tie = (one: string, other: string) => {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const tied = ties.get(from);
      if (tied) tied.add(to);
      else ties.set(from, new Set([to]));
    }
  };
  for (const claim of record.view.claims) {
    const happened = claim.event ?? claim.id;
    tie(happened, claim.account);
    for (const { statement } of claim.voices) if (statement) tie(happened, statement);
  }
  return ties;
}

/** What a row of the timeline is called in a line. */
export function entryTitle(record: Lookup, entry: TimelineEntry): string {
  const account = record.accounts.get(entry.row);
  if (account) return [account.outlet, account.title ?? account.name].filter(Boolean).join(": ");
  const statement = record.statements.get(entry.row);
  const spot = statement?.occurrences[0];
  if (statement) {
    return `${record.voiceName(statement.voice)}: ${spot ? record.words(spot.account, spot) : ""}`;
  }
  const claim = record.claims.get(entry.row);
  return record.events.get(entry.row)?.title ?? (claim ? record.claimText(claim) : "");
}
