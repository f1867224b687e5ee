import type { ClaimView, DossierView } from "../generated/views";

/** Something that the record could not tell, and how often. */
export interface Doubt {
  readonly count: number;
  readonly of: number;
  readonly says: string;
}

/** What the record leaves open; kinds that do not occur are left out. */
export function doubtsOf(view: DossierView): Doubt[] {
  const { accounts, claims, estimates } = view;
  const numbers = claims.flatMap((claim) => claim.quantities);
  const times = claims.flatMap((claim) => claim.times);
  const entries = view.timeline.filter((entry) => entry.clock === "happened");
  return [
    some(accounts, (each) => each.published.basis === "unknown", "accounts bear no date, and none could be worked out"),
    some(accounts, (each) => each.published.basis === "inferred", "accounts have a date that was worked out from what they say"),
    some(accounts, (each) => each.outlet === null, "accounts do not tell who published them"),
    some(claims, (each) => voucherKind(each) === "anonymous", "claims rest on somebody whom the account does not name"),
    some(claims, (each) => each.event_type === "other", "claims tell of something for which no subject pack has a kind"),
    some(entries, (each) => each.first === null, "happenings have no known day"),
    some(times, (each) => each.first === null && each.last === null, "times in the texts could not be turned into a day"),
    some(numbers, (each) => each.counted === null, "numbers do not tell what they count"),
    some(estimates, (each) => each.best === null, "figures have no best number: the accounts give no ground for one"),
    some(estimates, (each) => each.verdict === "single", "figures rest on one voice"),
    some(view.commitments, (each) => each.due.last === null, "promises have no day on which they fall due"),
    some(view.findings, (each) => each.confidence === null, "findings are of a kind whose reliability was never measured"),
  ].filter((each) => each.count > 0);
}

function some<Row>(rows: readonly Row[], holds: (row: Row) => boolean, says: string): Doubt {
  return { count: rows.filter(holds).length, of: rows.length, says };
}

function voucherKind(claim: ClaimView) {
  return claim.voices.at(-1)?.kind;
}
