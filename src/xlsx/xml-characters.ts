const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character data as it reads: references resolved, line ends as line feeds; null when a reference means nothing or "]]>" stands in it. */
export function plainText(raw: string): string | null {
  // Nearly every text passes here unchanged.
  if (raw.includes("]]>")) return null;
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? resolved(text) : text;
}

/** An attribute's value as it reads: as a text, with white space as spaces. */
export function attributeText(raw: string): string | null {
  const text = /[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, " ") : raw;
  return text.includes("&") ? resolved(text) : text;
}

function resolved(text: string): string | null {
  const pieces = text.split("&");
  let result = pieces[0] ?? "";
  for (const piece of pieces.slice(1)) {
    const end = piece.indexOf(";");
    const name = piece.slice(0, Math.max(end, 0));
    const character = Object.hasOwn(NAMED, name) ? NAMED[name] : numbered(name);
    if (character === undefined) return null;
    result += character + piece.slice(end + 1);
  }
  return result;
}

/** "#20013" or "#x4e2d"; undefined for numbers that stand for no character of XML. */
function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (!digits) return undefined;
  const code = digits[1] !== undefined ? parseInt(digits[1], 16) : parseInt(digits[2] ?? "", 10);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  (code > 0xffff && code <= 0x10ffff);
