import type { Draft } from "../draft";
import type { Slot } from "../slot";
import type { Random } from "../random";

const isPlainNumber = (slot: Slot): boolean => slot.figure !== undefined && typeof slot.value === "number" && slot.format === undefined;

/** Numbers stored as text, in some cells or in all; large ones with thousands separators. */
export function numbersAsText(draft: Draft, random: Random): void {
  const share = random.pick([0.2, 1]);
  for (const slot of draft.slots) {
    if (!isPlainNumber(slot) || !random.chance(share)) continue;
    const text = String(slot.value);
    slot.value = Number(slot.value) >= 1000 && random.chance(0.3) ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : text;
  }
}

/** Digits as a Chinese keyboard gives them: １２．５. */
export function wideDigits(draft: Draft, random: Random): void {
  const share = random.pick([0.1, 0.5]);
  for (const slot of draft.slots) if (isPlainNumber(slot) && random.chance(share)) slot.value = wide(String(slot.value));
}

const wide = (text: string): string => text.replace(/[0-9.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** Amounts in 元 instead of 万元, with their labels. */
export function inYuan(draft: Draft): void {
  for (const slot of draft.slots) {
    if (statesUnit(slot)) slot.value = String(slot.value).replace("万元", "元");
    if (slot.amount !== true) continue;
    if (typeof slot.value === "string") slot.value = slot.value.replace(/\d+(?:\.\d+)?$/, tenThousandfold);
    else if (typeof slot.value === "number" && slot.figure !== undefined) {
      slot.figure = tenThousandfold(slot.figure);
      slot.value = Number(slot.figure);
    }
  }
}

const statesUnit = ({ label, value }: Slot): boolean =>
  typeof value === "string" && value.includes("万元") && (label !== undefined || /^(?:单位:万元|经费控制情况\(万元\))$/.test(value));

/** In hundredths, so that nothing is rounded. */
const tenThousandfold = (decimal: string): string => String(Math.round(Number(decimal) * 100) * 100);
