import type { Visit } from '#platform'
import {
  AreaField,
  DateField,
  Form,
  Notice,
  NumberField,
  Page,
  Section,
  SelectField,
  Stack,
  TextField,
  YenField,
} from '#ui'
import { preferredWays } from '../../rules.ts'
import * as at from '../addresses.ts'
import { ownBusiness } from '../tables.ts'

/** What the record says, to be written over where it is wrong. */
export async function CorrectionPage({ here, params, filled }: Visit<typeof at.ownCorrection>) {
  const business = await ownBusiness(here, params.businessId)
  return (
    <Page
      title="訂正を申し出る"
      back={at.ownRecord(params)}
      lede={`${business.name}の登録です。直してほしいところだけを書き換えてください。`}
    >
      <Notice kind="info">
        すぐには変わりません。市の担当課が確かめて、30日以内に項目ごとに答えます。
      </Notice>
      <Form
        to={at.ownCorrection(params)}
        filled={filled}
        version={business.version}
        submit="訂正を申し出る"
      >
        <Section title="だれか">
          <Stack wide>
            <TextField name="name" label="名称" required maxlength={150} value={business.name} />
            <TextField name="kana" label="よみ" maxlength={200} value={business.kana} />
            <AreaField
              name="aliases"
              label="屋号・別名"
              rows={3}
              hint="一行に一つ"
              value={business.aliases.join('\n')}
            />
            <TextField name="nameEn" label="英語の名称" maxlength={200} value={business.nameEn} />
            <TextField
              name="corporateNumber"
              label="法人番号"
              width="m"
              inputmode="numeric"
              hint="13桁。個人事業主にはありません。"
              value={business.corporateNumber}
            />
          </Stack>
        </Section>
        <Section title="連絡">
          <Stack wide>
            <TextField name="postalCode" label="郵便番号" width="s" value={business.postalCode} />
            <TextField name="address" label="所在地" maxlength={200} value={business.address} />
            <TextField name="phone" label="電話" type="tel" width="m" value={business.phone} />
            <TextField name="mail" label="メール" type="email" value={business.mail} />
            <SelectField
              name="preferredWay"
              label="連絡の方法"
              value={business.preferredWay}
              empty="決めていない"
              options={preferredWays}
            />
          </Stack>
        </Section>
        <Section title="規模">
          <Stack wide>
            <NumberField
              name="employees"
              label="従業員数"
              unit="人"
              hint="役員・家族を含みます。"
              value={business.employees}
            />
            <DateField name="employeesOn" label="従業員数の時点" value={business.employeesOn} />
            <NumberField
              name="foundedYear"
              label="創業の年"
              unit="年"
              value={business.foundedYear}
            />
            <YenField name="capitalYen" label="資本金" value={business.capitalYen} />
          </Stack>
        </Section>
        <Section title="そのほか">
          <Stack wide>
            <AreaField
              name="note"
              label="財務・担い手など、上にない訂正"
              rows={4}
              hint="どこが、どう違うかを書いてください。事業所・工程・設備は、登録の画面でその名前を押すと、項目ごとに申し出られます。"
            />
          </Stack>
        </Section>
      </Form>
    </Page>
  )
}
