import { fiscalYearOf, type LocalDate } from '#packages/japan'
import { DueTag, Empty, LinkButton, Section, Table, TargetChart } from '#ui'
import { shortYear } from '../../papers/pages/wordings.tsx'
import { indicators as indicatorsPage } from '../../reasons/addresses.ts'
import type { RequestSheet, SheetIndicator } from '../../request-sheet.ts'

/** The indicators of a measure, each with its state or the time at which it can be judged. */
export function Indicators(props: { sheet: RequestSheet; canEdit: boolean; today: LocalDate }) {
  const { sheet, canEdit, today } = props
  const choose = canEdit && (
    <LinkButton href={indicatorsPage({ measureId: sheet.measureId })} kind="sub" size="sm">
      指標を選ぶ
    </LinkButton>
  )
  return (
    <Section title="指標" note="判定の時期が来ていないものは、色も矢印も付けません" acts={choose}>
      <Table
        caption="この事業の指標"
        rows={sheet.indicators}
        rowKey={(row) => row.indicatorId}
        empty={
          <Empty
            title="指標がまだありません"
            why="指標が一つもない事業は、予算を要求できません。"
            act={choose || undefined}
            stage="decide"
          />
        }
        columns={[
          { key: 'name', label: '指標', cell: (row) => <a href={row.href}>{row.name}</a> },
          {
            key: 'path',
            label: '推移と目標',
            cell: (row) => <Path indicator={row} nowYear={fiscalYearOf(today)} />,
          },
          { key: 'baseline', label: '基準', cell: (row) => row.baseline || '—' },
          { key: 'target', label: '目標', cell: (row) => row.target || '—' },
          {
            key: 'state',
            label: '今の状態',
            cell: (row) =>
              row.state.startsWith('未到来') ? <DueTag when={row.firstJudgement} /> : row.state,
          },
        ]}
        fold
      />
    </Section>
  )
}

/** What was measured and what was promised, with the time between in which nothing is judged. */
function Path({ indicator, nowYear }: { indicator: SheetIndicator; nowYear: number }) {
  const { years, name, unit, decimals } = indicator
  const aimed = years.findLast(({ aim }) => aim !== null)
  if (years.length === 0) return <>—</>
  return (
    <TargetChart
      name={name}
      points={years
        .filter(({ year, value }) => value !== null || year <= nowYear)
        .map(({ year, value }) => ({ x: year, y: value }))}
      target={aimed && aimed.aim !== null ? { x: aimed.year, y: aimed.aim } : null}
      nowX={nowYear}
      unit={unit}
      digits={decimals}
      tick={shortYear}
    />
  )
}
