import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { Card, Day, Form, Page, SearchField, SelectField, Stack, TextField } from '#ui'
import { csvFileOf } from '../csv/csv-file.ts'
import { List } from '../paging/list.tsx'
import { pageOf, pageOfRows } from '../paging/paging.ts'
import type { FileAnswer, Visit } from '../routes.ts'
import * as at from './addresses.ts'
import { may } from './permissions.ts'
import {
  documentsSeenBy,
  type Issued,
  signOf,
  sorts,
  type Wanted,
  yearsOfDocuments,
} from './tables.ts'

type Query = Visit['query']

function wantedIn(query: Query): Wanted {
  const q = (query.q ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]/gu, '')
    .slice(0, 100)
  const year = /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : null
  // One character has no pair to be found by.
  return { q: [...q].length < 2 ? '' : q, year }
}

const pageIn = (query: Query, size = 50) => pageOf(query, sorts, { dir: 'desc', size })

const sortValue = (row: Issued, sort: keyof typeof sorts) =>
  sort === 'issued' ? row.issuedAt : sort === 'title' ? row.title : row.kind

export async function ListPage({ here, query, filled }: Visit<typeof at.documents>) {
  const wanted = wantedIn(query)
  const page = pageIn(query)
  const documents = await documentsSeenBy(here, wanted, page)
  const found = pageOfRows(page, documents, (row, sort) => ({
    value: sortValue(row, sort),
    id: row.id,
  }))
  const years = await yearsOfDocuments(here)
  const { section } = here.person
  const sign = section && may.setSign(here.person) ? await signOf(here, section.id) : null

  return (
    <Page
      title="文書番号簿"
      lede="課と年度ごとに、欠番なく付けた文書番号の一覧です。番号は文書を出すときに自動で付きます。"
    >
      <Stack wide>
        <List
          to={at.documents()}
          file={at.documentsCsv()}
          query={query}
          page={page}
          found={found}
          asked={{ q: query.q, year: query.year }}
          submit="絞り込む"
          fields={
            <>
              <SearchField name="q" label="番号・種類・件名（2文字以上）" value={query.q} />
              <SelectField
                name="year"
                label="年度"
                value={query.year}
                empty="すべての年度"
                options={years.map(({ fiscalYear }) => ({
                  value: fiscalYear,
                  label: formatFiscalYear(toFiscalYear(fiscalYear)),
                }))}
              />
            </>
          }
          noun="文書"
          none={{
            title: 'まだ文書はありません',
            why: '通知書や要求書を出すと、番号と件名がここに残ります。',
          }}
          caption="出した文書"
          rowKey={(row) => row.id}
          columns={[
            { key: 'label', label: '文書番号', cell: (row) => row.label },
            {
              key: 'year',
              label: '年度',
              cell: (row) => formatFiscalYear(toFiscalYear(row.fiscalYear)),
            },
            { key: 'kind', label: '種類', sort: true, cell: (row) => row.kind },
            { key: 'title', label: '件名', sort: true, cell: (row) => row.title },
            { key: 'section', label: '課', cell: (row) => row.sectionName },
            {
              key: 'issued',
              label: '日付',
              sort: true,
              cell: (row) => <Day on={row.issuedOn} form="short" />,
            },
            { key: 'issuer', label: '出した人', cell: (row) => row.issuerName ?? '自動' },
          ]}
        />
        {sign !== null && section && (
          <Card title={`${section.name}の文書記号`} note={`いまは「${sign}第…号」です`}>
            <Form to={at.sign()} name="sign" filled={filled} submit="記号を変える">
              <TextField
                name="sign"
                label="文書記号"
                width="m"
                value={sign}
                hint="文書事務の規程にある、課の略号です。出した文書の番号は変わりません。"
              />
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

/** The register as it is filtered, 10,000 documents at most. */
export async function listFile({
  here,
  query,
}: Visit<typeof at.documentsCsv>): Promise<FileAnswer> {
  const rows = await documentsSeenBy(here, wantedIn(query), pageIn({}, 9_999))
  return csvFileOf(
    '文書番号簿',
    [
      { head: '文書番号', cell: (row) => row.label },
      { head: '年度', cell: (row) => row.fiscalYear },
      { head: '番号', cell: (row) => row.number },
      { head: '種類', cell: (row) => row.kind },
      { head: '件名', cell: (row) => row.title },
      { head: '課', cell: (row) => row.sectionName },
      { head: '日付', cell: (row) => row.issuedOn },
      { head: '出した人', cell: (row) => row.issuerName },
    ],
    rows,
  )
}
