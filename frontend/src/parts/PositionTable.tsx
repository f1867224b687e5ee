import type { PositionView } from "../generated/views";
import { toClaim } from "../record/address";
import { daysText } from "../text/days";
import { plainName } from "../text/words";

/** Party by issue: each cell leads to the passage that tells what the party wanted. */
export function PositionTable({ positions }: { readonly positions: readonly PositionView[] }) {
  const issues = [...new Set(positions.map((each) => each.issue))];
  const parties = [...new Set(positions.map((each) => each.party))];
  if (!parties.length) return null;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Positions by party and issue">
      <table class="positions">
        <caption>Who wants what</caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            {issues.map((issue) => (
              <th key={issue} scope="col" dir="auto">
                {plainName(issue)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party}>
              <th scope="row" dir="auto">
                {party}
              </th>
              {issues.map((issue) => (
                <td key={issue}>
                  {inOrder(positions.filter((each) => each.party === party && each.issue === issue)).map((each, at) => (
                    <Cell key={each.id} position={each} moved={at > 0 || each.moved_from !== null} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inOrder(positions: readonly PositionView[]): PositionView[] {
  return [...positions].sort((one, other) => ((one.first ?? "~") < (other.first ?? "~") ? -1 : 1));
}

/** A position with its day; one that follows another of the same party is marked as a move. */
function Cell({ position, moved }: { readonly position: PositionView; readonly moved: boolean }) {
  const claim = position.claims[0];
  const days = daysText(position.first, position.last);
  return (
    <p>
      <span class="soft">
        {moved && <span class="moved">then </span>}
        {days ?? "day not told"}
      </span>
      {claim ? (
        <a href={toClaim(claim)} class="clip" dir="auto">
          {position.stance}
        </a>
      ) : (
        <span dir="auto">{position.stance}</span>
      )}
    </p>
  );
}
