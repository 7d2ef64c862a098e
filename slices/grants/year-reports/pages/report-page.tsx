import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type CsvColumn, csvFileOf, type FileAnswer, pidOf, type Visit } from '#platform'
import { Empty, LinkButton, Page, Section, Table } from '#ui'
import { guide, publicCalls } from '../../calls/addresses.ts'
import { roundLabel } from '../../calls/rules.ts'
import * as at from '../addresses.ts'
import { departuresOf, type SelectionYear, selectionYears } from '../tables.ts'

const yearOf = (fiscalYear: number) => formatFiscalYear(toFiscalYear(fiscalYear))

const columns: readonly CsvColumn<SelectionYear>[] = [
  { head: '年度', cell: ({ fiscalYear }) => yearOf(fiscalYear) },
  { head: '結果を公表した公募', cell: ({ calls }) => calls },
  { head: '申請', cell: ({ applications }) => applications },
  { head: '採択', cell: ({ adopted }) => adopted },
  { head: '採択以外（補欠・不採択）', cell: ({ others }) => others },
  { head: '合議で結論を書いた申請', cell: ({ discussed }) => discussed },
  { head: '順位と異なる採否', cell: ({ deviating }) => deviating },
  { head: '審査会の結論と異なる決定', cell: ({ departing }) => departing },
  { head: '中止した公募', cell: ({ voided }) => voided },
]

/** 選定の年次報告, for everybody: how often the hall decided otherwise than its panel, and why. */
export async function YearReportPage({ here, params }: Visit<typeof at.yearReport>) {
  const departures = await departuresOf(here)
  return (
    <Page
      title="補助金の選定の年次報告"
      back={publicCalls(params)}
      lede="審査で選ぶ補助金について、公表した結果を年度ごとに足したものです。審査会の結論と異なる決定は、理由とともに載せます。"
      acts={
        <LinkButton href={at.csv(params)} kind="sub" download>
          CSVで保存
        </LinkButton>
      }
    >
      <Table
        caption="年度ごとの選定"
        rows={await selectionYears(here)}
        rowKey={({ fiscalYear }) => String(fiscalYear)}
        fold
        empty={
          <Empty
            title="公表した結果はまだありません"
            why="審査の結果を公表すると、ここに足されます。"
            stage="tell"
          />
        }
        columns={columns.map(({ head, cell }) => ({
          key: head,
          label: head,
          align: 'n' as const,
          cell: (row: SelectionYear) => String(cell(row)),
        }))}
      />
      <Section title="審査会の結論と異なる決定・中止した公募">
        <Table
          caption="決定ごとの理由"
          rows={departures}
          rowKey={({ callId }) => callId}
          fold
          empty={<p>ありません。</p>}
          columns={[
            {
              key: 'call',
              label: '公募',
              cell: ({ callId, schemeName, fiscalYear, round }) => (
                <a href={guide({ callPid: pidOf(here.city, callId) })}>
                  {`${schemeName}　${roundLabel(yearOf(fiscalYear), round)}`}
                </a>
              ),
            },
            { key: 'what', label: '内容', cell: ({ what }) => what },
            { key: 'reason', label: '理由', cell: ({ reason }) => reason },
          ]}
        />
      </Section>
    </Page>
  )
}

export async function yearReportFile({ here }: Visit<typeof at.csv>): Promise<FileAnswer> {
  return csvFileOf('選定の年次報告', columns, await selectionYears(here))
}
