import { numberText } from "../text/numbers";

interface Props {
  readonly label: string;
  /** How many rows; null where the choice only changes their order. */
  readonly count: number | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** A box to tick by itself, not one choice of several. */
  readonly box?: boolean;
}

/** A choice of what a page shows; one that nothing belongs to is left out. */
export function Choice({ label, count, chosen, onChoose, box = false }: Props) {
  if (count === 0 && !chosen) return null;
  return (
    <label class="choice">
      <input type={box ? "checkbox" : "radio"} checked={chosen} onChange={onChoose} />
      {label} {count !== null && <span class="count">{numberText(count)}</span>}
    </label>
  );
}
