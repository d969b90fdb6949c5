import type { Account } from "../account-document.js";

/** What a reader may ask of an exporter. Every field has a default; an exporter ignores what does not concern it. */
export interface ExportOptions {
  /** Columns to fill, for the terminal. Default 80, at least 40. */
  readonly width?: number;
  /** Colour and weight by escape sequences, for the terminal. Default false. */
  readonly colour?: boolean;
}

/** One way for an account to leave the program: a pure function of the account. */
export interface Exporter {
  readonly name: "terminal" | "markdown" | "html" | "json" | "json-ld" | "csv";
  readonly mediaType: string;
  /** With its dot: ".html". */
  readonly extension: string;
  /** The whole document as text. The same account and options always give the same characters. */
  write(account: Account, options?: ExportOptions): string;
}
