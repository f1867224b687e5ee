import type { ComponentChildren } from "preact";
import type { ClaimView, PlaceView, QuantityView, ScopeView, TimeView } from "../generated/views";
import { toClaim } from "../record/address";
import { useRecord } from "../record/lookup";
import { daysText } from "../text/days";
import { quantityText } from "../text/numbers";
import type { Range } from "../text/segments";
import { DISTRIBUTION, PLACE_ROLE, RELATION, TIME_ROLE } from "../text/words";
import { Unknown } from "./Days";

/** Words of the claim's account as a link to their place. */
export function At({ claim, words }: { readonly claim: ClaimView; readonly words: Range }) {
  const record = useRecord();
  return (
    <a href={toClaim(claim.id, words)} dir="auto" class="at">
      {record.words(claim.account, words)}
    </a>
  );
}

interface ListProps<Row> {
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ComponentChildren;
  readonly none: string;
}

/** Rows of a cell; none at all is said to be unknown. */
export function List<Row>({ rows, draw, none }: ListProps<Row>) {
  if (!rows.length) return <Unknown what={none} />;
  return (
    <ul class="plain">
      {rows.map((row, index) => (
        <li key={index}>{draw(row)}</li>
      ))}
    </ul>
  );
}

/** A number, what it counts, and what it covers. */
export function Quantity({ claim, row }: { readonly claim: ClaimView; readonly row: QuantityView }) {
  const record = useRecord();
  const whole = row.whole ? record.quantities.get(row.whole) : undefined;
  return (
    <>
      <strong>{quantityText(row)}</strong>{" "}
      {row.counted ? <At claim={claim} words={row.counted} /> : <Unknown what="what is counted" />}
      {" — “"}
      <At claim={claim} words={row.words} />”
      <Scope scope={row.scope} />
      {row.relation && <span class="soft"> · {RELATION[row.relation]}</span>}
      {whole && (
        <span class="soft">
          {" · part of "}
          <a href={toClaim(whole.claim.id, whole.claim.quantities[whole.index]!.words)}>
            {quantityText(whole.claim.quantities[whole.index]!)}
          </a>
        </span>
      )}
    </>
  );
}

/** What a number covers, as far as it is told. */
export function Scope({ scope }: { readonly scope: ScopeView }) {
  const told = scopeWords(scope);
  return told.length ? (
    <span class="soft scope" dir="auto">
      {" "}
      · {told.join(" · ")}
    </span>
  ) : null;
}

/** The same as a list of words. */
export function scopeWords(scope: ScopeView): string[] {
  return [
    scope.by && `by ${scope.by}`,
    scope.of && `of ${scope.of}`,
    scope.side && `side: ${scope.side}`,
    daysText(scope.first, scope.last),
    scope.places.length ? `in ${scope.places.join(", ")}` : null,
    scope.distribution && DISTRIBUTION[scope.distribution],
  ].filter((words): words is string => Boolean(words));
}

/** A time and the words that tell it. */
export function Time({ claim, row }: { readonly claim: ClaimView; readonly row: TimeView }) {
  const days = daysText(row.first, row.last);
  return (
    <>
      <span class="soft">{TIME_ROLE[row.role]} </span>
      {days ? (
        <strong>
          {row.approx && "about "}
          {days}
        </strong>
      ) : (
        <span class="unknown">{row.unresolved ?? "day not told"}</span>
      )}
      {" — “"}
      <At claim={claim} words={row.words} />”
      {row.anchor && <span class="soft"> counted from {daysText(row.anchor, row.anchor)}</span>}
    </>
  );
}

/** A place and the words that tell it. */
export function Where({ claim, row }: { readonly claim: ClaimView; readonly row: PlaceView }) {
  return (
    <>
      <span class="soft">{PLACE_ROLE[row.role]} </span>
      <At claim={claim} words={row.words} />
      {row.name && (
        <span class="soft" dir="auto">
          {" "}
          ({row.name})
        </span>
      )}
    </>
  );
}
