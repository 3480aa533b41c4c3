/** A failure that reaches the client as OfficeExtension.Error with this code, as Excel would report it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format."): HostError =>
  new HostError("InvalidArgument", message);

export const wrongDimensions = (): HostError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const itemExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const accessDenied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);

export const cellEditMode = (): HostError =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );

export const payloadTooLarge = (what: "Request" | "Response"): HostError =>
  new HostError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} payload size has exceeded the limit.`);

export const generalFailure = (message = "There was an internal error while processing the request."): HostError =>
  new HostError("GeneralException", message, 500);

/** Nothing fails silently: what the host lacks is named, as in "Range.getSpecialCells". */
export const notImplemented = (type: string, member: string): HostError =>
  new HostError("ApiNotFound", `The simulated host does not implement ${type}.${member}.`, 404);
