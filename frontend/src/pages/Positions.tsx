import type { PositionView } from "../generated/views";
import { Choice } from "../parts/Choice";
import { Days } from "../parts/Days";
import { LongList } from "../parts/LongList";
import { Quotation } from "../parts/Passage";
import { PositionTable } from "../parts/PositionTable";
import { useFreeFilter } from "../record/filters";
import { useRecord } from "../record/lookup";
import { plainName } from "../text/words";

/** Which party wants what on which issue, and how that moved. */
export function Positions() {
  const { positions } = useRecord().view;
  const [issue, setIssue] = useFreeFilter("issue");
  const issues = [...new Set(positions.map((each) => each.issue))].sort();
  const rows = positions.filter((each) => !issue || each.issue === issue);
  return (
    <>
      <h1>Positions</h1>
      <p class="standfirst">
        What each party wants on each issue, in the words of the accounts, the earliest first. A
        party’s later position does not strike out the one before.
      </p>
      {!positions.length && <p>No party was found to say what it wants.</p>}
      {issues.length > 1 && (
        <fieldset class="choices">
          <legend class="unseen">Issue</legend>
          <Choice label="All issues" count={positions.length} chosen={!issue} onChoose={() => setIssue(null)} />
          {issues.map((each) => (
            <Choice
              key={each}
              label={plainName(each)}
              count={positions.filter((row) => row.issue === each).length}
              chosen={issue === each}
              onChoose={() => setIssue(each)}
            />
          ))}
        </fieldset>
      )}
      <PositionTable positions={rows} />
      {rows.length > 0 && (
        <section aria-labelledby="passages">
          <h2 id="passages">The passages</h2>
          <LongList
            key={issue ?? "all"}
            rows={rows}
            first={20}
            draw={(each) => (
              <li key={each.id}>
                <Position position={each} />
              </li>
            )}
          />
        </section>
      )}
    </>
  );
}

function Position({ position }: { readonly position: PositionView }) {
  return (
    <article class="position">
      <h3 dir="auto">
        {position.party} on {position.issue}
      </h3>
      <p dir="auto">{position.stance}</p>
      {position.conditions.length > 0 && (
        <p class="soft" dir="auto">
          On condition: {position.conditions.join("; ")}
        </p>
      )}
      <p class="soft">
        <Days first={position.first} last={position.last} />
      </p>
      <LongList
        rows={position.claims}
        first={1}
        onDemand
        draw={(claim) => (
          <li key={claim}>
            <Quotation cite={{ claim, words: [] }} />
          </li>
        )}
      />
    </article>
  );
}
