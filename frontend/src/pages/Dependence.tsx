import type { DependenceView } from "../generated/views";
import { LongList } from "../parts/LongList";
import { SpotLink } from "../parts/Passage";
import { toRow } from "../record/address";
import { accountLabel, useRecord } from "../record/lookup";
import { DEPENDENCE } from "../text/words";

/** Which account copies, quotes or cites which. */
export function Dependence() {
  const { view } = useRecord();
  return (
    <>
      <h1>Who takes from whom</h1>
      <p class="soft">Accounts that take from one source are one voice, however many there are.</p>
      {!view.dependence.length && <p>No account was found to take from another.</p>}
      <LongList
        rows={view.dependence}
        draw={(row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        )}
      />
    </>
  );
}

function Row({ row }: { readonly row: DependenceView }) {
  const record = useRecord();
  return (
    <article class="card">
      <p>
        <AccountLink id={row.account} /> <strong>{DEPENDENCE[row.kind]}</strong>{" "}
        {row.on_account ? (
          <AccountLink id={row.on_account} />
        ) : row.on_voice ? (
          <a href={toRow("voice", row.on_voice)} dir="auto">
            {record.voiceName(row.on_voice)}
          </a>
        ) : (
          <span dir="auto">{row.on_name ?? "a source that is not told"}</span>
        )}
        {row.share !== null && (
          <span class="soft"> · {Math.round(row.share * 100)} % of its words</span>
        )}
      </p>
      <LongList
        class="plain pairs"
        rows={row.passages}
        first={4}
        onDemand
        draw={(spot) => (
          <li key={`${spot.account}/${spot.start}`}>
            <SpotLink spot={spot} /> <AccountLink id={spot.account} />
          </li>
        )}
      />
    </article>
  );
}

function AccountLink({ id }: { readonly id: string }) {
  const account = useRecord().accounts.get(id);
  if (!account) return <span class="unknown">an account that is not in the record</span>;
  return (
    <a href={toRow("account", id)} class="soft" dir="auto">
      {accountLabel(account)}
    </a>
  );
}
