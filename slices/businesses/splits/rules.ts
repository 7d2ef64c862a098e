import { broken, type Ruling } from '#platform'

/** A business is parted into different ones: none is named twice. */
export function thePartsDiffer(
  parts: readonly { readonly businessId: string | null; readonly name: string }[],
): Ruling {
  const seen = new Set<string>()
  for (const [n, { businessId, name }] of parts.entries()) {
    const key = businessId ?? name
    if (key !== '' && seen.has(key))
      return broken(
        '同じ事業者が二度入っています。分割した先を確かめてください。',
        `parts.${n}.name`,
      )
    seen.add(key)
  }
  return true
}
