import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  DateField,
  FiscalYearField,
  Form,
  Page,
  SelectField,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { planKinds } from '../rules.ts'

export async function NewPage({ filled }: Visit<typeof at.newPlan>) {
  return (
    <Page
      title="計画を登録する"
      back={at.plans()}
      lede="策定済みの計画を登録します。目標は次の画面で加えます。"
    >
      <Form to={at.plans()} filled={filled} submit="計画を登録する">
        <TextField name="name" label="計画の名称" required maxlength={100} />
        <SelectField
          name="kind"
          label="計画の種類"
          required
          options={planKinds.map((kind) => ({ value: kind, label: kind }))}
        />
        <FiscalYearField name="firstYear" label="始まりの年度" required />
        <FiscalYearField name="lastYear" label="終わりの年度" required />
        <DateField
          name="adoptedOn"
          label="策定した日"
          hint="目標はこの日に決まったものとして扱います。後から付けた根拠には「後付け」と表示されます。"
          required
        />
        <AreaField name="purpose" label="めざす姿" rows={3} />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}
