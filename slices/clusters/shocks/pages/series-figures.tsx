import { Figure } from '#ui'
import { caveatsOf, findingOf, type SeriesLine } from '../rules.ts'
import type { Shock } from '../tables.ts'
import { SeriesChart } from './series-chart.tsx'

const NOT_A_CAUSE = '前後の数字を並べたものです。増減が、その出来事によるとは限りません。'

/** The statistics of the city under the numbers of the 年表, each with source, year and caveats. */
export function SeriesFigures(props: { lines: readonly SeriesLine[]; shocks: readonly Shock[] }) {
  const marks = props.shocks.map(({ year, title }, n) => ({ number: n + 1, year, title }))
  return (
    <>
      {props.lines.map((line) => {
        const finding = findingOf(line)
        const editions = [...new Set(line.points.map(({ edition }) => edition))]
        return (
          <Figure
            finding={finding}
            subtitle={`${line.label}（${line.unit}）。縦の点線と番号は、年表の出来事です。線の切れ目は、値がない年です。`}
            source={editions.slice(-3).join('、')}
            caveats={[...caveatsOf(line.code), NOT_A_CAUSE]}
            table={{
              head: ['年', `${line.label}（${line.unit}）`, '版'],
              rows: line.points.map(({ period, value, edition }) => [
                `${period}`,
                value ?? '秘匿・不詳',
                edition,
              ]),
            }}
          >
            <SeriesChart line={line} marks={marks} finding={finding} />
          </Figure>
        )
      })}
    </>
  )
}
