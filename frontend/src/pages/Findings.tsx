import { useMemo } from "preact/hooks";
import type { FindingView } from "../generated/views";
import { Choice } from "../parts/Choice";
import { FindingCard } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";
import { toRow } from "../record/address";
import { gathered } from "../record/gathered";
import { useRecord } from "../record/lookup";
import { FINDING } from "../text/words";
import { Missing } from "./Page";

const KINDS = Object.keys(FINDING) as FindingView["kind"][];

/** Whether a word of an address is a kind of finding. */
export function isKind(word: string): word is FindingView["kind"] {
  return (KINDS as readonly string[]).includes(word);
}

/** All findings, by kind where wanted. */
export function Findings({ kind }: { readonly kind: FindingView["kind"] | null }) {
  const { view } = useRecord();
  const setKind = (chosen: FindingView["kind"] | null) => {
    location.hash = chosen ? toRow("kind", chosen) : "#/findings";
  };
  const rows = useMemo(
    () => gathered(view.findings.filter((finding) => !kind || finding.kind === kind)),
    [view, kind],
  );
  return (
    <>
      <h1>Agree and differ</h1>
      <fieldset class="choices">
        <legend class="unseen">Kind of finding</legend>
        <Choice label="All" count={view.findings.length} chosen={!kind} onChoose={() => setKind(null)} />
        {KINDS.map((each) => (
          <Choice
            key={each}
            label={FINDING[each]}
            count={view.findings.filter((finding) => finding.kind === each).length}
            chosen={each === kind}
            onChoose={() => setKind(each)}
          />
        ))}
      </fieldset>
      {!rows.length && <p class="soft">Nothing of this kind was found.</p>}
      <LongList
        key={kind ?? "all"}
        rows={rows}
        first={20}
        draw={({ finding, within }) => (
          <li key={finding.id}>
            <FindingCard finding={finding} within={within} />
          </li>
        )}
      />
    </>
  );
}

/** One finding with all its passages. */
export function FindingPage({ id }: { readonly id: string }) {
  const finding = useRecord().findings.get(id);
  if (!finding) return <Missing what="finding" />;
  return (
    <>
      <h1>{FINDING[finding.kind]}</h1>
      <FindingCard finding={finding} whole />
    </>
  );
}
