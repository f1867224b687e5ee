/** Pages that need nothing more than their name. */
export const PLAIN_PAGES = [
  "overview",
  "brief",
  "disputes",
  "findings",
  "estimates",
  "ledgers",
  "timeline",
  "map",
  "promises",
  "positions",
  "accounts",
  "voices",
  "names",
  "dependence",
  "about",
] as const;

export type PlainPage = (typeof PLAIN_PAGES)[number];

/** Pages that are about one row. */
export const ROW_PAGES = ["account", "finding", "kind", "estimate", "promise", "entity", "voice", "event"] as const;

export type RowPage = (typeof ROW_PAGES)[number];

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a page is narrowed to, by name: `?clock=said&from=2031-05-01`. Pages ignore what they do not know. */
export type Filters = Readonly<Record<string, string>>;

/** A page, without what it is narrowed to. */
export type Where =
  | { readonly page: PlainPage }
  | { readonly page: RowPage; readonly id: string }
  | { readonly page: "claim"; readonly id: string; readonly at: Place | null }
  | { readonly page: "spot"; readonly id: string; readonly at: Place }
  | { readonly page: "search"; readonly words: string };

/** Where in the dossier one is; written after the `#` of the page's address. */
export type Address = Where & { readonly filters: Filters };

const OVERVIEW: Where = { page: "overview" };

/** Reads an address; one that makes no sense leads to the overview. */
export function parseAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  return { ...parseWhere(path), filters: Object.fromEntries(new URLSearchParams(query)) };
}

function parseWhere(path: string): Where {
  const [page = "", first = "", second = ""] = path.split("/").map(decode);
  if (isOneOf(PLAIN_PAGES, page)) return { page };
  if (page === "search") return { page, words: first };
  if (!first) return OVERVIEW;
  if (isOneOf(ROW_PAGES, page)) return { page, id: first };
  const at = parsePlace(second);
  if (page === "claim") return { page, id: first, at };
  if (page === "spot" && at) return { page, id: first, at };
  return OVERVIEW;
}

/** Writes an address as the value of a link. */
export function formatAddress(address: Where, filters: Filters = {}): string {
  const parts: string[] = [address.page];
  if ("id" in address) parts.push(address.id);
  if ("words" in address) parts.push(address.words);
  if ("at" in address && address.at) parts.push(`${address.at.start}-${address.at.end}`);
  const query = new URLSearchParams(filters).toString();
  return "#/" + parts.map(encodeURIComponent).join("/") + (query && `?${query}`);
}

export function toClaim(id: string, at: Place | null = null, filters: Filters = {}): string {
  return formatAddress({ page: "claim", id, at }, filters);
}

export function toRow(page: RowPage, id: string): string {
  return formatAddress({ page, id });
}

export function toPage(page: PlainPage, filters: Filters = {}): string {
  return formatAddress({ page }, filters);
}

export function toSpot(account: string, at: Place): string {
  return formatAddress({ page: "spot", id: account, at });
}

function parsePlace(text: string): Place | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text);
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
