import type { Visit } from '#platform'
import {
  DateField,
  Empty,
  FileField,
  Form,
  Instant,
  Notice,
  Page,
  Section,
  Table,
  Tag,
  type TagKind,
  TextField,
} from '#ui'
import { sheets } from '../../evaluation-sheets/addresses.ts'
import * as at from '../addresses.ts'
import type { FileState } from '../rules.ts'
import { type SheetFile, sheetFilesSeenBy } from '../tables.ts'

const kinds: Readonly<Record<FileState, TagKind>> = {
  確認中: 'line',
  確認済: 'warn',
  取込中: 'line',
  取込済: 'ok',
  取消済: 'bad',
}

export function StateTag({ state }: { state: FileState }) {
  return <Tag kind={kinds[state]}>{state}</Tag>
}

/** A file is chosen and its source told; and every file so far. */
export async function ListPage({ here, filled }: Visit<typeof at.sheetFiles>) {
  const files = await sheetFilesSeenBy(here)
  return (
    <Page
      title="評価シートを取り込む"
      back={sheets()}
      lede="団体が公表した事務事業評価シートから、年度ごとの事業費と指標を読みます。空欄と0は分けたままです。"
    >
      <Notice>
        金額は千円、年度は令和の年として読みます。いまの予算要求には混ざりません。取り込む前に一枚ずつ確かめられます。
      </Notice>
      <Form to={at.sheetFiles()} filled={filled} submit="受け付けて確かめる" multipart>
        <FileField
          name="file"
          label="評価シートのファイル（JSON）"
          required
          accept=".json"
          hint="シートの並びが一つ入ったJSON。1,000枚まで。"
        />
        <TextField
          name="publisher"
          label="公表した団体"
          required
          hint="同じ団体の同じ番号のシートは、一つの事業になります。"
        />
        <TextField
          name="source"
          label="出典"
          required
          hint="資料の名前と年度。例：令和7年度事務事業評価シート（産業分野）"
        />
        <TextField name="sourceUrl" label="公表されているアドレス" />
        <DateField
          name="publishedOn"
          label="公表された日"
          hint="分からなければ空欄のままにします。"
        />
      </Form>
      <Section title="これまでのファイル" note="新しい順に50件まで">
        <Files files={files} />
      </Section>
    </Page>
  )
}

function Files({ files }: { files: readonly SheetFile[] }) {
  return (
    <Table
      caption="これまでのファイル"
      rows={files}
      rowKey={(file) => file.id}
      empty={
        <Empty
          title="まだ受け付けたファイルがありません"
          why="取り込むと、事業ごとに年度別の費用と指標を見て、評価シートを印刷できます。"
          stage="decide"
        />
      }
      columns={[
        {
          key: 'file',
          label: 'ファイル',
          cell: (file) => <a href={at.sheetFile({ sheetFileId: file.id })}>{file.fileName}</a>,
        },
        { key: 'publisher', label: '公表した団体', cell: (file) => file.publisher },
        { key: 'source', label: '出典', cell: (file) => file.source },
        { key: 'sheets', label: '枚数', align: 'n', cell: (file) => file.sheets },
        { key: 'state', label: '状態', cell: (file) => <StateTag state={file.state} /> },
        {
          key: 'at',
          label: '受付',
          cell: (file) => <Instant at={file.receivedAt} form="short" />,
        },
        { key: 'by', label: '受け付けた人', cell: (file) => file.receivedName },
      ]}
      fold
    />
  )
}
