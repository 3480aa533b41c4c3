import { HostError, invalidArgument, itemNotFound } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { raise } from "../places";
import type { TypeTable } from "../table";

/** Namespace of the root element: of its own prefix, or the default one. */
function rootNamespace(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*((?:\s[^<>]*)?)\/?>/.exec(xml.replace(/<[?!][\s\S]*?>/g, ""));
  if (!root) throw invalidArgument();
  const prefix = (root[1] ?? "").replace(":", "");
  const declaration = new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "");
  return declaration?.[1] ?? "";
}

function xmlOf({ id }: ObjectOf<"CustomXmlPart">, { document }: Session): string {
  return document.xmlParts.get(id) ?? raise(itemNotFound());
}

function parts({ document }: Session, namespace: string | null): ObjectOf<"CustomXmlPart">[] {
  return [...document.xmlParts]
    .filter(([, xml]) => namespace === null || rootNamespace(xml) === namespace)
    .map(([id]) => ({ type: "CustomXmlPart", id }));
}

function byId(session: Session, namespace: string | null, id: string): ObjectOf<"CustomXmlPart"> | null {
  return parts(session, namespace).find((part) => part.id === id) ?? null;
}

export const customXmlPartCollection: TypeTable<"CustomXmlPartCollection"> = {
  items: (_, session) => parts(session, null),
  item: (_, args, session) => byId(session, null, args.text(0)) ?? raise(itemNotFound()),
  methods: {
    Add: (_, args, session) => {
      const xml = args.text(0);
      rootNamespace(xml);
      const id = session.newId("xml");
      session.document.xmlParts.set(id, xml);
      return { type: "CustomXmlPart", id };
    },
    GetByNamespace: (_, args) => ({ type: "CustomXmlPartScopedCollection", namespace: args.text(0) }),
    GetItem: (_, args, session) => byId(session, null, args.text(0)) ?? raise(itemNotFound()),
    GetItemOrNullObject: (_, args, session) => byId(session, null, args.text(0)),
    GetCount: (_, __, session) => parts(session, null).length,
  },
};

/** The only part there is; null when there are none or several. */
function only(session: Session, namespace: string): ObjectOf<"CustomXmlPart"> | null {
  const found = parts(session, namespace);
  return found.length === 1 ? (found[0] ?? null) : null;
}

export const customXmlPartScopedCollection: TypeTable<"CustomXmlPartScopedCollection"> = {
  items: ({ namespace }, session) => parts(session, namespace),
  item: ({ namespace }, args, session) => byId(session, namespace, args.text(0)) ?? raise(itemNotFound()),
  methods: {
    GetCount: ({ namespace }, _, session) => parts(session, namespace).length,
    GetItem: ({ namespace }, args, session) => byId(session, namespace, args.text(0)) ?? raise(itemNotFound()),
    GetItemOrNullObject: ({ namespace }, args, session) => byId(session, namespace, args.text(0)),
    GetOnlyItem: ({ namespace }, _, session) =>
      only(session, namespace) ?? raise(new HostError("GeneralException", "The collection does not hold exactly one item.")),
    GetOnlyItemOrNullObject: ({ namespace }, _, session) => only(session, namespace),
  },
};

export const customXmlPart: TypeTable<"CustomXmlPart"> = {
  id: ({ id }) => id,
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (part, session) => rootNamespace(xmlOf(part, session)) },
  },
  methods: {
    GetXml: (part, _, session) => xmlOf(part, session),
    SetXml: ({ id }, args, { document }) => {
      const xml = args.text(0);
      rootNamespace(xml);
      document.xmlParts.set(id, xml);
    },
    Delete: ({ id }, _, { document }) => void document.xmlParts.delete(id),
  },
};
