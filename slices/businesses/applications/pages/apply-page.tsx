import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Form,
  Notice,
  Page,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import { town } from '../../publications/addresses.ts'
import { businessKinds } from '../../rules.ts'
import * as at from '../addresses.ts'

/** A business asks to be in the register, without an account and in one form. */
export function ApplyPage({ params, filled }: Visit<typeof at.application>) {
  return (
    <Page
      title="台帳への登録を申し出る"
      back={town(params)}
      lede="市内でものを作っている方、加工を請け負っている方ならどなたでも申し出られます。費用はかかりません。"
    >
      <Notice kind="info">
        申し出た内容は、産業の担当課の仕事（支援のご案内、引き合わせ、産地の見通し）に使います。公開や外への提供は、別に同意をいただくまで行いません。登録がすでにあるかどうかは、ここではお答えしません。
      </Notice>
      <Form to={at.application(params)} filled={filled} submit="登録を申し出る">
        <Section title="事業者">
          <Stack wide>
            <SelectField name="kind" label="種類" required options={businessKinds} />
            <TextField name="name" label="名称" required maxlength={150} />
            <TextField name="kana" label="よみ" maxlength={200} hint="ひらがなかカタカナで" />
            <TextField
              name="corporateNumber"
              label="法人番号"
              width="m"
              inputmode="numeric"
              hint="13桁。個人事業主にはありません。マイナンバーは入れないでください。"
            />
            <TextField name="postalCode" label="郵便番号" width="s" />
            <TextField name="address" label="所在地" maxlength={200} />
            <TextField
              name="phone"
              label="電話"
              type="tel"
              width="m"
              hint="所在地か電話の、どちらかは要ります。"
            />
            <AreaField
              name="makes"
              label="作っているもの・できること"
              rows={3}
              hint="例：眼鏡枠のバフ研磨。チタンもできます。"
              required
            />
          </Stack>
        </Section>
        <Section title="申し出る方">
          <Stack wide>
            <TextField name="contactName" label="名前" required maxlength={60} />
            <TextField
              name="mail"
              label="メール"
              type="email"
              required
              hint="内容を確かめるご連絡に使います。"
            />
            <CheckField name="hasRead" label="上の利用の目的を読みました" required />
          </Stack>
        </Section>
      </Form>
    </Page>
  )
}
