import { z } from 'zod'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

export const newnesses = ['新規', '拡充', '継続', '縮小', '廃止'] as const
export const costNatures = ['義務的', '経常', '政策的', '投資的'] as const
export const meansOfHelp = [
  '補助',
  '融資',
  '研修',
  '相談',
  '展示会',
  '委託',
  '施設',
  '広報',
  '場づくり',
] as const
export const deliveries = ['直営', '委託', '補助', '指定管理', '外郭'] as const
export const proposers = ['市', '事業者', '会議', '国県'] as const

/** 終期 is required, at most so many fiscal years ahead [city: 5]. */
export function theSunsetIsSetAndNear(
  sunsetYear: number | null,
  presentYear: number,
  mostYears = 5,
): Ruling {
  const sentence = `いつまで行う事業かを入れてください（最長${mostYears}年）。`
  return (
    (sunsetYear !== null && sunsetYear >= presentYear && sunsetYear <= presentYear + mostYears) ||
    broken(sentence, 'sunsetYear')
  )
}

export function theCodeIsFree(isTaken: boolean): Ruling {
  return !isTaken || broken('この事業コードは、ほかの事業で使われています。', 'code')
}

/** How far ahead a measure may end without being decided anew. */
export const sunsetYears = setting(
  'measures.sunset-years',
  z.coerce.number().int().min(1).max(20),
  5,
  {
    label: '事業の終期までの最長年数',
    source: '運用上の初期値',
    unit: '年',
  },
)

type Told = { readonly [name: string]: unknown }

/** A saved record as it would be typed: for two versions side by side, and for the audit. */
export function asTyped(saved: Told): Record<string, string> {
  const shown = (value: unknown) =>
    Array.isArray(value) ? value.join('、') : value === null ? '' : String(value)
  return Object.fromEntries(
    Object.entries(saved)
      .filter(([name]) => !hidden.has(name))
      .map(([name, value]) => [name, shown(value)]),
  )
}

const hidden = new Set([
  'id',
  'sectionId',
  'goalId',
  'version',
  'votedAt',
  'isSample',
  'draftedName',
  'sectionName',
])
