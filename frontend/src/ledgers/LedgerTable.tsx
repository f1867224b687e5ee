import { useState } from "preact/hooks";
import type { Cell, Ledger, Row } from "../generated/views";
import { EventLink } from "../parts/FindingCard";
import { useFilters } from "../record/filters";
import { usePrinting } from "../record/usePrinting";
import { countText } from "../text/numbers";
import { plainName } from "../text/words";
import { CellDetail } from "./CellDetail";
import { cellText, isTold, keyText } from "./cellText";

interface Props {
  readonly ledger: Ledger;
  readonly id: string;
}

const FIRST = 60;

/** A ledger as a table; the chosen cell's passages stand under its row. */
export function LedgerTable({ ledger, id }: Props) {
  const [drawn, setDrawn] = useState(FIRST);
  const printing = usePrinting();
  const told = ledger.columns.filter((_, at) => ledger.rows.some((row) => row.cells[at] && isTold(row.cells[at]!)));
  const untold = ledger.columns.filter((column) => !told.includes(column));
  const rows = printing ? ledger.rows : ledger.rows.slice(0, drawn);
  return (
    <>
      <div class="wide" tabIndex={0} role="region" aria-label={ledger.label}>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {told.map((column) => (
                <th key={column} scope="col" dir="auto">
                  {plainName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <LedgerRow key={`${row.key} ${row.scope} ${at}`} row={row} columns={told} place={`${id}.${at}`} />
            ))}
          </tbody>
          {ledger.totals.length > 0 && <Totals ledger={ledger} columns={told} id={id} />}
        </table>
      </div>
      {rows.length < ledger.rows.length && (
        <button type="button" class="more" onClick={() => setDrawn(drawn + FIRST)}>
          Show more ({countText(ledger.rows.length - rows.length, "is", "are")} left)
        </button>
      )}
      {untold.length > 0 && <p class="soft">Told in no row: {untold.map(plainName).join(", ")}.</p>}
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly columns: readonly string[];
  /** Where the row stands, as a filter of the address names it. */
  readonly place: string;
}

function LedgerRow({ row, columns, place }: RowProps) {
  const { filters, set } = useFilters();
  const open = row.cells.find((cell) => filters.cell === `${place}.${cell.column}`);
  return (
    <>
      <tr class={open ? "open" : ""}>
        <th scope="row" dir="auto">
          {keyText(row.key)}
          {row.scope && <span class="soft scope-line">{row.scope}</span>}
          {row.event && (
            <span class="scope-line clip">
              <EventLink id={row.event} />
            </span>
          )}
        </th>
        {columns.map((column) => {
          const cell = row.cells.find((each) => each.column === column);
          const name = `${place}.${column}`;
          return (
            <td key={column}>
              {cell && isTold(cell) ? (
                <button
                  type="button"
                  class="cell"
                  aria-expanded={filters.cell === name}
                  onClick={() => set({ cell: filters.cell === name ? null : name })}
                >
                  <CellValue cell={cell} />
                </button>
              ) : (
                <NotTold />
              )}
            </td>
          );
        })}
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={columns.length + 1}>
            <CellDetail cell={open} />
          </td>
        </tr>
      )}
    </>
  );
}

function Totals({ ledger, columns, id }: { readonly ledger: Ledger; readonly columns: readonly string[]; readonly id: string }) {
  return (
    <tfoot>
      <LedgerRow row={{ key: "Total", scope: null, event: null, cells: ledger.totals }} columns={columns} place={`${id}.total`} />
    </tfoot>
  );
}

/** A cell's value, its spread where it has one, other values, and how many voices say so. */
function CellValue({ cell }: { readonly cell: Cell }) {
  const { value, spread } = cellText(cell);
  return (
    <>
      {value !== null && <b dir="auto">{value}</b>}
      {spread && (value === null ? <b>{spread}</b> : <span class="spread">{spread}</span>)}
      {cell.others.length > 0 && (
        <span class={value === null ? "" : "soft"} dir="auto">
          {value !== null && "or "}
          {cell.others.map(keyText).join(" or ")}
        </span>
      )}
      <span class="soft">{countText(cell.voices.length, "voice")}</span>
    </>
  );
}

function NotTold() {
  return (
    <span class="unknown">
      <span aria-hidden="true">–</span>
      <span class="unseen">not told</span>
    </span>
  );
}
