import { normaliseForSearch } from '#packages/japan'

/** The words of a query, each to be found; at most five. */
export function wordsOf(query: string): string[] {
  return query
    .split(/[\s\u3000]+/)
    .map(normaliseForSearch)
    .filter((word) => word !== '')
    .slice(0, 5)
}

/** One character alone is looked for at the beginning of titles only. */
export function isTooShort(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => [...word].length < 2)
}

/** 「3件」, and 「100件以上」 where there are more than are shown. */
export function countText(found: number, most: number): string {
  return found > most ? `${most}件以上` : `${found}件`
}
