type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

export type ParamsOf<P extends string> = { readonly [N in NamesIn<P>]: string }

/** A URL of Sanchi: called with its names it gives the path; `pattern` is what the server matches. */
export type Address<P extends string = string> = {
  (...params: [NamesIn<P>] extends [never] ? [] : [params: ParamsOf<P>]): string
  readonly pattern: P
}

/** @example address('/partners/agreements/:agreementId')({ agreementId }) */
export function address<const P extends string>(pattern: P): Address<P> {
  const fill = (params: Readonly<Record<string, string>> = {}) =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return Object.assign(fill, { pattern }) as Address<P>
}

/** A query behind a path; empty values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const kept = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== '')
  if (kept.length === 0) return path
  return `${path}?${new URLSearchParams(kept.map(([k, v]) => [k, String(v)]))}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(text: string): boolean {
  return uuid.test(text)
}
