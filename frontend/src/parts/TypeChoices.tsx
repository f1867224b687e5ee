import type { ClaimView } from "../generated/views";
import { plainName } from "../text/words";
import { Choice } from "./Choice";

/** Kinds of event that claims tell of, the commonest first. */
export function typesOf(claims: readonly ClaimView[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { event_type } of claims) counts.set(event_type, (counts.get(event_type) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([type]) => type);
}

interface Props {
  readonly claims: readonly ClaimView[];
  readonly types: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (type: string | null) => void;
}

/** Choose claims by the kind of event that they tell of. */
export function TypeChoices({ claims, types, chosen, onChoose }: Props) {
  return (
    <fieldset class="choices">
      <legend class="unseen">Kind of event to mark in the text</legend>
      <Choice label="All kinds" count={claims.length} chosen={!chosen} onChoose={() => onChoose(null)} />
      {types.map((type) => (
        <Choice
          key={type}
          label={type === "other" ? "of no known kind" : plainName(type)}
          count={claims.filter((claim) => claim.event_type === type).length}
          chosen={type === chosen}
          onChoose={() => onChoose(type)}
        />
      ))}
    </fieldset>
  );
}
