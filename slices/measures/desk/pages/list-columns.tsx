import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { type Column, SampleTag, Tag } from '#ui'
import { percent } from '../../executions/rules.ts'
import { overlap, overlaps } from '../../overlaps/addresses.ts'
import { shortYear } from '../../papers/pages/wordings.tsx'
import { stageLabels } from '../../rounds/rules.ts'
import { sunset } from '../../sunsets/addresses.ts'
import { work } from '../addresses.ts'
import { exitLabels, nothingInAnyYear, type YearFigure } from '../rules.ts'
import type { Shown } from './shown-rows.tsx'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

/** What a request is about, and what it asks; then what its past and its end tell. */
export const columns: Column<Shown>[] = [
  {
    key: 'name',
    label: '事業',
    sort: true,
    cell: (row) => (
      <span class="words">
        <a href={work({ requestId: row.id })}>{row.name}</a> {row.isSample && <SampleTag />}
        <small class="under mut">{row.sectionName}</small>
      </span>
    ),
  },
  {
    key: 'amount',
    label: '要求',
    align: 'n',
    sort: true,
    cell: (row) => (
      <span>
        {thousand(row.amountYen)}
        <small class="under mut">{changeOf(row)}</small>
      </span>
    ),
  },
  {
    key: 'general',
    label: '一般財源',
    align: 'n',
    sort: true,
    cell: (row) => (
      <span>
        {thousand(row.generalYen)}
        {row.amountYen > 0 && (
          <small class="under mut">
            {`特定 ${percent(row.amountYen - row.generalYen, row.amountYen)}％`}
          </small>
        )}
      </span>
    ),
  },
  {
    key: 'questions',
    label: '未回答',
    align: 'n',
    sort: true,
    cell: (row) =>
      row.openQuestions > 0 ? <Tag kind="warn">{`${row.openQuestions}件`}</Tag> : '0',
  },
  {
    key: 'due',
    label: '最初の判定',
    cell: (row) => (
      <span>
        {row.firstDue ? shortYear(row.firstDue) : <span class="mut">指標なし</span>}
        {row.isAllLate && (
          <>
            <br />
            <Tag kind="late">後付けだけ</Tag>
          </>
        )}
      </span>
    ),
  },
  {
    key: 'cost',
    label: '単位コスト（円）',
    align: 'n',
    cell: (row) => (
      <Years
        figures={row.unitCosts}
        head={row.outputUnit === '' ? null : `1${row.outputUnit}あたり`}
      />
    ),
  },
  {
    key: 'unspent',
    label: '不用額',
    align: 'n',
    cell: (row) => (
      <span>
        <Years figures={row.unspent} head={null} />
        {row.isUnspentOften && <Tag kind="warn">2割以上が2年</Tag>}
      </span>
    ),
  },
  { key: 'overlap', label: '重なり', cell: (row) => <Overlap row={row} /> },
  {
    key: 'sunset',
    label: '終期・条件',
    hint: '終期と、終える条件に達したか',
    cell: (row) => (
      <span>
        {row.sunsetYear === null ? (
          <Tag kind="warn">終期未定</Tag>
        ) : (
          <span class="nowrap">{formatFiscalYear(toFiscalYear(row.sunsetYear))}</span>
        )}
        <br />
        <ExitMark row={row} />
      </span>
    ),
  },
  {
    key: 'stage',
    label: '査定',
    cell: (row) =>
      row.stage === null ? (
        row.receivedAt === null ? (
          '受理前'
        ) : (
          '査定前'
        )
      ) : (
        <span>
          <span class="nowrap">{stageLabels[row.stage]}</span> {thousand(row.stageYen)}
        </span>
      ),
  },
]

function changeOf(row: Shown): string {
  if (row.lastYen === null) return row.newness === '新規' ? '新規' : '前年度の記録なし'
  const change = row.amountYen - row.lastYen
  return `${change > 0 ? '＋' : ''}${thousand(change)}`
}

/** A line a year; where no year has a figure for one and the same reason, that once. */
function Years(props: { figures: readonly YearFigure[]; head: string | null }) {
  const nothing = nothingInAnyYear(props.figures)
  if (nothing !== null) return <span class="mut">{nothing}</span>
  return (
    <span class="nowrap">
      {props.head !== null && <small class="under mut">{props.head}</small>}
      {props.figures.map(({ fiscalYear, text, yen }) => (
        <span class="under">
          <small class="mut">{shortYear(fiscalYear)}</small>{' '}
          {yen === null ? <small class="mut">{text}</small> : text}
        </span>
      ))}
    </span>
  )
}

function Overlap({ row }: { row: Shown }) {
  const [first, ...more] = row.pairs
  if (row.whyNotCompared !== null) return <span class="mut">{row.whyNotCompared}</span>
  if (first === undefined) return 'なし'
  const waiting = row.pairs.filter(({ isSilent }) => !isSilent).length
  const href =
    more.length === 0 ? overlap({ oneId: first.one.id, otherId: first.other.id }) : overlaps()
  return waiting > 0 ? (
    <Tag kind="warn" href={href}>{`未回答${waiting}件`}</Tag>
  ) : (
    <a href={href}>{`回答済${row.pairs.length}件`}</a>
  )
}

function ExitMark({ row }: { row: Shown }) {
  const label = exitLabels[row.exit]
  const isNoted = row.exit === 'met' || row.exit === 'unstated'
  const href = sunset({ measureId: row.measureId })
  return isNoted ? (
    <Tag kind="warn" href={href}>
      {label}
    </Tag>
  ) : (
    <a href={href}>{label}</a>
  )
}
