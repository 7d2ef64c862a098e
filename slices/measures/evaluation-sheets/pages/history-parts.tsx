import { formatYen } from '#packages/japan'
import { Day, Instant, Table, writtenNumber } from '#ui'
import type { SheetFile } from '../../evaluation-files/tables.ts'
import {
  type FigureKind,
  figureKinds,
  figureLabels,
  type History,
  type IndicatorValue,
  indicatorLabels,
  isMoney,
  type YearIndicator,
  yearsOf,
} from '../../year-figures/rules.ts'
import { yearName } from '../rules.ts'

type Files = ReadonlyMap<string, SheetFile>
type Props = { history: History; files: Files }

/** Blank is 「－」 and zero is 0, on the screen as on the paper. */
export const blank = '－'

export function digitsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.')
  return Math.min(2, decimals.length)
}

/** The files in the order of their numbers: 出典1, 出典2. */
function numberedFiles({ years, indicators }: History): Map<string, number> {
  const ids = [
    ...years.map(({ toldBy }) => toldBy),
    ...indicators.flatMap(({ values }) => values.map(({ toldBy }) => toldBy)),
  ]
  return new Map([...new Set(ids)].map((id, at) => [id, at + 1]))
}

/** Costs and work year by year, with the number of the source under each year. */
export function CostTable({ history }: Props) {
  const numbers = numberedFiles(history)
  const cells = (kind: FigureKind) =>
    history.years.map(({ [kind]: value }) =>
      value === null
        ? blank
        : isMoney(kind)
          ? formatYen(value, { unit: '千円' })
          : writtenNumber(value, digitsOf(value)),
    )
  const rows = [
    ...figureKinds.map((kind) => ({
      label: `${figureLabels[kind]}${isMoney(kind) ? '（千円）' : kind === 'hours' ? '（時間）' : '（人）'}`,
      cells: cells(kind),
    })),
    {
      label: '出典',
      cells: history.years.map(({ toldBy }) => `出典${numbers.get(toldBy) ?? ''}`),
    },
  ]
  return (
    <Table
      caption="事業費と人員"
      rows={rows}
      rowKey={(row) => row.label}
      empty={<p>この評価シートには、事業費が書かれていません。</p>}
      tight
      columns={[
        { key: 'kind', label: '区分', cell: (row) => row.label },
        ...history.years.map(({ fiscalYear }, at) => ({
          key: String(fiscalYear),
          label: yearName(fiscalYear),
          align: 'n' as const,
          cell: (row: (typeof rows)[number]) => row.cells[at] ?? blank,
        })),
      ]}
    />
  )
}

function valueShown(value: IndicatorValue | undefined): string {
  if (!value) return blank
  const own =
    value.said || (value.value === null ? blank : writtenNumber(value.value, digitsOf(value.value)))
  return value.target === null
    ? own
    : `${own}（目標 ${writtenNumber(value.target, digitsOf(value.target))}）`
}

/** 活動・対象・成果 as they are named, with every year that is told. */
export function IndicatorTable({ history }: Props) {
  const years = yearsOf({ years: [], indicators: history.indicators })
  const numbers = numberedFiles(history)
  const sources = (one: YearIndicator) =>
    [...new Set(one.values.map(({ toldBy }) => numbers.get(toldBy)))]
      .map((n) => `出典${n}`)
      .join('、')
  return (
    <Table
      caption="活動・対象・成果の指標"
      rows={history.indicators}
      rowKey={(one) => `${one.kind} ${one.place} ${one.name}`}
      empty={<p>この評価シートには、指標が書かれていません。</p>}
      tight
      columns={[
        {
          key: 'name',
          label: '指標',
          cell: (one) => (
            <>
              {`${indicatorLabels[one.kind]}：${one.name || '名称の記載なし'}${one.unit && `（${one.unit}）`}`}
              {one.place === null && (
                <>
                  <br />
                  <small class="mut">前のシートの指標。いまのシートにはありません</small>
                </>
              )}
            </>
          ),
        },
        ...years.map((year) => ({
          key: String(year),
          label: yearName(year),
          align: 'n' as const,
          cell: (one: YearIndicator) =>
            valueShown(one.values.find(({ fiscalYear }) => fiscalYear === year)),
        })),
        { key: 'source', label: '出典', cell: sources },
      ]}
    />
  )
}

/** 「出典1　大船渡市「令和7年度事務事業評価シート」」, with its day and its way in. */
export function Sources({ history, files }: Props) {
  return (
    <ul class="plain" aria-label="出典">
      {[...numberedFiles(history)].map(([id, number]) => {
        const file = files.get(id)
        if (!file) return null
        return (
          <li>
            {`出典${number}　${file.publisher}「`}
            {file.sourceUrl ? (
              <a href={file.sourceUrl} rel="noreferrer">
                {file.source}
              </a>
            ) : (
              file.source
            )}
            」（公表日 {file.publishedOn ? <Day on={file.publishedOn} /> : '不明'}、取込{' '}
            <Instant at={file.takenAt ?? file.receivedAt} form="short" />）
          </li>
        )
      })}
    </ul>
  )
}

/** Every file that told something of a history. */
export const toldBy = ({ years, indicators }: History): string[] => [
  ...numberedFiles({ years, indicators }).keys(),
]
