import type { AccountView } from "../generated/views";
import { Days, Unknown } from "../parts/Days";
import { LongList } from "../parts/LongList";
import { toRow } from "../record/address";
import { baseName, useRecord } from "../record/lookup";
import { countText } from "../text/numbers";
import { BASIS } from "../text/words";
import { SetAside } from "./About";

/** The accounts by day, those without a date last. */
export function Accounts() {
  const { view } = useRecord();
  return (
    <>
      <h1>Accounts</h1>
      <LongList
        class="plain account-list"
        rows={view.accounts}
        draw={(account) => (
          <li key={account.id}>
            <AccountRow account={account} />
          </li>
        )}
      />
      <SetAside />
    </>
  );
}

function AccountRow({ account }: { readonly account: AccountView }) {
  const record = useRecord();
  return (
    <a class="card account-row" href={toRow("account", account.id)}>
      <span class="account-outlet" dir="auto">
        {account.outlet ?? <Unknown what="outlet" />}
      </span>
      <span class="account-title" dir="auto">
        {account.title ?? firstWords(account)}
      </span>
      <span class="soft">
        <Published account={account} /> · {countText(record.claimsOf(account.id).length, "claim")} ·{" "}
        {baseName(account.name)}
      </span>
    </a>
  );
}

/** When an account was published, and how that is known. */
export function Published({ account }: { readonly account: AccountView }) {
  const { published } = account;
  return (
    <>
      <Days first={published.first} last={published.last} />
      {published.first !== null && published.basis !== "metadata" && ` (${BASIS[published.basis]})`}
    </>
  );
}

/** The first words of what the account tells, where it has no headline. */
function firstWords(account: AccountView): string {
  const body = account.blocks.find((block) => block.kind === "body" || block.kind === "quote");
  const words = body ? account.text.slice(body.start, body.end).trim() : "";
  const letters = [...words];
  return letters.length > 120 ? letters.slice(0, 120).join("").trimEnd() + "…" : words;
}
