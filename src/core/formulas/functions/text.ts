import Big from "big.js";
import { decimal } from "../../quantity/decimal";
import { joined, toNumber, toText, Unsupported, VALUE_ERROR, type Scalar } from "../values";
import { ANY, scalar, type Functions } from "./function";

type Plain = Exclude<Scalar, Error>;

const text = (value: Plain | undefined): string => toText(value ?? null);

function count(value: Plain | undefined): number {
  const wanted = value === undefined ? 1 : Math.trunc(toNumber(value));
  if (wanted < 0) throw VALUE_ERROR;
  return wanted;
}

function middle(value: string, from: number, length: number): string {
  if (from < 1 || length < 0) throw VALUE_ERROR;
  return value.slice(from - 1, from - 1 + length);
}

/** Numbers in the plainest formats: 0, 0.00, #,##0.00, and these with %. */
function formatted(value: Plain | undefined, format: string): string {
  const plain = /^(#,##)?0(?:\.(0{1,10}))?(%)?$/.exec(format);
  if (!plain || (typeof value !== "number" && value !== null)) throw new Unsupported(`the format ${format}`);
  const [, groups, places = "", percent] = plain;
  const number = decimal(value ?? 0).times(percent ? 100 : 1);
  const written = number.round(places.length, Big.roundHalfUp).toFixed(places.length);
  const [whole = "", ...rest] = written.replace(/^-(?=[0.]*$)/, "").split(".");
  return [groups ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole, ...rest].join(".") + (percent ?? "");
}

export const TEXT: Functions = {
  CONCATENATE: scalar(1, ANY, (...values) => joined(...values.map(text))),
  EXACT: scalar(2, 2, (a, b) => text(a) === text(b)),
  LEFT: scalar(1, 2, (value, length) => text(value).slice(0, count(length))),
  LEN: scalar(1, 1, (value) => text(value).length),
  MID: scalar(3, 3, (value, from, length) => middle(text(value), Math.trunc(toNumber(from ?? null)), Math.trunc(toNumber(length ?? null)))),
  RIGHT: scalar(1, 2, (value, length) => text(value).slice(Math.max(0, text(value).length - count(length)))),
  TEXT: scalar(2, 2, (value, format) => formatted(value, text(format))),
  TRIM: scalar(1, 1, (value) => text(value).replace(/ +/g, " ").replace(/^ | $/g, "")),
  VALUE: scalar(1, 1, (value) => toNumber(value ?? null)),
};
