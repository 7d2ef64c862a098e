import type { Visit } from '#platform'
import { Card, Columns, FileField, Form, Page } from '#ui'
import * as at from '../addresses.ts'

/** A file is chosen; nothing of the register changes yet. */
export async function NewPage({ filled }: Visit<typeof at.newImport>) {
  return (
    <Page
      title="名簿を取り込む"
      back={at.imports()}
      lede="ファイルを受け付け、列の対応を決め、全部の行を検査してから取り込みます。台帳は「取り込む」を押すまで変わりません。"
    >
      <Columns shape="main">
        <Form to={at.imports()} filled={filled} submit="受け付ける" multipart>
          <FileField
            name="file"
            label="名簿のファイル"
            accept=".csv,.xlsx"
            required
            hint="CSV（UTF-8、シフトJIS。区切りはコンマ・タブ・セミコロン）かExcel（.xlsx の1枚目のシート）。200MBまで。"
          />
        </Form>
        <Card title="取り込む前に">
          <ul>
            <li>1行目に列の名前を入れます。GIF（法人・事業所）の項目名はそのまま読み取れます。</li>
            <li>
              どの事業者かは、自システムID、法人番号、名称と電話の順に見分けます。合う事業者があれば更新、なければ新規です。
            </li>
            <li>空欄のセルは、台帳の内容を変えません。消すときは「(空欄にする)」と入れます。</li>
            <li>
              法人番号や電話番号の列は、Excelで「文字列」にしてから保存してください。桁や先頭の0が失われます。
            </li>
            <li>
              誤りのある行だけを除いて取り込みます。除いた行は、理由の付いたCSVで受け取れます。
            </li>
          </ul>
        </Card>
      </Columns>
    </Page>
  )
}
