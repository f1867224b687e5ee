const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly clock: string;
}

/** A day or date-time as people write it; what is no ISO date is shown as it stands. */
export function dayText(iso: string): string {
  const day = parse(iso);
  return day ? `${day.day} ${day.month} ${day.year}${day.clock}` : iso;
}

/** From the first to the last day, in as few words as leave no doubt; null where none is known. */
export function daysText(first: string | null, last: string | null): string | null {
  if (!first && !last) return null;
  if (!last) return `from ${dayText(first!)}`;
  if (!first) return `until ${dayText(last)}`;
  if (first === last) return dayText(first);
  const from = parse(first);
  const to = parse(last);
  const whole = from && to && wholeText(from, to);
  if (whole) return whole;
  if (!from || !to || from.clock || to.clock) return `${dayText(first)} – ${dayText(last)}`;
  if (from.year !== to.year) return `${dayText(first)} – ${dayText(last)}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${dayText(last)}`;
  return from.day === to.day ? dayText(last) : `${from.day}–${dayText(last)}`;
}

/** A whole month or year by its name; null for any other stretch of days. */
function wholeText(from: Day, to: Day): string | null {
  if (from.year !== to.year || from.day !== "1" || from.clock || to.clock) return null;
  if (to.day !== String(lastDay(to))) return null;
  if (from.month === to.month) return `${from.month} ${from.year}`;
  return from.month === MONTHS[0] && to.month === MONTHS[11] ? from.year : null;
}

function lastDay({ year, month }: Day): number {
  return new Date(Date.UTC(Number(year), MONTHS.indexOf(month) + 1, 0)).getUTCDate();
}

/** A mark on an axis of time, as short as it can be: `2031`, `May`, `4 May`, `14:00`. */
export function dayTick(tick: Date): string {
  const iso = tick.toISOString();
  if (!iso.endsWith("T00:00:00.000Z")) return iso.slice(11, 16);
  const month = MONTHS[tick.getUTCMonth()]!;
  if (tick.getUTCDate() !== 1) return `${tick.getUTCDate()} ${month.slice(0, 3)}`;
  return tick.getUTCMonth() === 0 ? iso.slice(0, 4) : month;
}

/** The day of a day or date-time, without the clock. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

function parse(iso: string): Day | null {
  const match = ISO.exec(iso);
  const month = match && MONTHS[Number(match[2]) - 1];
  if (!match || !month) return null;
  const zone = match[5] === "Z" ? " UTC" : match[5] ? ` (UTC${match[5]})` : "";
  const clock = match[4] ? `, ${match[4]}${zone}` : "";
  return { year: match[1]!, month, day: String(Number(match[3])), clock };
}
