import { ADMINISTRATIVE_SERIES } from './administrative-series.ts'
import { DIVISIONS, DIVISIONS_2014 } from './divisions.ts'

/** One measured thing with one definition. Two definitions are two series, even if the labels look alike. */
export type Series = {
  readonly code: string
  readonly label: string
  readonly labelEn: string
  readonly unit: string
  /** Multiplies a value to its base unit: 1,000 for 千円. */
  readonly scale: number
  readonly coverage: string
  readonly definition: string
  /** May be summed over areas; where a predecessor of a merged town is missing, to a lower bound. */
  readonly additive: boolean
  readonly classification: string
  readonly survey: string
  readonly caveats: readonly string[]
  /** The day that the period ends: `MM-DD` of the period's year, or of the next where `nextYear`. */
  readonly periodEnd: { readonly monthDay: string; readonly nextYear: boolean }
}

export const MORE_FOUND_IN_2021 =
  '2021年調査は、2016年調査で把握できなかった事業所を含む可能性があり、増加が過大に見えることがあります'
const REMAINDER =
  '18大分類の合計は公表の総数に少し足りません（分類不能ほか）。割合と多様性は大分類の合計、特化係数と増減は公表の総数で計算しています。'
const NOT_VALUE_ADDED = '製造品出荷額等は、付加価値ではありません。'
const SHIPMENTS_OWN = [
  NOT_VALUE_ADDED,
  '2015年と2011年は経済センサス‐活動調査、ほかは工業統計調査の値で、対象が少し異なります。',
]

const CENSUS = '総務省・経済産業省「経済センサス‐活動調査」'
const summer = { monthDay: '06-01', nextYear: false }

const privateWork = (kind: 'employees' | 'establishments') => {
  const label = kind === 'employees' ? '従業者数（民営）' : '事業所数（民営）'
  const shape = {
    unit: kind === 'employees' ? '人' : '事業所',
    scale: 1,
    coverage: '民営のみ',
    additive: true,
    survey: CENSUS,
    caveats: [MORE_FOUND_IN_2021, REMAINDER],
    periodEnd: summer,
  }
  const definition =
    kind === 'employees'
      ? '調査日に事業所で働いている人の数。個人業主・家族従業者・パートを頭数で含み、国・地方公共団体の事業所は含みません。'
      : '経済活動が行われている場所の数。国・地方公共団体の事業所は含みません。'
  return [
    {
      ...shape,
      code: kind,
      label: `${label} 総数`,
      labelEn: `${kind} (private), all industries`,
      definition,
      classification: '',
    },
    ...DIVISIONS.map(({ key, code, name }) => ({
      ...shape,
      code: `${kind}-${key}`,
      label: `${label} ${name}`,
      labelEn: `${kind} (private), JSIC ${code}`,
      definition,
      classification: `JSIC 大分類 ${code}`,
    })),
  ] satisfies Series[]
}

const allWork = [
  { key: '', code: '', name: '総数' },
  ...DIVISIONS_2014.map(({ key }) => ({
    key: `-${key}`,
    code: key.toUpperCase(),
    name: DIVISIONS.find((division) => division.key === key)?.name ?? '公務',
  })),
].map(
  ({ key, code, name }): Series => ({
    code: `employees-public${key}`,
    label: `従業者数（公営を含む） ${name}`,
    labelEn: `employees (public included)${code === '' ? '' : `, JSIC ${code}`}`,
    unit: '人',
    scale: 1,
    coverage: '公営を含む',
    definition: '民営と、国・地方公共団体の事業所の従業者の合計。',
    additive: true,
    classification: code === '' ? '' : `JSIC13 大分類 ${code}`,
    survey: '総務省・経済産業省「経済センサス‐基礎調査」2014年',
    caveats: [
      '公営を含み、漁業・鉱業が大分類として出ていないため、2016年以後の民営の値と同じ軸に描けません。',
    ],
    periodEnd: { monthDay: '07-01', nextYear: false },
  }),
)

const people = (code: string, label: string, labelEn: string): Series => ({
  code,
  label,
  labelEn,
  unit: '人',
  scale: 1,
  coverage: '全数',
  definition: '国勢調査の10月1日現在の人口。',
  additive: true,
  classification: '',
  survey: '総務省「国勢調査」',
  caveats: [],
  periodEnd: { monthDay: '10-01', nextYear: false },
})

export const SERIES: readonly Series[] = [
  ...privateWork('employees'),
  ...privateWork('establishments'),
  ...allWork,
  people('population', '人口 総数', 'population'),
  people('population-male', '人口 男', 'male population'),
  people('population-female', '人口 女', 'female population'),
  people('population-65', '人口 65歳以上', 'population aged 65 and over'),
  {
    code: 'shipments',
    label: '製造品出荷額等',
    labelEn: 'value of manufactured goods shipments etc.',
    unit: '百万円',
    scale: 1_000_000,
    coverage: '従業者4人以上',
    definition:
      '1年間の製造品出荷額、加工賃収入、くず廃物の出荷額、その他収入の合計（名目、C3401）。',
    additive: true,
    classification: 'JSIC 大分類 E',
    survey: '総務省「社会・人口統計体系」C3401（経済産業省「工業統計調査」ほか）',
    caveats: SHIPMENTS_OWN,
    periodEnd: { monthDay: '12-31', nextYear: false },
  },
  {
    code: 'taxable-income',
    label: '課税対象所得',
    labelEn: 'taxable income',
    unit: '千円',
    scale: 1000,
    coverage: '市町村民税の所得割の納税義務者',
    definition: '各年度の市町村民税所得割の課税対象となった前年の所得金額（名目、C120110）。',
    additive: true,
    classification: '',
    survey: '総務省「社会・人口統計体系」C120110（市町村税課税状況等の調）',
    caveats: ['税制の改正（2006年度の控除の縮小など）でも増減します。'],
    periodEnd: { monthDay: '03-31', nextYear: true },
  },
  {
    code: 'taxpayers',
    label: '納税義務者数（所得割）',
    labelEn: 'taxpayers of municipal income levy',
    unit: '人',
    scale: 1,
    coverage: '市町村民税の所得割の納税義務者',
    definition: '市町村民税の所得割を納める人の数（C120130）。',
    additive: true,
    classification: '',
    survey: '総務省「社会・人口統計体系」C120130（市町村税課税状況等の調）',
    caveats: [],
    periodEnd: { monthDay: '03-31', nextYear: true },
  },
  ...ADMINISTRATIVE_SERIES,
]

/** The last day of a period, ISO. */
export function periodEndOf(series: Pick<Series, 'periodEnd'>, period: number): string {
  const { monthDay, nextYear } = series.periodEnd
  return `${period + (nextYear ? 1 : 0)}-${monthDay}`
}
