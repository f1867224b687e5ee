import type { BriefLine, BriefView } from "../generated/views";
import { toClaim, toRow } from "../record/address";
import { accountLabel, useRecord } from "../record/lookup";
import { countText } from "../text/numbers";

const PARTS: readonly {
  readonly id: keyof BriefView;
  readonly title: string;
  readonly none: string;
}[] = [
  { id: "agreed", title: "What several say", none: "No two independent voices were found to tell the same." },
  { id: "changed", title: "What changed", none: "No later account was found to change an earlier one." },
  { id: "disputed", title: "What is disputed", none: "No two accounts were found to contradict each other." },
  { id: "promised", title: "What is promised", none: "No promise was found." },
];

/** The record in plain sentences, each with the passages it rests on. */
export function Brief() {
  const { brief } = useRecord().view;
  return (
    <>
      <h1>The brief</h1>
      <p class="soft">
        The weightiest of each, in sentences made from the record. The numbers in brackets lead to
        the passages that a sentence rests on.
      </p>
      {PARTS.map(({ id, title, none }) => (
        <section key={id} aria-labelledby={`brief-${id}`}>
          <h2 id={`brief-${id}`}>{title}</h2>
          {brief[id].length ? (
            <ul class="plain brief">
              {brief[id].map((line) => (
                <li key={line.finding ?? line.commitment}>
                  <Line line={line} />
                </li>
              ))}
            </ul>
          ) : (
            <p class="soft">{none}</p>
          )}
        </section>
      ))}
    </>
  );
}

function Line({ line }: { readonly line: BriefLine }) {
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
