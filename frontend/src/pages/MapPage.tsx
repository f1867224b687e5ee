import { useMemo } from "preact/hooks";
import { At } from "../parts/Cells";
import { EventLink } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";
import { Source } from "../parts/Passage";
import { borderPath, landPath } from "../map/outlines";
import { frameOf, mainSpots, mapSpots, WORLD, type Frame, type MapSpot } from "../map/spots";
import { useFilter } from "../record/filters";
import { useRecord } from "../record/lookup";
import { countText } from "../text/numbers";
import { PRECISION } from "../text/words";

/** Where things happened, as far as the places are known. */
export function MapPage() {
  const { view } = useRecord();
  const spots = useMemo(() => mapSpots(view), [view]);
  const [shown, show] = useFilter("view", ["world"]);
  const whole = shown === "world";
  const frame = whole ? WORLD : frameOf(mainSpots(spots));
  return (
    <>
      <h1>Map</h1>
      <p class="standfirst">
        Places that the claims name and that are known. A wider ring stands for a wider place: what
        is told of a country is not told of its middle.
      </p>
      {spots.length ? (
        <>
          <World spots={spots} frame={frame} />
          <button type="button" aria-pressed={whole} onClick={() => show(whole ? null : "world")}>
            The whole world
          </button>{" "}
          <span class="soft">Outlines: Natural Earth, in the public domain.</span>
        </>
      ) : (
        <p>No place with known coordinates is told.</p>
      )}
      <LongList
        class="plain places"
        rows={spots}
        first={30}
        draw={(spot) => (
          <li key={`${spot.latitude}/${spot.longitude}`}>
            <Spot spot={spot} />
          </li>
        )}
      />
    </>
  );
}

function World({ spots, frame }: { readonly spots: readonly MapSpot[]; readonly frame: Frame }) {
  const [land, borders] = useMemo(() => [landPath(), borderPath()], []);
  const unit = frame.width / 100;
  return (
    <svg
      class="world"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      aria-label={`A map with ${countText(spots.length, "place")}; the same places are listed below`}
    >
      <path class="land" d={land} />
      <path class="border" d={borders} />
      {[...spots].reverse().map((spot) => (
        <circle
          key={`${spot.latitude}/${spot.longitude}`}
          class={`spot spot-${spot.precision ?? "area"}`}
          cx={spot.longitude}
          cy={-spot.latitude}
          r={unit * RADIUS[spot.precision ?? "area"]}
        >
          <title>{`${spot.name}: ${countText(spot.claims.length, "claim")}`}</title>
        </circle>
      ))}
      {labelled(spots, frame).map((spot) => (
        <text
          key={`${spot.latitude}/${spot.longitude}`}
          x={spot.longitude + unit * 1.4}
          y={-spot.latitude + unit * 0.6}
          font-size={unit * LETTER}
        >
          {spot.name}
        </text>
      ))}
    </svg>
  );
}

// In hundredths of the map's width.
const LETTER = 1.55;
const RADIUS: Record<NonNullable<MapSpot["precision"]>, number> = {
  point: 0.6,
  city: 0.8,
  district: 1.2,
  region: 2,
  area: 2.6,
  country: 3.4,
};

/** The places whose names have room, the most told first. */
function labelled(spots: readonly MapSpot[], frame: Frame): MapSpot[] {
  const letter = (frame.width / 100) * LETTER;
  const taken: { left: number; right: number; y: number }[] = [];
  return spots.slice(0, 60).filter((spot) => {
    const box = {
      left: spot.longitude,
      right: spot.longitude + letter * (1 + 0.6 * spot.name.length),
      y: -spot.latitude,
    };
    const free = taken.every(
      (other) => box.right < other.left || box.left > other.right || Math.abs(box.y - other.y) > letter * 1.1,
    );
    if (free && box.right <= frame.x + frame.width) taken.push(box);
    return free && box.right <= frame.x + frame.width;
  });
}

function Spot({ spot }: { readonly spot: MapSpot }) {
  const events = [...new Set(spot.claims.flatMap((claim) => claim.event ?? []))];
  return (
    <article class="map-spot">
      <h2 dir="auto">{spot.name}</h2>
      <p class="soft">
        {degrees(spot.latitude, "N", "S")}, {degrees(spot.longitude, "E", "W")} ·{" "}
        {spot.precision ? PRECISION[spot.precision] : "how exact is not told"} ·{" "}
        {countText(spot.claims.length, "claim")}
      </p>
      {events.length > 0 && (
        <ul>
          {events.map((event) => (
            <li key={event}>
              <EventLink id={event} />
            </li>
          ))}
        </ul>
      )}
      <LongList
        rows={spot.claims}
        first={2}
        onDemand
        draw={(claim) => (
          <li key={claim.id}>
            “<At claim={claim} words={claim.parts[0]!} />” <Source claim={claim} />
          </li>
        )}
      />
    </article>
  );
}

function degrees(value: number, above: string, below: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? below : above}`;
}
