import type { Visit } from '#platform'
import { FileField, Form, LinkButton, Page, Section } from '#ui'
import { indicators } from '../../indicators/addresses.ts'
import * as at from '../addresses.ts'
import { columns } from '../rules.ts'

export async function ImportPage({ filled }: Visit<typeof at.observationImports>) {
  return (
    <Page
      title="観測値をCSVで取り込む"
      back={indicators()}
      lede="1行が、1つの指標の1つの期間の値です。一度に300行までです。1行でも読めない行があれば、何も取り込まずに、行番号と直し方を示します。"
      acts={
        <LinkButton href={at.observationTemplate()} kind="sub" download>
          ひな形（CSV）
        </LinkButton>
      }
    >
      <Section title="列" note="見出しは1行目に、この名前で書きます">
        <p>{columns.map(([, head]) => head).join('、')}</p>
        <p>
          公表資料で伏せられた値は「X」と書きます。0とは別のものとして扱い、数には入れません。期間は「令和7」または「2025」のように書きます。
        </p>
      </Section>
      <Form to={at.observationImports()} filled={filled} submit="この内容で取り込む" multipart>
        <FileField name="file" label="CSVファイル" accept=".csv,text/csv" required />
      </Form>
    </Page>
  )
}
