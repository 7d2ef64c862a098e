import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import {
  type CsvColumn,
  csvFileOf,
  type FileAnswer,
  type Here,
  type Visit,
  withQuery,
} from '#platform'
import { Empty, Page, Table } from '#ui'
import { publicCalls } from '../../calls/addresses.ts'
import * as at from '../addresses.ts'
import { publicName } from '../rules.ts'
import { type LedgerRow, recipientsOf } from '../tables.ts'
import { Cp932Link, YearFilter, yearOf, yen } from './ledger-parts.tsx'

const columnsOf = (year: number): readonly CsvColumn<LedgerRow>[] => [
  { head: '年度', cell: () => formatFiscalYear(toFiscalYear(year)) },
  { head: '制度', cell: (one) => one.schemeName },
  { head: '交付先', cell: publicName },
  { head: '事業', cell: (one) => one.title },
  { head: '金額', cell: (one) => one.settledYen ?? one.decidedYen },
  { head: '概要', cell: (one) => one.summary },
]

type Query = { year?: string; encoding?: string }

async function fileOf(here: Here, query: Query): Promise<FileAnswer> {
  const year = yearOf(here, query)
  return csvFileOf(
    `交付先一覧_${formatFiscalYear(toFiscalYear(year))}`,
    columnsOf(year),
    await recipientsOf(here, year),
    query.encoding,
  )
}

function RecipientTable(props: {
  rows: readonly LedgerRow[]
  year: number
  to: string
  csv: string
}) {
  const { rows, year, to, csv } = props
  return (
    <Table
      rows={rows}
      rowKey={(one) => one.applicationId}
      csvHref={withQuery(csv, { year: String(year) })}
      filter={<YearFilter to={to} year={year} />}
      empty={
        <Empty
          title="この年度の交付先はありません"
          why="交付を決定すると、一覧に載ります。"
          stage="tell"
        />
      }
      columns={[
        { key: 'scheme', label: '制度', cell: (one) => one.schemeName },
        { key: 'who', label: '交付先', cell: publicName },
        { key: 'title', label: '事業', cell: (one) => one.title },
        {
          key: 'yen',
          label: '金額（円）',
          align: 'n',
          cell: (one) => yen(one.settledYen ?? one.decidedYen),
        },
        { key: 'what', label: '概要', cell: (one) => one.summary },
      ]}
      fold
    />
  )
}

const lede = (year: number) =>
  `${formatFiscalYear(toFiscalYear(year))}。個人は、公表に同意した方だけ名前を載せます。`

/** The list as the hall looks at it before it is told. */
export async function RecipientsPage({ here, query }: Visit<typeof at.recipients>) {
  const year = yearOf(here, query)
  const rows = await recipientsOf(here, year)
  return (
    <Page
      title="交付先一覧"
      lede={lede(year)}
      back={at.ledger()}
      acts={
        <Cp932Link
          href={withQuery(at.recipientsCsv(), { year: String(year), encoding: 'cp932' })}
        />
      }
    >
      <RecipientTable rows={rows} year={year} to={at.recipients()} csv={at.recipientsCsv()} />
    </Page>
  )
}

export const recipientsFile = ({ here, query }: Visit<typeof at.recipientsCsv>) =>
  fileOf(here, query)

/** 交付先一覧 for everybody: who got how much for what, from the decision on. */
export async function PublicRecipientsPage({
  here,
  params,
  query,
}: Visit<typeof at.publicRecipients>) {
  const year = yearOf(here, query)
  const own = { townPid: params.townPid }
  const rows = await recipientsOf(here, year)
  return (
    <Page
      title="補助金の交付先"
      lede={lede(year)}
      back={publicCalls(own)}
      acts={
        <Cp932Link
          href={withQuery(at.publicRecipientsCsv(own), { year: String(year), encoding: 'cp932' })}
        />
      }
    >
      <RecipientTable
        rows={rows}
        year={year}
        to={at.publicRecipients(own)}
        csv={at.publicRecipientsCsv(own)}
      />
    </Page>
  )
}

export function publicRecipientsFile({
  here,
  query,
}: Visit<typeof at.publicRecipientsCsv>): Promise<FileAnswer> {
  return fileOf(here, query)
}
