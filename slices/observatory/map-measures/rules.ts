import type { Sought } from '../municipalities/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'

export type MapMeasure = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly digits: number
  readonly of: Sought
  /** What it is divided by, and what the quotient is then made of. */
  readonly over: Sought | null
  readonly as: 'count' | 'share' | 'change' | 'quotient'
}

const workers = (period: number) => ({ series: 'employees', period })

export const MAP_MEASURES: readonly MapMeasure[] = [
  {
    key: 'lq-e',
    label: '特化係数 製造業（2021年）',
    unit: '倍',
    digits: 2,
    of: { series: 'employees-e', period: 2021 },
    over: workers(2021),
    as: 'quotient',
  },
  {
    key: 'employees-growth',
    label: '従業者（民営）の増減率（2016→2021年）',
    unit: '％',
    digits: 1,
    of: workers(2021),
    over: workers(2016),
    as: 'change',
  },
  {
    key: 'employees',
    label: '従業者数（民営、2021年）',
    unit: '人',
    digits: 0,
    of: workers(2021),
    over: null,
    as: 'count',
  },
  {
    key: 'shipments',
    label: '製造品出荷額等（2018年）',
    unit: '百万円',
    digits: 0,
    of: { series: 'shipments', period: 2018 },
    over: null,
    as: 'count',
  },
  {
    key: 'population',
    label: '人口（2020年）',
    unit: '人',
    digits: 0,
    of: { series: 'population', period: 2020 },
    over: null,
    as: 'count',
  },
  {
    key: 'aged-share',
    label: '65歳以上の割合（2020年）',
    unit: '％',
    digits: 1,
    of: { series: 'population-65', period: 2020 },
    over: { series: 'population', period: 2020 },
    as: 'share',
  },
  ...DIVISIONS.filter(({ key }) => key !== 'e').map(({ key, name }) => ({
    key: `lq-${key}`,
    label: `特化係数 ${name}（2021年）`,
    unit: '倍',
    digits: 2,
    of: { series: `employees-${key}`, period: 2021 },
    over: workers(2021),
    as: 'quotient' as const,
  })),
]

export function measureCalled(key: string | undefined): MapMeasure {
  const found = MAP_MEASURES.find((one) => one.key === key) ?? MAP_MEASURES[0]
  if (!found) throw new RangeError('there is no measure to map')
  return found
}

export const columnsOf = ({ of, over }: MapMeasure): Sought[] => (over ? [of, over] : [of])
