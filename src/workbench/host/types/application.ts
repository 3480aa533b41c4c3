import { expectFlag, expectText } from "../arguments";
import { invalidArgument } from "../errors";
import type { TypeTable } from "../table";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const application: TypeTable<"Application"> = {
  scalars: {
    CalculationMode: {
      get: (_, { document }) => document.calculationMode,
      set: (_, value, { document }) => {
        const mode = expectText(value);
        if (!CALCULATION_MODES.includes(mode)) throw invalidArgument();
        document.calculationMode = mode;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_, __, { engine }) => engine.recalculate(),
    // The host answers only when all is calculated and draws when it likes: nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtime: TypeTable<"Runtime"> = {
  scalars: {
    EnableEvents: {
      get: (_, { document }) => document.enableEvents,
      set: (_, value, { document }) => {
        document.enableEvents = expectFlag(value);
      },
    },
  },
};
