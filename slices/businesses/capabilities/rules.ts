import { bigrams } from '#packages/japan'
import { nameKey } from '../searches/rules.ts'

export type Step = {
  readonly id: string
  readonly trade: string
  readonly name: string
  readonly synonyms: readonly string[]
  readonly holders: number
}
export type Able = {
  readonly processId: string
  readonly process: string
  readonly level: string
  readonly materials: readonly string[]
  readonly lotFrom: number | null
  readonly willing: string
  readonly verified: string
  readonly district: string
}
export type Asked = {
  readonly steps: readonly Step[]
  readonly material: string | null
  /** Few or many at a time, where the words say so. */
  readonly lot: 'small' | null
  readonly district: string | null
  /** Words that say nothing the register knows. */
  readonly unread: readonly string[]
}

const smallLots = ['小ロット', '少量', '試作', '一点物']
/** Every business of the register is the city's. */
const everywhere = ['市内']

function stepsCalled(word: string, steps: readonly Step[]): Step[] {
  const key = nameKey(word)
  if ([...key].length < 2) return []
  return steps.filter(({ name, synonyms }) =>
    [name, ...synonyms].map(nameKey).some((known) => known.includes(key) || key.includes(known)),
  )
}

/** 「チタン 鏡面 小ロット 河和田」: a material, a process, a lot and a place. */
export function readAsked(
  words: string,
  known: {
    readonly steps: readonly Step[]
    readonly materials: readonly string[]
    readonly districts: readonly string[]
  },
): Asked {
  const named = (word: string, names: readonly string[]) =>
    names.find((name) => nameKey(name) === nameKey(word)) ?? null
  const asked = { steps: [] as Step[], material: null as string | null, unread: [] as string[] }
  let lot: Asked['lot'] = null
  let district: string | null = null
  for (const word of words
    .split(/[\s\u3000]+/)
    .filter((one) => one !== '')
    .slice(0, 6)) {
    const [material, place] = [named(word, known.materials), named(word, known.districts)]
    const steps = stepsCalled(word, known.steps)
    if (named(word, smallLots)) lot = 'small'
    else if (place) district = place
    else if (material) asked.material = material
    else if (steps.length > 0) asked.steps.push(...steps)
    else if (!named(word, everywhere)) asked.unread.push(word)
  }
  return { ...asked, lot, district }
}

const verifiedShare: Readonly<Record<string, number>> = {
  納品実績: 1,
  訪問で確認: 0.7,
  本人の申告: 0.4,
}
const willingShare: Readonly<Record<string, number>> = {
  はい: 1,
  条件つき: 0.5,
  不明: 0.5,
  いいえ: 0,
}

/** Small is up to ten at a time. */
const smallest = 10

export type Hit<T> = { readonly held: T; readonly score: number; readonly why: readonly string[] }

/**
 * How well a holding answers what was asked: 0.5 process + 0.2 material + 0.1 lot + 0.1 how it is
 * verified + 0.1 whether new work is taken. What was not asked counts full, what is not known half,
 * and is named. A material, a lot or a place that is known to be another leaves it out.
 */
export function rank<T extends Able>(held: readonly T[], asked: Asked): Hit<T>[] {
  return held
    .flatMap((one): Hit<T>[] => {
      const why = [`工程：${one.process}（${one.level}）`]
      if (asked.district !== null && one.district !== asked.district) return []
      if (asked.district !== null) why.push(`地区：${one.district}`)
      let material = 1
      if (asked.material !== null) {
        if (one.materials.length > 0 && !one.materials.includes(asked.material)) return []
        material = one.materials.length === 0 ? 0.5 : 1
        why.push(`素材：${one.materials.length === 0 ? '不明' : asked.material}`)
      }
      let lot = 1
      if (asked.lot !== null) {
        if (one.lotFrom !== null && one.lotFrom > smallest) return []
        lot = one.lotFrom === null ? 0.5 : 1
        why.push(`ロット：${one.lotFrom === null ? '不明' : `${one.lotFrom}個から`}`)
      }
      why.push(one.verified, `新しい仕事：${one.willing}`)
      const process = one.level === '外注して対応' ? 0.6 : 1
      const score =
        0.5 * process +
        0.2 * material +
        0.1 * lot +
        0.1 * (verifiedShare[one.verified] ?? 0) +
        0.1 * (willingShare[one.willing] ?? 0)
      return [{ held: one, score: Math.round(score * 100) / 100, why }]
    })
    .sort((a, b) => b.score - a.score)
}

/** What somebody can do and is close: the same trade first, then names that share two characters. */
export function nearSteps(words: string, asked: Asked, steps: readonly Step[]): Step[] {
  const parts = new Set(bigrams(nameKey(words)))
  const trades = new Set(asked.steps.map(({ trade }) => trade))
  const nearness = ({ trade, name, synonyms }: Step) =>
    (trades.has(trade) ? 2 : 0) +
    ([name, ...synonyms].some((one) => bigrams(nameKey(one)).some((part) => parts.has(part)))
      ? 3
      : 0)
  return steps
    .filter((step) => step.holders > 0 && nearness(step) > 0)
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, 6)
}
