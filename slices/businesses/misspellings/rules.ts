/** Of a word, the parts of which one is untouched when one character is wrong, missing or too many. */
export function halvesOf(word: string): readonly string[] {
  const signs = [...word]
  if (signs.length < 3) return []
  if (signs.length === 3) return [signs.slice(0, 2).join(''), signs.slice(1).join('')]
  const middle = Math.floor(signs.length / 2)
  return [signs.slice(0, middle).join(''), signs.slice(middle).join('')]
}

/** What the other writing is, and in what it differs. */
export type Slip = { readonly found: string; readonly why: string }

/**
 * The part of a name that a word was meant for, where they differ by one character: another one, one too
 * few or one too many. Null where none does.
 *
 * Each place of the name is tried with as many characters as the word has, one more and one less, and the
 * first and last must agree, unless it is they that differ: so 「前田ロウ付」 finds 前田ロー付 and not
 * everything that shares three characters with it.
 */
export function slipOf(word: string, name: string): Slip | null {
  if (name.includes(word)) return null
  const [typed, signs] = [[...word], [...name]]
  for (const length of [typed.length, typed.length + 1, typed.length - 1]) {
    if (length < 2) continue
    for (let at = 0; at + length <= signs.length; at += 1) {
      const part = signs.slice(at, at + length)
      const why = oneSlip(typed, part)
      if (why !== null) return { found: part.join(''), why }
    }
  }
  return null
}

function oneSlip(typed: readonly string[], part: readonly string[]): string | null {
  const [shorter, longer] = typed.length <= part.length ? [typed, part] : [part, typed]
  let head = 0
  while (head < shorter.length && shorter[head] === longer[head]) head += 1
  const isSame = typed.length === part.length
  const rest = isSame ? head + 1 : head
  for (let n = rest; n < shorter.length; n += 1)
    if (shorter[n] !== longer[isSame ? n : n + 1]) return null
  if (isSame) {
    if (head >= typed.length) return null
    return `「${typed[head]}」が「${part[head]}」`
  }
  // One more character at either end of a part is no slip: the shorter part itself stands there.
  if (typed.length < part.length && (head === 0 || head === part.length - 1)) return null
  return typed.length < part.length ? `「${part[head]}」が抜けている` : `「${typed[head]}」が多い`
}

export type Near = { readonly id: string; readonly name: string; readonly text: string }
export type Meant = { readonly id: string; readonly name: string; readonly why: string }

/** Of names that come near, those that differ from the word by one character, at most `most`. */
export function meantBy(keys: readonly string[], near: readonly Near[], most = 5): Meant[] {
  const meant = near.flatMap(({ id, name, text }) => {
    const slips = keys.flatMap((key) => text.split('|').map((part) => slipOf(key, part)))
    const [slip] = slips.filter((one) => one !== null)
    return slip ? [{ id, name, why: slip.why }] : []
  })
  return meant.slice(0, most)
}
