import type { ClaimView, DossierView, PlaceView } from "../generated/views";

/** A place on the map and what is told of it. */
export interface MapSpot {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: NonNullable<PlaceView["precision"]> | null;
  readonly claims: readonly ClaimView[];
}

/** The places with coordinates that claims name, those with most claims first. */
export function mapSpots(view: DossierView): MapSpot[] {
  const texts = new Map(view.accounts.map((account) => [account.id, account.text]));
  const spots = new Map<string, { place: PlaceView; name: string; claims: Set<ClaimView> }>();
  for (const claim of view.claims) {
    for (const place of claim.places) {
      if (place.latitude === null || place.longitude === null) continue;
      const key = `${place.latitude}/${place.longitude}`;
      const words = texts.get(claim.account)?.slice(place.words.start, place.words.end) ?? "";
      const spot = spots.get(key) ?? { place, name: place.name ?? words, claims: new Set() };
      spot.claims.add(claim);
      spots.set(key, spot);
    }
  }
  return [...spots.values()]
    .map(({ place, name, claims }) => ({
      name,
      latitude: place.latitude!,
      longitude: place.longitude!,
      precision: place.precision,
      claims: [...claims],
    }))
    .sort((one, other) => other.claims.length - one.claims.length || (one.name < other.name ? -1 : 1));
}

/** The part of the world that an SVG shows, in degrees east and south. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const WORLD: Frame = { x: -180, y: -84, width: 360, height: 144 };
// The outlines are drawn for the whole world: nearer than this they are a few straight lines.
const LEAST_WIDTH = 24;
const SHAPE = 0.5;

/** A frame around all places, with room at the edges. */
export function frameOf(spots: readonly Pick<MapSpot, "latitude" | "longitude">[]): Frame {
  if (!spots.length) return WORLD;
  const east = spots.map((spot) => spot.longitude);
  const south = spots.map((spot) => -spot.latitude);
  const [west, top] = [least(east), least(south)];
  const [right, bottom] = [-least(east.map((x) => -x)), -least(south.map((y) => -y))];
  const width = Math.min(Math.max((right - west) * 1.3, ((bottom - top) * 1.3) / SHAPE, LEAST_WIDTH), 360);
  const height = width * SHAPE;
  return { x: (west + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

// What one account mentions far away should not shrink the rest to a dot.
const SHARE_IN_SIGHT = 0.85;

/** The most told places, which together hold most of the claims. */
export function mainSpots(spots: readonly MapSpot[]): MapSpot[] {
  const all = spots.reduce((sum, spot) => sum + spot.claims.length, 0);
  let told = 0;
  return spots.filter((spot) => {
    const wanted = told < all * SHARE_IN_SIGHT;
    told += spot.claims.length;
    return wanted;
  });
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}
