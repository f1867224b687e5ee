import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Address, formatAddress } from "./address";
import { replaceAddress } from "./useAddress";

const Context = createContext<Address>({ page: "overview", filters: {} });

export const AddressProvider = Context.Provider;

/** The value of a filter, and the way to change it: null takes it out of the address. */
export type Filter<Word extends string> = readonly [Word | null, (word: Word | null) => void];

/** A filter that can only have some values; any other in the address counts as none. */
export function useFilter<Word extends string>(name: string, words: readonly Word[]): Filter<Word> {
  const [word, set] = useFreeFilter(name);
  return [words.find((each) => each === word) ?? null, set];
}

/** A filter that can have any value. */
export function useFreeFilter(name: string): Filter<string> {
  const { filters, set } = useFilters();
  const word = Object.hasOwn(filters, name) ? filters[name]! : null;
  return [word || null, (chosen) => set({ [name]: chosen })];
}

/** All filters, and the way to change some of them at once. Changing one makes no step in the history. */
export function useFilters() {
  const address = useContext(Context);
  const set = (changes: Readonly<Record<string, string | null>>) => {
    const kept = { ...address.filters, ...changes };
    const filters = Object.entries(kept).filter((each): each is [string, string] => Boolean(each[1]));
    replaceAddress(formatAddress(address, Object.fromEntries(filters)));
  };
  return { filters: address.filters, set };
}
