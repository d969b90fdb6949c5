const DATE = /^[A-Z][a-z]{2,8},? \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Milliseconds that a host asks to wait with `Retry-After`: seconds or a date (RFC 9110, 10.2.3). Nothing where it asks for none, or for
 * something that cannot be understood.
 */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  const asked = value?.trim() ?? "";
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000;
  const at = DATE.test(asked) ? Date.parse(asked) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
