import { encodeCp932, formatCsv, unencodable } from '#packages/japan'
import { type FileAnswer, type Visit, withoutFormula } from '#platform'
import { Empty, FileField, Form, Instant, Notice, Page, Section, Table, Tag } from '#ui'
import { heritageColumns } from '../../heritage-lines/rules.ts'
import { resources } from '../../resources/addresses.ts'
import { areasOf } from '../../tables.ts'
import * as at from '../addresses.ts'
import { lineOfList } from '../rules.ts'
import { heritageFiles, heritageSeenBy } from '../tables.ts'

export async function NewPage({ here, filled }: Visit<typeof at.newHeritageFile>) {
  const files = await heritageFiles(here)
  return (
    <Page
      title="文化財CSVを取り込む"
      back={resources()}
      lede="自治体標準オープンデータセット「文化財一覧」の形のCSVを読みます。まず内容を確かめ、取り込むまで何も変わりません。"
    >
      <Notice>
        UTF-8でもシフトJISでも読めます。「名称」の列があれば、列の順番は問いません。空の欄は、いまの内容をそのまま残します。
      </Notice>
      <Form to={at.newHeritageFile()} filled={filled} submit="内容を確かめる" multipart>
        <FileField name="file" label="文化財一覧（CSV）" required accept=".csv" />
      </Form>
      <Section title="これまでのファイル" note="新しい順">
        <Table
          caption="これまでのファイル"
          rows={files}
          rowKey={(row) => row.id}
          empty={
            <Empty
              title="まだ取り込んだことがありません"
              why="取り込むと、ここから30日以内なら取り消せます。"
              stage="rec"
            />
          }
          columns={[
            {
              key: 'name',
              label: 'ファイル',
              cell: (row) => <a href={at.heritageFile({ fileId: row.id })}>{row.name}</a>,
            },
            { key: 'state', label: '状態', cell: (row) => <Tag kind="line">{row.state}</Tag> },
            {
              key: 'at',
              label: '受け取った日時',
              cell: (row) => <Instant at={row.broughtAt} form="short" />,
            },
            { key: 'by', label: '受け取った人', cell: (row) => row.broughtBy },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

/** 文化財一覧 in the columns of the standard, in UTF-8 or for older programs in CP932. */
export async function heritageCsvFile({
  here,
  query,
}: Visit<typeof at.heritageCsv>): Promise<FileAnswer> {
  const [area] = await areasOf(here, [here.city])
  const city = { code: here.city, name: area?.name ?? '' }
  const rows = (await heritageSeenBy(here)).map((one) => lineOfList(one, city).map(withoutFormula))
  const text = formatCsv([[...heritageColumns], ...rows])
  if (query.encoding !== 'cp932')
    return { type: 'text/csv; charset=utf-8', name: '文化財一覧.csv', body: `\uFEFF${text}` }
  // What CP932 cannot hold is shown as 〓, as newspapers do; the UTF-8 file has it whole.
  const lacking = new Set(unencodable(text))
  const plain = Array.from(text, (sign) => (lacking.has(sign) ? '〓' : sign)).join('')
  return {
    type: 'text/csv; charset=shift_jis',
    name: '文化財一覧_シフトJIS.csv',
    body: encodeCp932(plain),
  }
}
