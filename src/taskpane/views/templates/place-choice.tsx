import type { Place } from "../../session/insertions";
import { templates as texts } from "../../texts/templates";
import { Choice } from "./choice";

const PLACES: readonly Place[] = ["new-sheets", "selection"];

/** Where a form goes. */
export function PlaceChoice({ place, onChoose }: { readonly place: Place; readonly onChoose: (place: Place) => void }) {
  return (
    <Choice label={texts.where} value={place} options={PLACES.map((value) => ({ value, text: texts.place[value] }))} onChoose={onChoose} />
  );
}
