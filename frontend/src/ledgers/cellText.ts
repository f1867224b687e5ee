import type { Cell } from "../generated/views";
import { daysText } from "../text/days";
import { numberText } from "../text/numbers";

const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?/;

/** Whether accounts tell something for a cell. */
export function isTold(cell: Cell): boolean {
  return cell.value !== null || cell.low !== null || cell.high !== null || cell.others.length > 0;
}

/** A value or key in words; days in it as people write them. */
export function keyText(key: string): string {
  return key.replace(/\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?/g, (days) => {
    const match = DAYS.exec(days)!;
    return daysText(match[1]!, match[2] ?? match[1]!) ?? days;
  });
}

export interface CellText {
  readonly value: string | null;
  /** From low to high, where they are not the value itself. */
  readonly spread: string | null;
}

/** What a cell shows. */
export function cellText({ value, low, high }: Cell): CellText {
  const shown = value === null ? null : typeof value === "number" ? numberText(value) : keyText(value);
  if (low === null && high === null) return { value: shown, spread: null };
  if (low !== null && low === high) return { value: shown ?? numberText(low), spread: null };
  const from = low === null ? null : numberText(low);
  const to = high === null ? null : numberText(high);
  const spread = from && to ? `${from} to ${to}` : from ? `${from} or more` : `up to ${to}`;
  return { value: shown, spread };
}
