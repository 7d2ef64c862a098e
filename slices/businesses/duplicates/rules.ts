import { addressKey, isCorporateNumber, variantKey } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { phoneKey } from '../rules.ts'
import { nameKey } from '../searches/rules.ts'

/** A record in the forms in which it is compared; '' where nothing is known. */
export type Side = {
  readonly corporateNumber: string | null
  readonly nameKey: string
  readonly kanaKey: string
  readonly phoneKey: string
  readonly addressKey: string
  readonly representativeKey: string
}

/** How strongly each field speaks, in hundredths. */
const weights = { name: 40, kana: 10, phone: 25, address: 15, representative: 10 } as const
/** Below this likeness two names say nothing for each other. */
const leastLikeName = 0.85
const strongFrom = 0.9
const candidateFrom = 0.75

export const strengths = ['強い候補', '候補'] as const

/**
 * How much two texts are alike (Jaro–Winkler), by characters; 0 where one is empty.
 *
 *     jaro = (m/|a| + m/|b| + (m − t)/m) / 3,  then + ℓ·0.1·(1 − jaro) for the first ℓ ≤ 4 in common
 *
 * @see Winkler, W. E. (1990) String Comparator Metrics, Proc. Section on Survey Research Methods
 * @example jaroWinkler('martha', 'marhta') // 0.961
 */
export function jaroWinkler(one: string, other: string): number {
  // Which is first must not matter, and the search for pairs is greedy: always the shorter one.
  const [a, b] = [Array.from(one), Array.from(other)].sort(
    (x, y) => x.length - y.length || (x.join('') < y.join('') ? -1 : 1),
  ) as [string[], string[]]
  if (a.length === 0) return 0
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(b.length / 2) - 1)
  const taken = new Set<number>()
  const matched: string[] = []
  for (const [i, sign] of a.entries())
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1)
      if (b[j] === sign && !taken.has(j)) {
        taken.add(j)
        matched.push(sign)
        break
      }
  const m = matched.length
  if (m === 0) return 0
  const theirs = b.filter((_, j) => taken.has(j))
  const turned = matched.filter((sign, n) => sign !== theirs[n]).length / 2
  const jaro = (m / a.length + m / b.length + (m - turned) / m) / 3
  let common = 0
  while (common < 4 && common < a.length && a[common] === b[common]) common += 1
  return jaro + common * 0.1 * (1 - jaro)
}

export type Likeness = {
  /** 0–1; 1 where the 法人番号 is the same. */
  readonly score: number
  readonly strength: (typeof strengths)[number] | null
  /** The fields that match, as they are told: 名称, 電話. */
  readonly matches: readonly string[]
}

/**
 * How likely two records are one business. A field that is blank on one side says nothing and leaves
 * the denominator; two different 法人番号 are two businesses, however alike.
 */
export function likeness(one: Side, other: Side): Likeness {
  const [a, b] = [one.corporateNumber, other.corporateNumber]
  if (a !== null && a === b) return { score: 1, strength: '強い候補', matches: ['法人番号'] }
  if (a !== null && b !== null && isCorporateNumber(a) && isCorporateNumber(b))
    return { score: 0, strength: null, matches: [] }
  let asked = 0
  let reached = 0
  const matches: string[] = []
  const weigh = (weight: number, label: string, x: string, y: string, alike: () => number) => {
    if (x === '' || y === '') return
    const share = alike()
    asked += weight
    reached += weight * share
    if (share >= leastLikeName) matches.push(label)
  }
  const equal = (x: string, y: string) => () => (x === y ? 1 : 0)
  weigh(weights.name, '名称', one.nameKey, other.nameKey, () => {
    const alike = jaroWinkler(one.nameKey, other.nameKey)
    return alike < leastLikeName ? 0 : alike
  })
  weigh(weights.kana, 'よみ', one.kanaKey, other.kanaKey, () =>
    jaroWinkler(one.kanaKey, other.kanaKey),
  )
  const { phoneKey: p, addressKey: d, representativeKey: r } = one
  weigh(weights.phone, '電話', p, other.phoneKey, equal(p, other.phoneKey))
  weigh(weights.address, '住所', d, other.addressKey, equal(d, other.addressKey))
  weigh(
    weights.representative,
    '代表者',
    r,
    other.representativeKey,
    equal(r, other.representativeKey),
  )
  const score = asked === 0 ? 0 : reached / asked
  return { score, strength: strengthOf(score), matches }
}

export function strengthOf(score: number): (typeof strengths)[number] | null {
  if (score >= strongFrom) return '強い候補'
  return score >= candidateFrom ? '候補' : null
}

/** The key by which two addresses are one place: 1-2-3, 新字体, without 大字・字 and the prefecture. */
export function placeKey(address: string): string {
  return variantKey(addressKey(address))
    .replace(/^(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)/u, '')
    .replace(/大字/g, '')
    .replace(/(?<=\p{Script=Han})(?<![文数])字(?=\p{Script=Han})/gu, '')
}

/** What of a record is compared. */
export type Compared = {
  readonly id: string
  readonly corporateNumber: string | null
  readonly name: string
  readonly kana: string
  readonly phone: string | null
  readonly address: string
  readonly representative?: string | null
}

/** A record as it is typed or kept, in the forms in which it is compared. */
export function sideOf(record: Omit<Compared, 'id'>): Side {
  return {
    corporateNumber: record.corporateNumber,
    nameKey: nameKey(record.name),
    kanaKey: nameKey(record.kana),
    phoneKey: phoneKey(record.phone ?? ''),
    addressKey: placeKey(record.address),
    representativeKey: nameKey(record.representative ?? ''),
  }
}

/** The fields that two records write differently and mean alike. */
export function likeWritten(one: Omit<Compared, 'id'>, other: Omit<Compared, 'id'>): string[] {
  const [a, b] = [sideOf(one), sideOf(other)]
  const fields = {
    name: [a.nameKey, b.nameKey],
    kana: [a.kanaKey, b.kanaKey],
    phone: [a.phoneKey, b.phoneKey],
    address: [a.addressKey, b.addressKey],
  }
  return Object.entries(fields)
    .filter(([, [x, y]]) => x !== '' && x === y)
    .map(([field]) => field)
}

/** A key from its end, so that names which differ at the beginning are neighbours, too. */
export const backwards = (key: string): string => Array.from(key).reverse().join('')

export type Alike = Likeness & {
  readonly businessId: string
  readonly name: string
  readonly corporateNumber: string | null
}

/** Two different 法人番号 are two businesses, however alike; otherwise the one who types decides. */
export function isOneOfItsOwn(
  typed: { readonly corporateNumber: string | null; readonly isAnother: boolean },
  alike: readonly Alike[],
): Ruling {
  const same = alike.find(
    ({ corporateNumber }) => corporateNumber !== null && corporateNumber === typed.corporateNumber,
  )
  if (same)
    return broken(
      `同じ法人番号の事業者が登録されています（${same.name}）。その登録を開いて直してください。`,
      'corporateNumber',
    )
  const [near] = alike
  if (near === undefined || typed.isAnother) return true
  return broken(
    `よく似た事業者が登録されています（一致: ${near.matches.join(', ')}）。同じ事業者ですか。登録済みは「${near.name}」です。別の事業者であれば、「別の事業者」の欄に印を付けてください。`,
    'isAnother',
  )
}

/** A draft becomes a registration only after somebody has looked at what is like it. */
export function theAlikeHaveBeenSeen(seen: boolean, alike: readonly Alike[]): Ruling {
  return (
    seen ||
    alike.length === 0 ||
    broken(
      `よく似た事業者が登録されています（一致: ${alike[0]?.matches.join(', ')}）。同じ事業者ですか。見比べて、別の事業者であれば印を付けてください。`,
      'seen',
    )
  )
}

export function thePairIsOpen({ decision }: { readonly decision: string | null }): Ruling {
  return (
    decision === null ||
    broken(`この組は「${decision}」と決められています。候補に戻してから決め直してください。`)
  )
}

export function thePairWasToldApart({ decision }: { readonly decision: string | null }): Ruling {
  return decision === '別の事業者' || broken('この組は「別の事業者」とは決められていません。')
}

/** A pair that is alike enough to be looked at. */
export type Found = {
  readonly oneId: string
  readonly otherId: string
  readonly score: number
  readonly strength: string
  readonly matches: readonly string[]
}

/** What the list of pairs is narrowed by. */
export type PairFilter = { readonly strength?: string; readonly decided?: string }
