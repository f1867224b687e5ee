import { useMemo } from "preact/hooks";
import type { EntityView } from "../generated/views";
import { toRow, toSpot } from "../record/address";
import { accountLabel, useRecord } from "../record/lookup";
import { namingsOf } from "../record/namings";
import { countText } from "../text/numbers";
import { LongList } from "./LongList";

/** What each account calls somebody, each word leading to where it stands first. */
export function Namings({ entity }: { readonly entity: EntityView }) {
  const record = useRecord();
  const namings = useMemo(() => namingsOf(record, entity), [record, entity]);
  return (
    <LongList
      class="plain naming"
      rows={namings}
      first={6}
      onDemand
      draw={({ account, forms }) => {
        const known = record.accounts.get(account);
        return (
          <li key={account}>
            <a class="soft naming-account" href={toRow("account", account)} dir="auto">
              {known ? accountLabel(known) : "not in the record"}
            </a>
            <span>
              {forms.slice(0, 8).map((form) => (
                <a key={form.words} class="form" href={toSpot(account, form.first)} dir="auto">
                  {form.words}
                  {form.count > 1 && <span class="count"> ×{form.count}</span>}
                </a>
              ))}
              {forms.length > 8 && <span class="soft">and {countText(forms.length - 8, "other form")}</span>}
            </span>
          </li>
        );
      }}
    />
  );
}
