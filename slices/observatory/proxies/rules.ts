import { writtenNumber } from '#ui'
import {
  figureMade,
  NATION_HEAD,
  type Profile,
  published,
  type StatFigure,
  type Unanswered,
} from '../figures/rules.ts'

const YEAR = 2016
export const PROXY_LABEL = '従業者1人当たり製造品出荷額等（代理指標。付加価値ではありません）'
export const NO_VALUE_ADDED =
  '付加価値額がないため労働生産性は計算できません。代理指標を表示しています。'

/**
 * Shipments per worker of manufacturing, in ¥ million: a proxy where value added is not known. Only
 * in 2016 do both sources have a year in common; they cover different establishments.
 */
export function productivityFigure(profile: Profile): StatFigure | Unanswered {
  const places = [
    { ...profile.area, lookup: profile.own },
    { ...NATION_HEAD, lookup: profile.nation },
  ].map(({ code, name, lookup }) => {
    const [shipments, employees] = [lookup('shipments', YEAR), lookup('employees-e', YEAR)]
    const value =
      shipments?.value && employees?.value && !(shipments.partial && code !== NATION_HEAD.code)
        ? shipments.value / employees.value
        : null
    return { code, name, shipments, employees, value }
  })
  const [here, nation] = places
  if (!here || here.value === null) {
    return {
      figure: 'productivity',
      title: PROXY_LABEL,
      sentence:
        '付加価値額がないため労働生産性は計算できません。製造品出荷額等も2016年が秘匿または該当なしのため、代理指標も示せません。',
    }
  }
  const rests = places.flatMap(({ code, name, shipments, employees }) =>
    [shipments, employees].flatMap((one) => (one ? [published(one, { code, name })] : [])),
  )
  const derived = places.map(({ code, name, value, shipments }) => ({
    series: 'shipments-per-employee',
    label: PROXY_LABEL,
    areaCode: code,
    areaName: name,
    period: String(YEAR),
    value,
    mark: value === null ? ('unknown' as const) : null,
    partial: false,
    unit: '百万円/人',
    edition: shipments?.edition ?? '',
  }))
  const says = `${writtenNumber(here.value, 2)}百万円/人`
  const whole = nation?.value ? `全国は${writtenNumber(nation.value, 2)}` : '全国は不詳'
  return figureMade(profile, rests, derived, {
    figure: 'productivity',
    coverage: '出荷額等は従業者4人以上、従業者は民営の全事業所',
    finding: `従業者1人当たり製造品出荷額等は${says}（${whole}）`,
    subtitle: `${PROXY_LABEL}、2016年。真の労働生産性とは並べて順位をつけられません`,
    caveats: [
      NO_VALUE_ADDED,
      '出荷額等と従業者数は、対象となる事業所の範囲が違う二つの統計から計算しています。',
    ],
    drawing: { kind: 'none' },
    table: {
      head: ['地域', '製造品出荷額等（百万円）', '製造業の従業者（人）', '1人当たり（百万円/人）'],
      rows: places.map(({ name, shipments, employees, value }) => [
        name,
        shipments?.value ?? null,
        employees?.value ?? null,
        value === null ? '—' : writtenNumber(value, 2),
      ]),
    },
    statement: `${profile.area.name}の製造業の従業者1人当たり出荷額等は${says}（2016年、代理指標。付加価値ではありません）。${whole}。`,
  })
}
