import type { Visit } from '#platform'
import {
  AreaField,
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
import { LAYOUTS } from '../../reference/layouts.ts'
import { newTable } from '../../table-intakes/addresses.ts'
import * as at from '../addresses.ts'
import { isPublished } from '../forms.ts'

const options = Object.entries(LAYOUTS)
  .filter(([name]) => isPublished(name))
  .map(([value, { label }]) => ({ value, label }))

/** A publisher's file comes in here. */
export function NewPage({ here, filled }: Visit<typeof at.newEdition>) {
  return (
    <Page
      title="統計の版を取り込む"
      stage="know"
      back={at.editions()}
      lede="公表元のファイルを、手を加えずに選んでください。検査が終わって公開するまで、画面の値は変わりません。"
      acts={
        here.opens(newTable()) && (
          <LinkButton kind="sub" href={newTable()}>
            産業連関表を取り込む
          </LinkButton>
        )
      }
    >
      <Section title="ファイルから">
        <Form to={at.intake()} name="file" filled={filled} multipart submit="受け付けて検査する">
          <FileField
            name="file"
            label="公表元のファイル（CSV）"
            hint="CP932 か UTF-8。200MBまで。"
            accept=".csv,text/csv"
            required
          />
          <TextField
            name="label"
            label="版の名前"
            hint="例：SSDSE-A 2027年版"
            maxlength={60}
            required
          />
          <DateField name="publishedOn" label="公表元が公表した日" required />
          <SelectField
            name="layout"
            label="ファイルの形"
            empty="ファイルの1行目から判断する"
            options={options}
            hint="新しい版で1行目が変わったときは、列が同じ版を選びます。"
          />
          <NumberField
            name="total"
            label="従業者数の全国計（公表値）"
            unit="人"
            hint="SSDSE-A の形を選んだときに入れます。途中で切れたファイルを見分けます。"
          />
          <AreaField
            name="columns"
            label="列の対応"
            hint="列コードが変わったとき、1行に1つ「列コード=系列ID」と書きます。例：C2208=employees"
            rows={3}
          />
          <TextField name="note" label="備考" maxlength={200} />
        </Form>
      </Section>
    </Page>
  )
}
