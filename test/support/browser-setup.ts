/** Loading the workbench, with its spreadsheet engine, takes seconds on a slow machine. */
jest.setTimeout(180_000);
