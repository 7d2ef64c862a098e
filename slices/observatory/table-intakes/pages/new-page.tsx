import type { Visit } from '#platform'
import {
  AreaField,
  Columns,
  DateField,
  FileField,
  Form,
  LinkButton,
  NumberField,
  Page,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { areaOfCity } from '../../areas/tables.ts'
import * as editionsAt from '../../editions/addresses.ts'
import { SECTORS_13 } from '../../reference/sector-bridges.ts'
import * as at from '../addresses.ts'
import { areasOfTables } from '../rules.ts'

/** A 産業連関表 of this city or its prefecture comes in here. */
export async function NewPage({ here, query, filled }: Visit<typeof at.newTable>) {
  const areas = areasOfTables(await areaOfCity(here))
  return (
    <Page
      title="産業連関表を取り込む"
      stage="know"
      back={editionsAt.editions()}
      lede="市や県の産業連関表を取り込むと、効果の試算に全国表より先に使います。検査が終わって別の人が公開するまで、試算は変わりません。"
      acts={
        <>
          <LinkButton kind="sub" href={at.matrixPattern()} download>
            見本：縦横の表（CSV）
          </LinkButton>
          <LinkButton kind="sub" href={at.tablePattern()} download>
            見本：1行に1取引（CSV）
          </LinkButton>
        </>
      }
    >
      <Columns shape="main">
        <Section title="ファイルから">
          <Form
            to={at.tableIntake()}
            name="table"
            filled={filled}
            multipart
            submit="受け付けて検査する"
          >
            <FileField
              name="file"
              label="産業連関表（CSV、百万円）"
              hint="CP932 か UTF-8。2から108部門。取引のない欄にも0を入れます。"
              accept=".csv,text/csv"
              required
            />
            <TextField
              name="label"
              label="表の名前"
              hint="例：令和2年福井県産業連関表（37部門）"
              maxlength={60}
              required
            />
            <SelectField
              name="areaCode"
              label="表の地域"
              options={areas}
              hint="市区町村の表は、その市区町村の試算にだけ使います。都道府県の表は、その中のどの市区町村の試算にも使います。"
              required
            />
            <TextField
              name="publisher"
              label="表を作った機関"
              hint="例：福井県"
              maxlength={60}
              required
            />
            <NumberField
              name="year"
              label="表の年"
              hint="表が表している年です。公表した年ではありません。例：2020"
              required
            />
            <DateField name="publishedOn" label="公表元が公表した日" required />
            <NumberField
              name="total"
              label="生産額の計（公表値）"
              unit="百万円"
              hint="分かれば入れます。ファイルの計と照らし合わせます。"
            />
            <AreaField
              name="sectors"
              label="部門の対応"
              hint="名前から13部門が決まらない部門だけ、1行に1つ「部門の番号=13部門の番号」と書きます。例：48=12"
              value={query.sectors ?? ''}
              rows={4}
            />
            <TextField name="note" label="備考" maxlength={200} />
          </Form>
        </Section>
        <Section title="書き方">
          <p class="mini">次のどちらの形でも読みます。金額は百万円です。</p>
          <ul class="mini">
            <li>
              縦横の表：公表された取引基本表を、1行目に列の部門、左端の列に行の部門を置いたCSVにします。縦と横の両方にある部門を産業とし、行だけのものを粗付加価値、列だけのものを最終需要・移輸出・移輸入と読みます。番号のない行や列（内生部門計、生産額など）は読みません。
            </li>
            <li>
              1行に1取引：列は、投入の種類・投入の部門・産出の種類・産出の部門・金額です。種類は、産業
              industry、粗付加価値 valueadded、最終需要 finaldemand、移輸出 export、移輸入 import
              です。
            </li>
            <li>部門は「03_製造業」のように、2〜4桁の番号と名前を「_」でつなぎます。</li>
            <li>移輸入と控除の項目は、負の数で書きます。取引のない欄には0を入れます。</li>
            <li>
              部門ごとに、投入の計（縦）と産出の計（横）が合うことを検査します。端数の差は、差し支えありません。
            </li>
          </ul>
          <p class="mini">
            {`13部門の番号：${[...SECTORS_13].map(([code, name]) => `${code} ${name}`).join('、')}。従業者の数は、この13部門ごとに数えます。`}
          </p>
        </Section>
      </Columns>
    </Page>
  )
}
