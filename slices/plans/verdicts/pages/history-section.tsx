import type { LocalDate } from '#packages/japan'
import { AreaField, Confirm, Day, type Filled, Instant, LinkButton, Section, Table } from '#ui'
import { firstDue, periodLabel, periodState } from '../../indicators/rules.ts'
import type { Indicator } from '../../indicators/tables.ts'
import type { Verdict } from '../../judgements/tables.ts'
import { newObservation, withdrawals } from '../../observations/addresses.ts'
import type { Observation } from '../../observations/tables.ts'
import { targetText } from '../../targets/pages/targets-section.tsx'
import type { Target } from '../../targets/tables.ts'
import { ratioText, StatusTag } from './status-tag.tsx'

/** Every value as it was published, with the verdict given on it: 暫定 and 確定 stand both. */
export function HistorySection(props: {
  indicator: Indicator
  observations: readonly Observation[]
  verdicts: readonly Verdict[]
  targets: readonly Target[]
  writes: boolean
  today: LocalDate
  filled: Filled | null
}) {
  const { indicator, observations, verdicts } = props
  const verdictOn = (id: string) => verdicts.find(({ observationId }) => observationId === id)
  return (
    <Section
      title="値と判定の記録"
      note="暫定の判定は、確定の値が入っても消えません"
      acts={
        props.writes && (
          <LinkButton href={newObservation({ indicatorId: indicator.id })} kind="pri" isNew>
            値を入れる
          </LinkButton>
        )
      }
    >
      <Table
        caption="公表された値と、それに下した判定"
        rows={observations}
        rowKey={(row) => row.id}
        empty={<p class="mut">値はまだ入っていません。</p>}
        columns={[
          { key: 'year', label: '期間', cell: (row) => periodLabel(indicator, row.year) },
          {
            key: 'value',
            label: `値（${indicator.unit}）`,
            align: 'n',
            cell: (row) => (row.isSuppressed ? 'X（秘匿）' : row.value),
          },
          { key: 'certainty', label: '確かさ', cell: (row) => row.certainty },
          {
            key: 'vintage',
            label: '公表',
            cell: (row) => <Day on={row.vintageOn} form="short" />,
          },
          {
            key: 'status',
            label: '判定',
            cell: (row) => statusOf(indicator, row, verdictOn(row.id), props.today),
          },
          {
            key: 'ratio',
            label: '道のりの割合',
            align: 'n',
            cell: (row) => ratioText(verdictOn(row.id)?.ratioHundredths ?? null),
          },
          {
            key: 'path',
            label: '道すじ・幅',
            cell: (row) => boundsOf(verdictOn(row.id), indicator),
          },
          {
            key: 'aim',
            label: '基準→目標',
            cell: (row) => aimOf(verdictOn(row.id), props.targets),
          },
          { key: 'parts', label: '内訳と出所', cell: (row) => partsOfReading(row) },
          {
            key: 'recorded',
            label: '入れた人',
            cell: (row) => (
              <>
                <Instant at={row.recordedAt} form="short" /> {row.recordedName}
                {props.writes && !row.isWithdrawn && <TakeBack row={row} filled={props.filled} />}
              </>
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}

function statusOf(
  indicator: Indicator,
  row: Observation,
  verdict: Verdict | undefined,
  today: LocalDate,
) {
  if (row.isWithdrawn) return `取下げ（${row.withdrawal}）`
  if (row.isSuppressed) return '秘匿（数に入れません）'
  if (verdict === undefined)
    return row.year < firstDue(indicator) ? '参考' : periodState(indicator, row.year, today, row)
  return (
    <>
      <StatusTag status={verdict.status} certainty={verdict.certainty} />
      {verdict.revisedStatus && (
        <small class="mut">{`改定後の基準値では${verdict.revisedStatus}`}</small>
      )}
    </>
  )
}

function boundsOf(verdict: Verdict | undefined, { decimals }: Indicator): string {
  if (!verdict) return '—'
  const write = (value: number) => String(Number(value.toFixed(decimals + 1)))
  const path = verdict.pathValue === null ? '—' : write(verdict.pathValue)
  if (verdict.low === null || verdict.high === null || verdict.low === verdict.high) return path
  return `${path}　（95％の幅 ${write(verdict.low)}〜${write(verdict.high)}）`
}

/** The baseline and the target that the verdict rests on; a later target changes nothing of it. */
function aimOf(verdict: Verdict | undefined, targets: readonly Target[]): string {
  const target = targets.find(({ number }) => number === verdict?.targetNumber)
  if (!verdict || !target) return '—'
  return `${verdict.baselineValue ?? '—'}→${targetText(target)}（${target.dueYear}）`
}

function partsOfReading(row: Observation): string {
  const parts = [
    row.numerator !== null && row.denominator !== null && `${row.numerator}÷${row.denominator}`,
    row.n !== null && `n=${row.n}${row.population === null ? '' : `／${row.population}`}`,
    row.source,
    row.note,
  ]
  return parts.filter(Boolean).join('　')
}

function TakeBack({ row, filled }: { row: Observation; filled: Filled | null }) {
  return (
    <Confirm
      open="取り下げる"
      title="この値を取り下げます"
      name={`withdraw-${row.id}`}
      to={withdrawals({ indicatorId: row.indicatorId, observationId: row.id })}
      submit="値を取り下げる"
      filled={filled}
      danger
    >
      <p>入れ間違えたときに使います。値と判定は、取下げの理由とともに記録に残ります。</p>
      <AreaField name="reason" label="取り下げる理由" rows={2} required />
    </Confirm>
  )
}
