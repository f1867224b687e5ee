import type { Range } from "./segments";

/** Words of a text with a mark of what they are, whatever their case. */
interface Word extends Range {
  readonly key: string;
}

// The table has one cell for each pair of words; passages are sentences, and longer ones are cut.
const MOST_WORDS = 240;
// Passages with less than this share of words in common are two sentences, not one told twice.
const LEAST_SHARED = 0.4;

/** The words of a text within its parts. */
function wordsOf(text: string, parts: readonly Range[]): Word[] {
  const found: Word[] = [];
  for (const part of parts) {
    for (const match of text.slice(part.start, part.end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (found.length === MOST_WORDS) return found;
      const start = part.start + match.index;
      found.push({ start, end: start + match[0].length, key: match[0].toLowerCase() });
    }
  }
  return found;
}

/** A passage: parts of a text. */
export interface PassageOf {
  readonly text: string;
  readonly parts: readonly Range[];
}

/**
 * The words of one passage that another one, told in much the same words, lacks at that place
 * (longest common subsequence). Empty where the two have too little in common to be set word by word.
 */
export function differing(one: PassageOf, other: PassageOf): Range[] {
  const words = wordsOf(one.text, one.parts);
  const others = wordsOf(other.text, other.parts);
  const shared = sharedWords(words, others);
  if (shared.size < LEAST_SHARED * Math.max(words.length, others.length)) return [];
  return words.filter((_, at) => !shared.has(at)).map(({ start, end }) => ({ start, end }));
}

/** Places among the first words of those that both have in the same order. */
function sharedWords(one: readonly Word[], other: readonly Word[]): Set<number> {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        one[i]!.key === other[j]!.key
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const shared = new Set<number>();
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i]!.key === other[j]!.key) {
      shared.add(i++);
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return shared;
}
