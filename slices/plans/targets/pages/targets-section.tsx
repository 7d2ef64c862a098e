import { Instant, Section, Table, Tag } from '#ui'
import { periodLabel } from '../../indicators/rules.ts'
import type { Indicator } from '../../indicators/tables.ts'
import type { Target } from '../tables.ts'

/** Every target that was ever set: 当初目標 and 現目標 are both printed. */
export function TargetsSection(props: { indicator: Indicator; targets: readonly Target[] }) {
  const { indicator, targets } = props
  return (
    <Section title="目標の記録" note="改めても、前の目標と、それで下した判定は消えません">
      <Table
        caption="これまでに決めた目標"
        rows={targets}
        rowKey={(target) => target.number}
        empty={<p class="mut">目標は決めていません（監視のみ）。</p>}
        columns={[
          {
            key: 'number',
            label: '回',
            cell: (target) => (
              <>
                {`第${target.number}回`}
                {target.number === 1 && targets.length > 1 && '（当初目標）'}
                {target.number === targets.length && targets.length > 1 && '（現目標）'}
              </>
            ),
          },
          {
            key: 'value',
            label: `目標（${indicator.unit}）`,
            align: 'n',
            cell: (target) => targetText(target),
          },
          {
            key: 'year',
            label: '目標の年',
            cell: (target) => periodLabel(indicator, target.dueYear),
          },
          { key: 'shape', label: '道すじ', cell: (target) => pathText(target) },
          {
            key: 'from',
            label: '判定に使う期間',
            cell: (target) =>
              target.fromYear === null
                ? '始めから'
                : `${periodLabel(indicator, target.fromYear)}から`,
          },
          {
            key: 'reason',
            label: '改めた理由',
            cell: (target) => (
              <>
                {target.isAfterResult && <Tag kind="late">結果判明後の目標変更</Tag>}
                {target.reason || '（はじめの目標）'}
              </>
            ),
          },
          {
            key: 'at',
            label: '決めた日時と人',
            cell: (target) => (
              <>
                <Instant at={target.setAt} form="short" /> {target.setName}
              </>
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}

export function targetText({ low, value }: Pick<Target, 'low' | 'value'>): string {
  return low === null ? String(value) : `${low}〜${value}`
}

function pathText({ shape, points }: Target): string {
  if (points.length === 0) return shape
  return `${shape}（${points.map(({ year, value }) => `${year}年 ${value}`).join('、')}）`
}
