import { broken, type Ruling } from '#platform'

export const levels = ['自社の主力', '対応可', '外注して対応'] as const
export const willingnesses = ['はい', '条件つき', 'いいえ', '不明'] as const
/** How well it is known that a business can do a step, the weakest first. */
export const verifications = ['本人の申告', '訪問で確認', '納品実績'] as const

/** What the form calls its fields; in this order they stand in a comparison and in the history. */
export const holdingLabels = {
  establishmentId: '事業所',
  level: 'どのくらい',
  materials: '素材',
  lotFrom: '最小のロット',
  lotTo: '最大のロット',
  sizeRange: '大きさの範囲',
  accuracy: '精度',
  leadTimeDays: '納期',
  capacity: '能力',
  capacityUnit: '能力の単位',
  inHousePct: '内製率',
  utilisationPct: '稼働率',
  willing: '新しい仕事',
  verified: '確かめ方',
  verifiedOn: '確かめた日',
} as const

export function theLotEndsAfterItBegins(typed: {
  readonly lotFrom: number | null
  readonly lotTo: number | null
}): Ruling {
  return (
    typed.lotFrom === null ||
    typed.lotTo === null ||
    typed.lotTo >= typed.lotFrom ||
    broken('最大のロットが、最小のロットより少なくなっています。', 'lotTo')
  )
}

/** A number says how much only with what is counted, and in what time. */
export function theCapacityHasItsUnit(typed: {
  readonly capacity: number | null
  readonly capacityUnit: string
}): Ruling {
  if (typed.capacity !== null && typed.capacityUnit === '')
    return broken('能力の単位を入れてください（例：本/月）。', 'capacityUnit')
  return (
    typed.capacity !== null ||
    typed.capacityUnit === '' ||
    broken('能力の数を入れてください。分からなければ単位も空けてください。', 'capacity')
  )
}

/** The place is one of the same business, where one was chosen. */
export function thePlaceIsIts(
  establishmentId: string | null,
  its: readonly { readonly id: string }[],
): Ruling {
  return (
    establishmentId === null ||
    its.some(({ id }) => id === establishmentId) ||
    broken('その事業所は、この事業者の記録にありません。選び直してください。', 'establishmentId')
  )
}

/** 「1〜500個」, 「100個から」; null where neither end is known. */
export function lotInWords(lotFrom: number | null, lotTo: number | null): string | null {
  if (lotFrom === null && lotTo === null) return null
  const count = (lot: number) => lot.toLocaleString('ja-JP')
  if (lotTo === null) return `${count(lotFrom ?? 1)}個から`
  return lotFrom === null ? `${count(lotTo)}個まで` : `${count(lotFrom)}〜${count(lotTo)}個`
}
