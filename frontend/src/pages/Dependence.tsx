import type { DependenceView } from "../generated/views";
import { LongList } from "../parts/LongList";
import { TakingGraph } from "../parts/TakingGraph";
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
      <p class="standfirst">
        Who copies, quotes or cites whom, and how much. Accounts that take from one source are one
        voice, however many there are.
      </p>
      {!view.dependence.length && <p>No account was found to take from another.</p>}
      {view.dependence.length > 0 && <TakingGraph />}
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
    <article class="taking-row">
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
      <Passages row={row} />
    </article>
  );
}

/** What is taken, where it stands in each account. */
function Passages({ row }: { readonly row: DependenceView }) {
  const accounts = [...new Set([row.account, ...row.passages.map((spot) => spot.account)])];
  return (
    <div class="sides">
      {accounts.map((account) => {
        const spots = row.passages.filter((spot) => spot.account === account);
        return spots.length ? (
          <section key={account}>
            <p class="behind">
              <AccountLink id={account} />
            </p>
            <LongList
              rows={spots}
              first={3}
              onDemand
              draw={(spot) => (
                <li key={spot.start}>
                  <SpotLink spot={spot} />
                </li>
              )}
            />
          </section>
        ) : null;
      })}
    </div>
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
