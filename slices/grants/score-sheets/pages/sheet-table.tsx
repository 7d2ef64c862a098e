import { type CsvColumn, csvOf } from '#platform'
import { Table } from '#ui'
import { decidedBy, meanOf, totalOf, twoPlaces } from '../../scores/rules.ts'
import type { Placed } from '../../selections/rules.ts'
import { rowsOnAPage } from '../../sheet-entries/rules.ts'
import type { ScoreSheet } from '../tables.ts'

type Cell = { readonly key: string; readonly head: string; readonly cell: (one: Placed) => string }

/** 採点集計表: the columns of the paper, for page and file alike. */
function columnsOf(sheet: ScoreSheet): readonly Cell[] {
  const criteria = decidedBy(sheet.set)
  const idOf = ({ candidate }: Placed) => candidate.applicationId
  const places = new Map([...sheet.entries.keys()].map((id, at) => [id, at]))
  const { statistics } = sheet
  const fair = new Map(
    (statistics.model.value?.applicants ?? []).map(({ id, fairMean }) => [id, fairMean]),
  )
  const topics = Map.groupBy(sheet.topics, ({ applicationId }) => applicationId)
  return [
    { key: 'rank', head: '順位', cell: ({ rank }) => (rank === null ? '順位なし' : String(rank)) },
    {
      key: 'code',
      head: '番号',
      cell: (one) => {
        const entry = sheet.entries.get(idOf(one))
        return `${entry?.code ?? ''}　${entry?.applicantName ?? ''}`
      },
    },
    ...sheet.members.map(({ reviewerId, label }) => ({
      key: reviewerId,
      head: label,
      cell: ({ candidate }: Placed) => {
        const own = candidate.sheets.find((one) => one.reviewerId === reviewerId)
        return own ? twoPlaces(totalOf(criteria, own.points)) : '採点なし'
      },
    })),
    ...criteria.map(({ code, name }, at) => ({
      key: code,
      head: name,
      cell: ({ criterionMeans, failed }: Placed) => {
        if (failed === '一次不通過' && at >= criteria.length / 2) return '面接なし'
        const mean = criterionMeans[at]
        return mean ? twoPlaces(mean) : '不詳'
      },
    })),
    { key: 'mean', head: '平均', cell: ({ mean }) => (mean ? twoPlaces(mean) : '不詳') },
    {
      key: 'fair',
      head: '補正平均',
      cell: (one) => {
        const mean = fair.get(idOf(one))
        return statistics.isComplete ? '全員採点' : (mean?.toFixed(2) ?? '判断できません')
      },
    },
    {
      key: 'corners',
      head: '重み±20％',
      cell: (one) => {
        const share = statistics.corners.value?.[places.get(idOf(one)) ?? -1]
        return share === undefined ? '計算なし' : `${Math.round(share * 100)}％`
      },
    },
    {
      key: 'outcome',
      head: '採否案',
      cell: (one) => {
        const own = sheet.proposals.get(idOf(one))
        if (!own) return ''
        return `${own.outcome}${own.waitlistPlace ?? ''}${own.outcome === '不採択' ? `（${own.why}）` : ''}${
          one.settledBy && one.settledBy !== '平均' ? `　同点：${one.settledBy}` : ''
        }`
      },
    },
    {
      key: 'topics',
      head: '議論',
      cell: (one) =>
        [...new Set((topics.get(idOf(one)) ?? []).map(({ trigger }) => trigger))].join('・'),
    },
  ]
}

/** Words between the figures, and how much room they are kept. */
const words: Readonly<Record<string, string>> = {
  code: 'words',
  outcome: 'words few',
  topics: 'words few',
}

type Shown = { readonly sheet: ScoreSheet; readonly from: number; readonly to: string }

/** Links to the pages before and after; none where the sheet fits on one. */
function pagerOf({ sheet, from, to }: Shown) {
  const next = from + rowsOnAPage
  if (from === 0 && next >= sheet.order.length) return undefined
  return {
    prevHref: from > 0 ? `${to}?from=${from - rowsOnAPage}` : null,
    nextHref: next < sheet.order.length ? `${to}?from=${next}` : null,
  }
}

/** The rows from one on, fifty at most; the file has them all. */
export const shownRows = ({ order }: ScoreSheet, from: number) =>
  order.slice(from, from + rowsOnAPage)

export function SheetTable(props: Shown & { csvHref?: string }) {
  const { sheet, from } = props
  return (
    <Table
      caption="採点集計表"
      rows={shownRows(sheet, from)}
      pager={pagerOf(props)}
      rowKey={({ candidate }) => candidate.applicationId}
      fold
      tight
      csvHref={props.csvHref}
      empty={<p>案件がありません。</p>}
      columns={columnsOf(sheet).map(({ key, head, cell }) => ({
        key,
        label: head,
        ...(key in words
          ? { cell: (one: Placed) => <span class={words[key]}>{cell(one)}</span> }
          : { cell, align: 'n' as const }),
      }))}
    />
  )
}

export function sheetCsv(sheet: ScoreSheet): string {
  const columns: CsvColumn<Placed>[] = columnsOf(sheet).map(({ head, cell }) => ({ head, cell }))
  return csvOf(columns, sheet.order)
}

/** The mean of all applications, for the head of the sheet. */
export function grandMean(sheet: ScoreSheet): string {
  const criteria = decidedBy(sheet.set)
  const mean = meanOf(sheet.sheets.map(({ points }) => totalOf(criteria, points)))
  return mean ? `${twoPlaces(mean)}点` : '不詳'
}
