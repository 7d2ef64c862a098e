import type { Visit } from '#platform'
import { AreaField, Form, Page, Section, SelectField } from '#ui'
import { figures } from '../../fiscal-figures/addresses.ts'
import { GroundFields } from '../../fiscal-figures/pages/figure-fields.tsx'
import { definitionKeys, definitions } from '../../fiscal-figures/rules.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { columnNames, units } from '../rules.ts'

/** Several fiscal years at once, copied from a spreadsheet. */
export async function NewPage({ here, params, filled }: Visit<typeof at.newSheet>) {
  const business = await businessSeenBy(here, params.businessId)
  return (
    <Page
      title="表計算から貼り付ける"
      back={figures(params)}
      lede={`${business.name}　何年度分でも一度に読み取れます。保存する前に、読み取った内容を確かめられます。`}
    >
      <Form to={at.sheets(params)} filled={filled} submit="貼り付けた表を読み取る">
        <Section title="表">
          <AreaField
            name="pasted"
            label="表計算で選んでコピーした範囲"
            rows={10}
            required
            hint={`列の名前：${columnNames.join('・')}。年度のほかは、あるものだけで構いません。年度が横に並ぶ決算の表も、そのまま貼り付けられます。空欄は「不明」になります。`}
          />
          <SelectField name="unit" label="金額の単位" required value="千円" options={units} />
          <SelectField
            name="definition"
            label="付加価値額の定義"
            hint="表に「定義」の列があれば、その列を優先します。"
            empty="付加価値額の列はない"
            options={definitionKeys.map((key) => ({ value: key, label: definitions[key] }))}
          />
        </Section>
        <GroundFields today={here.today} />
      </Form>
    </Page>
  )
}
