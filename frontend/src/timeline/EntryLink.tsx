import type { ComponentChildren } from "preact";
import type { TimelineEntry } from "../generated/views";
import { toClaim, toRow, toSpot } from "../record/address";
import { type Lookup, useRecord } from "../record/lookup";

interface Props {
  readonly entry: TimelineEntry;
  readonly tabIndex?: number;
  readonly children: ComponentChildren;
}

/** A link to what a row of the timeline is about; plain where the record lacks it. */
export function EntryLink({ entry, tabIndex, children }: Props) {
  const href = addressOf(useRecord(), entry);
  return href ? (
    <a href={href} tabIndex={tabIndex} draggable={false}>
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}

function addressOf(record: Lookup, { clock, row }: TimelineEntry): string | null {
  if (clock === "published") return record.accounts.has(row) ? toRow("account", row) : null;
  if (clock === "said") {
    const spot = record.statements.get(row)?.occurrences[0];
    return spot ? toSpot(spot.account, spot) : null;
  }
  if (record.events.has(row)) return toRow("event", row);
  return record.claims.has(row) ? toClaim(row) : null;
}
