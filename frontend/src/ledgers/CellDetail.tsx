import type { Cell } from "../generated/views";
import { EstimateRow } from "../figures/EstimateRow";
import { LongList } from "../parts/LongList";
import { Quotation } from "../parts/Passage";
import { toRow } from "../record/address";
import { useRecord } from "../record/lookup";

/** What a cell rests on: the figure's marks where it is one, the voices, and the passages. */
export function CellDetail({ cell }: { readonly cell: Cell }) {
  const record = useRecord();
  const estimate = cell.estimate ? record.estimates.get(cell.estimate) : undefined;
  const words = new Map(estimate?.values.flatMap((value) => (value.cite ? [[value.cite.claim, value.cite.words] as const] : [])));
  return (
    <div class="cell-detail">
      {estimate && <EstimateRow estimate={estimate} target={false} />}
      {!estimate && cell.voices.length > 0 && (
        <p class="soft">
          Told by{" "}
          {cell.voices.map((voice, at) => (
            <>
              {at > 0 && ", "}
              <a href={toRow("voice", voice)} dir="auto">
                {record.voiceName(voice)}
              </a>
            </>
          ))}
        </p>
      )}
      <LongList
        rows={cell.claims}
        first={6}
        onDemand
        draw={(claim) => (
          <li key={claim}>
            <Quotation cite={{ claim, words: words.get(claim) ?? [] }} />
          </li>
        )}
      />
    </div>
  );
}
