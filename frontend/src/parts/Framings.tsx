import type { FramingView } from "../generated/views";
import { toRow } from "../record/address";
import { accountLabel, useRecord } from "../record/lookup";
import { LongList } from "./LongList";
import { SpotLink } from "./Passage";

/** Loaded words for somebody, and whose words they are. */
export function Framings({ rows, named }: { readonly rows: readonly FramingView[]; readonly named: boolean }) {
  const record = useRecord();
  return (
    <LongList
      rows={rows}
      first={20}
      draw={(row) => {
        const account = record.accounts.get(row.account);
        return (
          <li key={`${row.entity}/${row.account}/${row.voice}/${row.term}`}>
            {named && (
              <>
                <a href={toRow("entity", row.entity)} dir="auto">
                  {row.name}
                </a>
                {": "}
              </>
            )}
            {row.spots[0] ? <SpotLink spot={row.spots[0]} /> : <span dir="auto">“{row.term}”</span>}{" "}
            <span class="soft" dir="auto">
              {row.voice ? `${record.voiceName(row.voice)}, in ` : "in its own words, "}
              {account && accountLabel(account)}
            </span>
          </li>
        );
      }}
    />
  );
}
