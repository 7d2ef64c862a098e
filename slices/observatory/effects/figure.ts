import { writtenNumber } from '#ui'
import {
  figureMade,
  NATION_HEAD,
  type Profile,
  published,
  type StatFigure,
} from '../figures/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'
import type { InputOutput } from '../reference/tables.ts'
import { DELTAS, type Estimate, MIDDLE, PARTS, rangeSaid } from './rules.ts'

export const NO_SECOND_ROUND = '家計の消費による二次的な波及と、人手や設備の制約は含みません。'

/** An estimate as a figure: the range first, what it rests on below, the ground of the demand with it. */
export function effectFigure(
  profile: Profile,
  table: InputOutput,
  estimate: Estimate,
  { demand, localPercent, ground }: { demand: number; localPercent: number; ground: string },
): StatFigure {
  const { area, own, nation, editions } = profile
  const local = writtenNumber(estimate.demandMillionYen, 1)
  const output = rangeSaid(estimate, PARTS[0])
  const rests = DIVISIONS.flatMap(({ key }) => [
    ...[own(`employees-${key}`, 2021)].flatMap((one) => (one ? [published(one, area)] : [])),
    ...[nation(`employees-${key}`, 2021)].flatMap((one) =>
      one ? [published(one, NATION_HEAD)] : [],
    ),
  ])
  const derived = estimate.result.byDelta.flatMap((one) =>
    PARTS.map(({ key, label, unit }) => ({
      series: `effect-${key}`,
      label: `${label}（δ=${one.delta}）`,
      areaCode: area.code,
      areaName: area.name,
      period: '2021',
      value: one[key],
      mark: one[key] === null ? ('unknown' as const) : null,
      partial: false,
      unit,
      edition: table.edition.code,
    })),
  )
  const made = figureMade({ ...profile, editions }, rests, derived, {
    figure: 'effect',
    coverage: '民営の従業者数',
    finding: `${estimate.sectorName}の地元需要が${local}百万円増えると、地域の生産は${output}`,
    subtitle: `産業連関表（全国、13部門）とFLQによる推計。幅はδ＝${DELTAS.join('・')}。中央（δ＝${MIDDLE}）のλは${estimate.lambda.toFixed(5)}`,
    caveats: [
      ...table.caveats.map((one) => `${one.replace(/。$/, '')}。`),
      NO_SECOND_ROUND,
      `増える売上の見込み${writtenNumber(demand)}千円のうち、地元で作る${localPercent}％を需要としました。`,
      `見込みの根拠：${ground}`,
    ],
    drawing: { kind: 'none' },
    table: {
      head: ['項目', ...DELTAS.map((delta) => `δ＝${delta}`), '幅'],
      rows: PARTS.map((part) => [
        `${part.label}（${part.unit}）`,
        ...DELTAS.map((delta) => {
          const value = estimate.result.byDelta.find((one) => one.delta === delta)?.[part.key]
          return value == null ? '…' : writtenNumber(value, part.digits)
        }),
        rangeSaid(estimate, part),
      ]),
    },
    statement: `${area.name}で${estimate.sectorName}の地元需要が${local}百万円増えた場合の生産誘発は${output}（全国表からの推計、支援の効果ではない）。`,
  })
  return {
    ...made,
    source: `総務省ほか「産業連関表」（${table.edition.label}）、${made.source}`,
    editions: [...made.editions, table.edition.code],
  }
}
