import type { AccountView, ClaimView } from "../generated/views";
import { AccountText } from "../parts/AccountText";
import { ClaimPanel } from "../parts/ClaimPanel";
import { Unknown } from "../parts/Days";
import { Legend } from "../parts/Help";
import { SpotLink } from "../parts/Passage";
import { TypeChoices, typesOf } from "../parts/TypeChoices";
import { type Place, toClaim, toRow } from "../record/address";
import { useFilter } from "../record/filters";
import { accountLabel, useRecord } from "../record/lookup";
import { countText } from "../text/numbers";
import { ACCOUNT_KIND, DEPENDENCE } from "../text/words";
import { Published } from "./Accounts";
import { Missing } from "./Page";

interface Props {
  readonly id: string;
  readonly claim: ClaimView | null;
  readonly at: Place | null;
}

/** One account: its text with its claims, and the chosen claim beside it. */
export function AccountPage({ id, claim, at }: Props) {
  const record = useRecord();
  const account = record.accounts.get(id);
  const claims = account ? record.claimsOf(id) : [];
  const types = typesOf(claims);
  const [type, setType] = useFilter("kind", types);
  if (!account) return <Missing what="account" />;
  const first = claims[0];
  return (
    <div class={claim ? "reading with-panel" : "reading"}>
      <article>
        {(account.outlet === null || account.title !== null) && (
          <p class="account-outlet" dir="auto">
            {account.outlet ?? <Unknown what="outlet" />}
          </p>
        )}
        <h1 dir="auto" class={titleInText(account) ? "unseen" : ""}>
          {account.title ?? accountLabel(account)}
        </h1>
        <About account={account} />
        {types.length > 1 && <TypeChoices {...{ claims, types }} chosen={type} onChoose={setType} />}
        <AccountText account={account} claim={claim} at={at} type={type} />
        <Legend />
      </article>
      {claim ? (
        <ClaimPanel claim={claim} />
      ) : (
        <aside class="panel hint">
          <p>
            {countText(claims.length, "claim")} in this account. Choose one in the text
            to see who says what, and where each part of it stands.
          </p>
          {first && (
            <p>
              <a href={toClaim(first.id)} data-key="next">
                First claim
              </a>{" "}
              <span class="soft">
                (keys <kbd>j</kbd> and <kbd>k</kbd>)
              </span>
            </p>
          )}
        </aside>
      )}
    </div>
  );
}

function About({ account }: { readonly account: AccountView }) {
  const record = useRecord();
  const takes = record.view.dependence.filter((row) => row.account === account.id);
  const evidence = account.published.evidence[0];
  return (
    <div class="account-about soft">
      <p>
        {ACCOUNT_KIND[account.kind]}, published <Published account={account} />
        {evidence && (
          <>
            {": "}
            <SpotLink spot={evidence} />
          </>
        )}
        {account.authors.length > 0 && (
          <span dir="auto"> · by {account.authors.join(", ")}</span>
        )}
        {account.credits.length > 0 && (
          <span dir="auto"> · credits {account.credits.join(", ")}</span>
        )}
        {account.version_status !== "current" && (
          <strong>
            {" "}
            · version {account.version}, {account.version_status}
          </strong>
        )}
      </p>
      <p>
        {account.link ? (
          <a href={account.link} rel="noopener noreferrer" target="_blank" class="address">
            {account.link}
          </a>
        ) : (
          <span class="address">{account.address ?? account.name}</span>
        )}
      </p>
      {takes.map((row) => (
        <p key={row.id}>
          {DEPENDENCE[row.kind]}{" "}
          {row.on_account ? (
            <a href={toRow("account", row.on_account)} dir="auto">
              {nameOf(record.accounts.get(row.on_account))}
            </a>
          ) : (
            <span dir="auto">{row.on_voice ? record.voiceName(row.on_voice) : row.on_name}</span>
          )}{" "}
          (<a href="#/dependence">passages</a>)
        </p>
      ))}
    </div>
  );
}

/** A headline that stands in the text is not shown twice. */
function titleInText({ blocks, text, title }: AccountView): boolean {
  return blocks.some(
    (block) => block.kind === "title" && text.slice(block.start, block.end).trim() === title,
  );
}

function nameOf(account: AccountView | undefined): string {
  return account ? accountLabel(account) : "an account that is not in the record";
}
