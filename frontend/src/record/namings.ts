import type { EntityView, Spot } from "../generated/views";
import type { Lookup } from "./lookup";

/** A word that an account has for somebody. */
export interface Form {
  readonly words: string;
  readonly count: number;
  readonly first: Spot;
}

/** What one account calls somebody, the commonest word first. */
export interface Naming {
  readonly account: string;
  readonly forms: readonly Form[];
}

/** What each account calls an entity; accounts that name it most stand first. */
export function namingsOf(record: Lookup, entity: EntityView): Naming[] {
  const accounts = new Map<string, Map<string, { count: number; first: Spot }>>();
  for (const spot of entity.mentions) {
    const words = record.words(spot.account, spot).replace(/\s+/g, " ").trim();
    if (!words) continue;
    const forms = accounts.get(spot.account) ?? new Map<string, { count: number; first: Spot }>();
    accounts.set(spot.account, forms);
    const form = forms.get(words);
    if (form) form.count += 1;
    else forms.set(words, { count: 1, first: spot });
  }
  const namings = [...accounts].map(([account, forms]) => ({
    account,
    forms: [...forms].map(([words, form]) => ({ words, ...form })).sort((one, other) => other.count - one.count),
  }));
  return namings.sort((one, other) => total(other) - total(one));
}

function total({ forms }: Naming): number {
  return forms.reduce((sum, form) => sum + form.count, 0);
}
