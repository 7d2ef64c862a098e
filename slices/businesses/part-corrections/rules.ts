import {
  acquisitions,
  conditions,
  equipmentLabels,
  maintainers,
  replaceabilities,
} from '../equipment/rules.ts'
import { establishmentKinds, establishmentLabels, tenures } from '../establishments/rules.ts'
import { holdingLabels, levels, willingnesses } from '../holdings/rules.ts'

export const partNames = {
  establishments: '事業所',
  holdings: 'できる工程',
  equipment: '設備',
} as const
export type Part = keyof typeof partNames
export type PartAct = '直す' | '加える' | 'なくす'

export const isPart = (text: string): text is Part => Object.hasOwn(partNames, text)

/** What a form asks in one field, and how. */
export type PartField = {
  readonly field: string
  readonly as: 'text' | 'number' | 'day' | readonly string[]
  readonly unit?: string
  readonly hint?: string
  readonly required?: true
}

const text = (field: string, hint?: string): PartField => ({
  field,
  as: 'text',
  ...(hint && { hint }),
})
const number = (field: string, unit: string): PartField => ({ field, as: 'number', unit })
const choice = (field: string, options: readonly string[]): PartField => ({
  field,
  as: options,
  required: true,
})

/**
 * What a business may ask to have put right of its parts, in the order of the form. What the hall decides
 * for itself is not among it: the district, the place of a machine, how something is known.
 */
export const partFields: Readonly<Record<Part, readonly PartField[]>> = {
  establishments: [
    { ...text('name', '例：第二工場、直営店'), required: true },
    choice('kind', establishmentKinds),
    text('postalCode'),
    text('municipality', '市内なら空けておきます。'),
    { ...text('address'), required: true },
    text('phone'),
    text('openedIn', '例：昭43.4。月が分からなければ年だけ'),
    choice('tenure', tenures),
    { field: 'leaseEndsOn', as: 'day', hint: '借地・借家のとき' },
    number('areaM2', '㎡'),
  ],
  holdings: [
    choice('level', levels),
    text('materials', '空白か読点で区切ります。'),
    number('lotFrom', '個から'),
    number('lotTo', '個まで'),
    text('sizeRange', '例：200×150mmまで'),
    text('accuracy', '例：±0.02mm'),
    number('leadTimeDays', '日'),
    number('capacity', ''),
    text('capacityUnit', '例：本/月、枚/日'),
    number('inHousePct', '％'),
    number('utilisationPct', '％'),
    choice('willing', willingnesses),
  ],
  equipment: [
    { ...text('name', '例：バレル研磨機'), required: true },
    number('units', '台'),
    text('maker'),
    text('model'),
    number('installedYear', '年'),
    choice('acquired', acquisitions),
    choice('condition', conditions),
    choice('replaceability', replaceabilities),
    number('partsEndYear', '年'),
    choice('maintainer', maintainers),
    number('renewalYear', '年'),
  ],
}

/** What a part that is struck off is asked: since when, or only that it is so. */
export const endField: Readonly<Record<Part, string>> = {
  establishments: 'closedIn',
  holdings: 'removed',
  equipment: 'retiredIn',
}

const labels: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  establishments: { ...establishmentLabels, closedIn: '廃止した年月' },
  holdings: { ...holdingLabels, removed: 'この工程' },
  equipment: { ...equipmentLabels, retiredIn: '使わなくなった年月' },
}

export const labelOfPart = (part: Part, field: string): string => labels[part][field] ?? field

/** The values that the form of a part asks, out of its whole record. */
export function askedOf(part: Part, record: Readonly<Record<string, string>>) {
  return Object.fromEntries(partFields[part].map(({ field }) => [field, record[field] ?? '']))
}

export type PartChange = { readonly field: string; readonly before: string; readonly after: string }

/** The fields that were written over; of a new part all that were filled in. */
export function partChanges(
  part: Part,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): PartChange[] {
  return partFields[part]
    .map(({ field }) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}

/** 「事業所「本社工場」」, 「設備を加える」 */
export function partInWords(correction: {
  readonly part: string
  readonly partName: string
  readonly act: PartAct
}): string {
  const { part, partName, act } = correction
  if (!isPart(part)) return '登録の内容'
  const named = partName === '' ? partNames[part] : `${partNames[part]}「${partName}」`
  return act === '直す' ? named : `${named}を${act}`
}
