/** Where parts are read from: a package, or what is to become part of one. */
export interface PartSource {
  /** The whole part. @throws FileTrouble "damaged" when it is missing or not what it is said to be */
  read(name: string): Uint8Array;
}
