/** A run of text; `changed` is underlined on paper, `added` is bold besides. */
export type Piece = { readonly text: string; readonly look: 'same' | 'changed' | 'added' }

const oneScript =
  /[\p{sc=Han}々〆〇ヶ]+|\p{sc=Hiragana}+|[\p{sc=Katakana}ー]+|\p{sc=Latin}+|\p{Nd}+(?:[.,．，]\p{Nd}+)*|./gsu

/** Runs of one script; digits keep their decimals and commas, everything else stands by itself. */
export function tokensOf(text: string): string[] {
  return text.match(oneScript) ?? []
}

type Run = { readonly kind: 'same' | 'old' | 'new'; readonly tokens: readonly string[] }

/** What two texts have in common, in order, by their tokens; what they do not stands between. */
function runsOf(old: readonly string[], now: readonly string[]): Run[] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let tail = 0
  while (
    tail < old.length - start &&
    tail < now.length - start &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++
  const runs: Run[] = []
  if (start > 0) runs.push({ kind: 'same', tokens: old.slice(0, start) })
  runs.push(...between(old.slice(start, old.length - tail), now.slice(start, now.length - tail)))
  if (tail > 0) runs.push({ kind: 'same', tokens: old.slice(old.length - tail) })
  return runs
}

/** Longest common subsequence (Hunt and McIlroy 1976), its table read from the front. */
function between(old: readonly string[], now: readonly string[]): Run[] {
  const width = now.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === now[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
  const runs: { kind: Run['kind']; tokens: string[] }[] = []
  const put = (kind: Run['kind'], token = '') => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.tokens.push(token)
    else runs.push({ kind, tokens: [token] })
  }
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      put('same', old[i])
      i++
      j++
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      put('old', old[i])
      i++
    } else {
      put('new', now[j])
      j++
    }
  }
  for (; i < old.length; i++) put('old', old[i])
  for (; j < now.length; j++) put('new', now[j])
  return runs
}

const charactersIn = (tokens: readonly string[]) =>
  tokens.reduce((sum, token) => sum + [...token].length, 0)

/** One stretch of either text: what both share, or what stands in each instead. */
type Stretch = {
  readonly same: boolean
  readonly old: readonly string[]
  readonly now: readonly string[]
}

/** Changes with no more than two unchanged characters between them are one change. */
function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: { same: boolean; old: string[]; now: string[] }[] = []
  for (const [n, { kind, tokens }] of runs.entries()) {
    const isBridge = kind === 'same' && n > 0 && n < runs.length - 1 && charactersIn(tokens) <= 2
    const last = stretches.at(-1)
    if (kind === 'same' && !isBridge) {
      stretches.push({ same: true, old: [...tokens], now: [...tokens] })
      continue
    }
    const open = last && !last.same ? last : { same: false, old: [], now: [] }
    if (open !== last) stretches.push(open)
    if (kind !== 'new') open.old.push(...tokens)
    if (kind !== 'old') open.now.push(...tokens)
  }
  return stretches
}

type Marked = { readonly token: string; readonly look: Piece['look'] }

/** A sentence of which more than 60 % of the tokens changed is marked whole. */
function bySentence(marked: readonly Marked[]): Piece[] {
  const sentences: Marked[][] = [[]]
  for (const one of marked) {
    sentences.at(-1)?.push(one)
    if (one.token === '。' || one.token === '\n') sentences.push([])
  }
  const pieces: { text: string; look: Piece['look'] }[] = []
  for (const sentence of sentences) {
    const changed = sentence.filter(({ look }) => look !== 'same').length
    const isWhole = changed > sentence.length * 0.6 && changed < sentence.length
    for (const { token, look } of sentence) {
      const shown = isWhole && look === 'same' ? 'changed' : look
      const last = pieces.at(-1)
      if (last?.look === shown) last.text += token
      else pieces.push({ text: token, look: shown })
    }
  }
  return pieces
}

/**
 * What changed between two texts, for both columns of a 新旧対照表: the pieces of each side in order.
 * The pieces of a side joined are that text; a side that is equal is one piece.
 * @example textDiff('国内に広げる', '国内外に広げる').old[0] // { text: '国内', look: 'changed' }
 */
export function textDiff(old: string, now: string): { old: Piece[]; now: Piece[] } {
  const stretches = stretchesOf(runsOf(tokensOf(old), tokensOf(now)))
  const side = (of: 'old' | 'now', other: 'old' | 'now') =>
    bySentence(
      stretches.flatMap((stretch) => {
        const look = stretch.same
          ? 'same'
          : of === 'now' && stretch[other].length === 0
            ? 'added'
            : 'changed'
        return stretch[of].map((token): Marked => ({ token, look }))
      }),
    )
  return { old: side('old', 'now'), now: side('now', 'old') }
}

/** A text without blanks and without the number printed before it, in one form of its characters. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(
      /^(?:第?[0-9一二三四五六七八九十]+(?:[-.・][0-9]+)*(?:章|節|条|項|号|[.)、．）])?)(?=[^0-9])/u,
      '',
    )
}

/** The set of three-character runs of a normalised text; a shorter text is one run. */
export function gramsOf(text: string): ReadonlySet<string> {
  const characters = [...text]
  if (characters.length === 0) return new Set()
  if (characters.length < 3) return new Set([characters.join('')])
  const grams = new Set<string>()
  for (let i = 0; i + 3 <= characters.length; i++)
    grams.add(characters[i] + (characters[i + 1] ?? '') + (characters[i + 2] ?? ''))
  return grams
}

/**
 * How alike two sets are: 2|A∩B| / (|A|+|B|), between 0 and 1; two empty ones are alike.
 * @see Dice, L. R. (1945) Measures of the amount of ecologic association between species
 */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  return (2 * common(a, b)) / (a.size + b.size)
}

export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return both
}
