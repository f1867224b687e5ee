import type { BriefLine } from "../generated/views";
import { toClaim, toRow } from "../record/address";
import { accountLabel, useRecord } from "../record/lookup";
import { countText } from "../text/numbers";

/** A sentence of the brief with the passages that it rests on. */
export function Line({ line }: { readonly line: BriefLine }) {
  const row = line.finding ? toRow("finding", line.finding) : toRow("promise", line.commitment ?? "");
  return (
    <>
      <span dir="auto">{line.text}</span>{" "}
      {line.cites.map((cite, index) => (
        <>
          <Citation key={cite.claim} claim={cite.claim} at={cite.words[0] ?? null} number={index + 1} />{" "}
        </>
      ))}
      <a href={row} class="soft nowrap">
        {countText(line.accounts, "account")}
        {line.voices > 0 && `, ${countText(line.voices, "voice")}`}
      </a>
    </>
  );
}

interface CitationProps {
  readonly claim: string;
  readonly at: { readonly start: number; readonly end: number } | null;
  readonly number: number;
}

function Citation({ claim, at, number }: CitationProps) {
  const record = useRecord();
  const row = record.claims.get(claim);
  const account = row && record.accounts.get(row.account);
  const label = account ? accountLabel(account) : "";
  return (
    <a href={toClaim(claim, at)} class="citation" title={label} aria-label={`Passage ${number}, ${label}`}>
      [{number}]
    </a>
  );
}
