import { itemNotFound } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { raise } from "../places";
import type { TypeTable } from "../table";

function byKey(key: string, { document }: Session): ObjectOf<"Setting"> | null {
  return document.settings.has(key) ? { type: "Setting", key } : null;
}

/** The document's settings. Their values are kept as the client sends them. */
export const settingCollection: TypeTable<"SettingCollection"> = {
  items: (_, { document }) => [...document.settings.keys()].map((key) => ({ type: "Setting", key })),
  item: (_, args, session) => byKey(args.text(0), session) ?? raise(itemNotFound()),
  methods: {
    Add: (_, args, { document }) => {
      const key = args.text(0);
      document.settings.set(key, args.raw(1));
      return { type: "Setting", key };
    },
    GetItem: (_, args, session) => byKey(args.text(0), session) ?? raise(itemNotFound()),
    GetItemOrNullObject: (_, args, session) => byKey(args.text(0), session),
    GetCount: (_, __, { document }) => document.settings.size,
  },
};

export const setting: TypeTable<"Setting"> = {
  id: ({ key }) => key,
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { document }) => document.settings.get(key),
      set: ({ key }, value, { document }) => void document.settings.set(key, value),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: { Delete: ({ key }, _, { document }) => void document.settings.delete(key) },
};
