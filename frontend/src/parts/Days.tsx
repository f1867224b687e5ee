import { daysText } from "../text/days";

interface Props {
  readonly first: string | null;
  readonly last: string | null;
}

/** A day or days; an unknown one is shown as unknown. */
export function Days({ first, last }: Props) {
  const text = daysText(first, last);
  return text ? <time dateTime={first ?? last ?? ""}>{text}</time> : <Unknown what="date" />;
}

/** What no account tells. */
export function Unknown({ what }: { readonly what: string }) {
  return <span class="unknown">{what} not told</span>;
}
