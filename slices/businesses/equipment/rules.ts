import { z } from 'zod'
import { type LocalDate, partsOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

export const acquisitions = ['新品', '中古', '不明'] as const
export const conditions = ['良', '要修理', '停止', '不明'] as const
export const replaceabilities = [
  '市販品で代替可',
  '中古のみ',
  '特注・自作',
  '入手不能',
  '不明',
] as const
export const maintainers = ['市内にいる', '市外にいる', 'いない', '不明'] as const

/** What cannot simply be bought again. */
export const irreplaceable: readonly string[] = ['特注・自作', '入手不能']
export const nobody = 'いない'

/** What the forms call the fields; in this order they stand in a comparison and in the history. */
export const equipmentLabels = {
  name: '名称',
  units: '台数',
  establishmentId: '事業所',
  processId: '工程',
  maker: 'メーカー',
  model: '型式',
  installedYear: '導入年',
  acquired: '新品・中古',
  condition: '状態',
  replaceability: '更新できるか',
  partsEndYear: '部品供給終了年',
  maintainer: '保守できる人',
  renewalYear: '更新予定年',
  renewalYen: '更新見積額',
  source: '出どころ',
  confirmedOn: '確かめた日',
} as const

export const ageAtRisk = setting(
  'equipment-age-at-risk',
  z.coerce.number().int().min(1).max(100),
  20,
  { label: '設備が古いとみなす年数', source: '運用上の初期値', unit: '年' },
)

export type Machine = {
  readonly installedYear: number | null
  readonly replaceability: string
  readonly maintainer: string
  readonly partsEndYear: number | null
}

/** Years since a machine came, in whole calendar years; null where nobody knows when. */
export function ageOf(installedYear: number | null, today: LocalDate): number | null {
  return installedYear === null ? null : partsOf(today).year - installedYear
}

/**
 * How much hangs by a machine, 0 to 3: one for its age, one if it cannot be bought again, one if
 * nobody looks after it or its parts have ended (in the year of their end they have). What is not
 * known adds nothing and is named beside it.
 */
export function riskOf(
  machine: Machine,
  today: LocalDate,
  oldFrom: number,
): {
  readonly points: number
  readonly why: readonly string[]
  readonly unknown: readonly string[]
} {
  const { installedYear, replaceability, maintainer, partsEndYear } = machine
  const age = ageOf(installedYear, today)
  const partsHaveEnded = partsEndYear !== null && partsEndYear <= partsOf(today).year
  const old = age !== null && age >= oldFrom
  const unique = irreplaceable.includes(replaceability)
  const unkept = maintainer === nobody || partsHaveEnded
  const kept = [
    maintainer === nobody && '保守できる人がいない',
    partsHaveEnded && `部品の供給が${partsEndYear}年に終了`,
  ].filter((one) => one !== false)
  return {
    points: [old, unique, unkept].filter(Boolean).length,
    why: [
      ...(old ? [`導入から${age}年（${oldFrom}年以上）`] : []),
      ...(unique ? [replaceability] : []),
      ...(unkept ? [kept.join('、')] : []),
    ],
    unknown: [
      ...(age === null ? ['導入年'] : []),
      ...(replaceability === '不明' ? ['更新できるか'] : []),
      ...(!unkept && maintainer === '不明' ? ['保守できる人'] : []),
    ],
  }
}

/** From two on, and where nobody else can do the process, the chain hangs by the machine. */
export const alarmingFrom = 2

/** Parts may have ended before a machine came second hand; a renewal follows its coming. */
export function theRenewalFollows(typed: {
  readonly installedYear: number | null
  readonly renewalYear: number | null
}): Ruling {
  const { installedYear, renewalYear } = typed
  return (
    installedYear === null ||
    renewalYear === null ||
    renewalYear >= installedYear ||
    broken('更新予定年が、導入年より前です。', 'renewalYear')
  )
}

export function theYearHasCome(year: number | null, today: LocalDate): Ruling {
  return (
    year === null ||
    year <= partsOf(today).year ||
    broken(
      '導入年が、今年より後になっています。導入の予定は「更新予定年」に入れてください。',
      'installedYear',
    )
  )
}

export function itIsInUse({ retiredIn }: { readonly retiredIn: string | null }): Ruling {
  return retiredIn === null || broken('この設備は、もう使わなくなったと記録されています。')
}

/** A machine stands in a place of the same business and serves a process of the same city. */
export function theChoicesStand(
  chosen: { readonly establishmentId: string | null; readonly processId: string | null },
  named: { readonly establishment: string | null; readonly process: string | null },
): Ruling {
  if (chosen.establishmentId !== null && named.establishment === null)
    return broken(
      'その事業所は、この事業者の記録にありません。選び直してください。',
      'establishmentId',
    )
  return (
    chosen.processId === null ||
    named.process !== null ||
    broken('その工程は一覧にありません。選び直してください。', 'processId')
  )
}
