import { bigrams } from '#packages/japan'
import type { Here } from '#platform'
import { levels, lotInWords } from '../holdings/rules.ts'
import { stepsCalled, wordsTogether } from '../process-names/rules.ts'
import { narrowerThan, widerThan } from '../processes/rules.ts'
import { nameKey } from '../searches/rules.ts'

export type Step = {
  readonly id: string
  readonly trade: string
  readonly name: string
  readonly synonyms: readonly string[]
  /** The wider process that it stands under. */
  readonly parentId: string | null
  readonly holders: number
}
export type Able = {
  readonly processId: string
  readonly process: string
  readonly level: string
  readonly materials: readonly string[]
  readonly lotFrom: number | null
  readonly lotTo: number | null
  /** How much of the capacity is taken, in per cent; null where nobody asked. */
  readonly utilisationPct: number | null
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
  /** Words that were taken for a process although one sign differs: 「へらしほり」 for ヘラ絞り. */
  readonly meant: readonly { readonly word: string; readonly step: string; readonly why: string }[]
}

const smallLots = ['小ロット', '少量', '試作', '一点物']
/** Every business of the register is the city's. */
const everywhere = ['市内']

/** How a process answers what was asked: itself, a part of it, something wider, or something akin. */
export type Fit = { readonly share: number; readonly why: string }
export type Akin = { readonly processId: string; readonly phi: number; readonly to: string }

/**
 * What goes together with some processes in products. The register knows no products: whoever keeps them
 * hands this down where the house is put together.
 */
export type NearTo = (
  here: Here,
  asked: readonly { readonly id: string; readonly name: string }[],
) => Promise<readonly Akin[]>

const narrowerShare = 0.9
const widerShare = 0.6
/** From this relatedness φ on, a process is akin; its φ is its share (§5.4 of the design). */
export const akinFrom = 0.3

/**
 * Every process that answers the asked ones, by its id, with the best of its fits: the same 1, a
 * narrower one 0.9, a wider one 0.6, an akin one its φ from 0.3 on.
 * @param akin what goes together with the asked processes, as far as somebody has counted it
 */
export function fitsOf(
  asked: readonly Step[],
  steps: readonly Step[],
  akin: readonly Akin[] = [],
): ReadonlyMap<string, Fit> {
  const found = new Map<string, Fit>()
  const add = (id: string, fit: Fit) => {
    if (fit.share > (found.get(id)?.share ?? 0)) found.set(id, fit)
  }
  for (const step of asked) {
    add(step.id, { share: 1, why: step.name })
    for (const { id, name } of narrowerThan(step.id, steps))
      add(id, { share: narrowerShare, why: `${name}（「${step.name}」の一部）` })
    for (const { id, name } of widerThan(step.id, steps))
      add(id, { share: widerShare, why: `${name}（「${step.name}」より広い）` })
  }
  for (const { processId, phi, to } of akin) {
    const name = steps.find(({ id }) => id === processId)?.name
    if (name !== undefined && phi >= akinFrom)
      add(processId, { share: phi, why: `${name}（「${to}」と近い　φ ${phi.toFixed(2)}）` })
  }
  return found
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
  const meant: Asked['meant'][number][] = []
  let lot: Asked['lot'] = null
  let district: string | null = null
  const apart = words
    .split(/[\s\u3000]+/)
    .filter((one) => one !== '')
    .slice(0, 6)
  for (const word of wordsTogether(apart, known.steps)) {
    const [material, place] = [named(word, known.materials), named(word, known.districts)]
    const { steps, slip } = stepsCalled(word, known.steps)
    if (named(word, smallLots)) lot = 'small'
    else if (place) district = place
    else if (material) asked.material = material
    else if (steps.length > 0) {
      asked.steps.push(...steps)
      if (slip !== null) meant.push({ word, step: steps[0]?.name ?? '', why: slip })
    } else if (!named(word, everywhere)) asked.unread.push(word)
  }
  return { ...asked, lot, district, meant }
}

const verifiedShare: Readonly<Record<string, number>> = {
  納品実績: 1,
  訪問で確認: 0.7,
  本人の申告: 0.4,
}
/** Small is up to ten at a time. */
const smallest = 10

/** What is free of the capacity; not known is half of it. Who takes no new work has none for the asker. */
function spareOf({ utilisationPct, willing }: Able): { share: number; why: string } {
  if (willing === 'いいえ') return { share: 0, why: '余力：なし（新しい仕事は受けない）' }
  if (utilisationPct === null) return { share: 0.5, why: '余力：不明' }
  return { share: 1 - utilisationPct / 100, why: `余力：${100 - utilisationPct}％` }
}

export type Hit<T> = { readonly held: T; readonly score: number; readonly why: readonly string[] }

const levelOrder: readonly string[] = levels

/**
 * How well a holding answers what was asked: 0.5 process fit + 0.2 material + 0.1 lot + 0.1 how it is
 * verified + 0.1 spare capacity. What was not asked counts full, what is not known half, and is named.
 * A material, a lot or a place that is known to be another leaves it out. Equal ones stand by how much
 * they do themselves.
 */
export function rank<T extends Able>(
  held: readonly T[],
  asked: Asked,
  fits: ReadonlyMap<string, Fit>,
): Hit<T>[] {
  return held
    .flatMap((one): Hit<T>[] => {
      const fit = fits.get(one.processId)
      if (fit === undefined) return []
      const why = [`工程：${fit.why}（${one.level}）`]
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
        why.push(`ロット：${one.lotFrom === null ? '不明' : lotInWords(one.lotFrom, one.lotTo)}`)
      }
      const spare = spareOf(one)
      why.push(one.verified, spare.why)
      if (one.willing !== 'いいえ') why.push(`新しい仕事：${one.willing}`)
      const score =
        0.5 * fit.share +
        0.2 * material +
        0.1 * lot +
        0.1 * (verifiedShare[one.verified] ?? 0) +
        0.1 * spare.share
      return [{ held: one, score: Math.round(score * 100) / 100, why }]
    })
    .sort(
      (a, b) =>
        b.score - a.score || levelOrder.indexOf(a.held.level) - levelOrder.indexOf(b.held.level),
    )
}

/** Whether somebody was found who does what was asked for or a part of it, not only something like it. */
export function isAnswered(hits: readonly Hit<Able>[], fits: ReadonlyMap<string, Fit>): boolean {
  return hits.some(({ held }) => (fits.get(held.processId)?.share ?? 0) >= narrowerShare)
}

export type Near = { readonly step: Step; readonly why: string }

/** Two kana are in many words that have nothing to do with each other; two kanji, or three kana, are not. */
function isLikeNamed(parts: ReadonlySet<string>, name: string): boolean {
  const shared = bigrams(nameKey(name)).filter((part) => parts.has(part))
  return shared.length > 1 || shared.some((part) => /\p{Script=Han}/u.test(part))
}

/** What somebody can do and is close, with why: of one wider process, alike by name, of the same trade. */
export function nearSteps(words: string, asked: Asked, steps: readonly Step[]): Near[] {
  const parts = new Set(bigrams(nameKey(words)))
  const trades = new Set(asked.steps.map(({ trade }) => trade))
  const own = new Set(asked.steps.map(({ id }) => id))
  return steps
    .filter(({ id, holders }) => holders > 0 && !own.has(id))
    .map((step) => {
      const isOfTrade = trades.has(step.trade)
      const isCalledSo = [step.name, ...step.synonyms].some((one) => isLikeNamed(parts, one))
      const wider = asked.steps.flatMap((one) => one.parentId ?? [])
      const family = steps.find(({ id }) => id === step.parentId && wider.includes(id))
      const why = [
        family && `同じ「${family.name}」の工程`,
        isCalledSo && '名前が似ている',
        isOfTrade && `同じ「${step.trade}」の工程`,
      ]
      return {
        step,
        why: why.filter(Boolean).join('、'),
        nearness: (isOfTrade ? 2 : 0) + (isCalledSo ? 3 : 0) + (family ? 4 : 0),
      }
    })
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, 6)
    .map(({ step, why }) => ({ step, why }))
}
