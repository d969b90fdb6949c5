import type { Content, Told } from "../../format.js";

/** What holds for the bytes within a packed input too: where it came from, not what its packing is. */
export function toldOf({ told }: Content): { readonly told?: Told } {
  const { url, fields } = told ?? {};
  if (url === undefined && fields === undefined) return {};
  return { told: { ...(url !== undefined && { url }), ...(fields !== undefined && { fields }) } };
}
