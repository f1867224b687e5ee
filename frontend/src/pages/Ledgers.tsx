import type { Ledger } from "../generated/views";
import { LedgerTable } from "../ledgers/LedgerTable";
import { Choice } from "../parts/Choice";
import { useFreeFilter } from "../record/filters";
import { useRecord } from "../record/lookup";
import { countText } from "../text/numbers";

/** The tables that the packs declare, filled from the accounts. */
export function Ledgers() {
  const { ledgers } = useRecord().view;
  const [chosen, choose] = useFreeFilter("ledger");
  const shown = ledgers.filter((each) => keyOf(each) === chosen);
  return (
    <>
      <h1>Ledgers</h1>
      <p class="standfirst">
        One row a happening, filled only where the accounts tell it: the number, from low to high
        where they differ, and how many voices stand behind it. Choose a cell to read its passages.
      </p>
      {!ledgers.length && <p>Nothing was told that fills a table.</p>}
      {ledgers.length > 1 && (
        <fieldset class="choices">
          <legend class="unseen">Table</legend>
          <Choice label="All" count={null} chosen={!shown.length} onChoose={() => choose(null)} />
          {ledgers.map((each) => (
            <Choice
              key={keyOf(each)}
              label={each.label}
              count={each.rows.length}
              chosen={keyOf(each) === chosen}
              onChoose={() => choose(keyOf(each))}
            />
          ))}
        </fieldset>
      )}
      {(shown.length ? shown : ledgers).map((each) => (
        <section key={keyOf(each)} aria-labelledby={`ledger-${keyOf(each)}`}>
          <h2 id={`ledger-${keyOf(each)}`} dir="auto">
            {each.label} <span class="count">{countText(each.rows.length, "row")}</span>
          </h2>
          <LedgerTable ledger={each} id={keyOf(each)} />
        </section>
      ))}
    </>
  );
}

function keyOf(ledger: Ledger): string {
  return `${ledger.pack}-${ledger.kind}`;
}
