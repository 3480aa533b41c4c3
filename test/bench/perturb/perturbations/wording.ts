import type { Draft } from "../draft";
import type { Slot } from "../slot";
import type { Random } from "../random";
import { WORDINGS } from "../vocabulary";

/** Of the spellings that are put in, so many are ones that the recogniser was not told. */
const UNSEEN = 0.1;

/** Words up to four labels differently. */
export function reword(draft: Draft, random: Random): void {
  const labels = random.shuffled(draft.slots.filter(({ label }) => label !== undefined)).slice(0, random.int(1, 4));
  for (const slot of labels) {
    if (!slot.label) continue;
    const { seen, unseen = [] } = WORDINGS[slot.label];
    const isUnseen = unseen.length > 0 && random.chance(UNSEEN);
    slot.value = random.pick(isUnseen ? unseen : seen);
    draft.unseen ||= isUnseen;
  }
}

/** One character a line, two lines, or spaces between the characters; what stands in brackets stays together. */
export function splitLabels(draft: Draft, random: Random): void {
  const share = random.pick([0.2, 0.5, 1]);
  for (const slot of draft.slots) if (isLabel(slot) && random.chance(share)) slot.value = split(String(slot.value), random);
}

/** Full-width brackets and colons, as a Chinese keyboard gives them. */
export function wideBrackets(draft: Draft, random: Random): void {
  const share = random.pick([0.3, 1]);
  const wide: Readonly<Record<string, string>> = { "(": "（", ")": "）", ":": "：" };
  for (const slot of draft.slots) {
    if (isLabel(slot) && random.chance(share)) slot.value = String(slot.value).replace(/[():]/g, (mark) => wide[mark] ?? mark);
  }
}

const isLabel = ({ label, heading, value }: Slot): boolean => (label !== undefined || heading === true) && typeof value === "string";

function split(text: string, random: Random): string {
  const bracket = text.search(/[(（]/);
  const plain = (bracket < 0 ? text : text.slice(0, bracket)).replace(/\s+/g, "");
  const rest = bracket < 0 ? "" : text.slice(bracket);
  const manner = random.int(0, 3);
  if (manner === 0) return [...Array.from(plain), ...(rest === "" ? [] : [rest])].join("\n");
  if (manner === 1 && plain.length <= 4) return Array.from(plain).join(" ") + rest;
  if (plain.length < 3) return plain + rest;
  const at = random.int(1, plain.length - 1);
  return `${plain.slice(0, at)}\n${plain.slice(at)}${rest}`;
}
