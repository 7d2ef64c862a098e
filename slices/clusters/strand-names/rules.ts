const katakana = /[ァ-ヺー]/
/** Where a line may end: after a dot, before a bracket, or where katakana begins or ends. */
function mayBreak(before: string, after: string): boolean {
  if (/[（(]/.test(before) || /[・、）)ー]/.test(after)) return false
  if (/[・、）)]/.test(before) || /[（(]/.test(after)) return true
  return katakana.test(before) !== katakana.test(after)
}

/** A long name in two lines as even as its words allow, so that neither has to be cut. */
export function twoLines(name: string): string[] {
  const letters = [...name]
  if (letters.length <= 5) return [name]
  const places = letters.map((_, at) => at).slice(1)
  const evenness = (at: number) => Math.max(at, letters.length - at)
  const even = (found: readonly number[]) =>
    found.toSorted((one, other) => evenness(one) - evenness(other) || other - one)[0]
  const middle = Math.ceil(letters.length / 2)
  const apt = even(places.filter((at) => mayBreak(letters[at - 1] ?? '', letters[at] ?? '')))
  const isEven = apt !== undefined && evenness(apt) <= Math.max(6, middle + 1)
  // No line begins with what only lengthens the sound before it.
  const hard = even(places.filter((at) => !/[ーっッゃゅょャュョ・、）)]/.test(letters[at] ?? '')))
  const cut = isEven ? apt : (hard ?? middle)
  return [letters.slice(0, cut).join(''), letters.slice(cut).join('')]
}
