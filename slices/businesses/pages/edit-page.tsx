import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  DateField,
  Form,
  NumberField,
  Page,
  Section,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import * as at from '../addresses.ts'
import { alikeOnes } from '../duplicates/pages/alike-ones.tsx'
import { jsicRevisions } from '../industries/rules.ts'
import { businessKinds, preferredWays } from '../rules.ts'
import { type Business, businessSeenBy } from '../tables.ts'

export async function NewPage({ here, filled }: Visit<typeof at.newBusiness>) {
  const alike = await alikeOnes(here, filled, null)
  return (
    <Page
      title="事業者を登録する"
      back={at.businesses()}
      lede="名称と、所在地か電話があれば登録できます。分からないところは空けておいてください。"
    >
      {alike}
      <Form to={at.businesses()} filled={filled} submit="事業者を登録する">
        <Fields today={here.today} />
        <CheckField
          name="isAnother"
          label="別の事業者として登録する"
          hint="よく似た事業者が見つかったときだけ、確かめてから印を付けます。"
        />
        <CheckField
          name="isDraft"
          label="仮登録にする"
          hint="まだ本人や登記で確かめていないときに。確かめたあとで「登録」に進めます。"
        />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.businessEdit>) {
  const business = await businessSeenBy(here, params.businessId)
  const alike = await alikeOnes(here, filled, business.id)
  return (
    <Page title="事業者の登録を直す" back={at.business(params)} lede={business.name}>
      {alike}
      <Form
        to={at.businessEdit(params)}
        filled={filled}
        version={business.version}
        submit="直した内容を保存する"
      >
        <Fields business={business} today={here.today} />
        <CheckField
          name="isAnother"
          label="似た事業者とは別の事業者である"
          hint="よく似た事業者が見つかったときだけ、確かめてから印を付けます。"
        />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

function Fields({ business, today }: { business?: Business; today: string }) {
  return (
    <>
      <Section title="だれか">
        <SelectField
          name="kind"
          label="種類"
          required
          value={business?.kind}
          options={businessKinds}
        />
        <TextField name="name" label="名称" required maxlength={150} value={business?.name} />
        <TextField name="kana" label="よみ" maxlength={200} value={business?.kana} />
        <TextField
          name="corporateNumber"
          label="法人番号"
          width="m"
          inputmode="numeric"
          hint="13桁。個人事業主にはありません。写し間違いは検査数字で気づけます。"
          value={business?.corporateNumber}
        />
        <AreaField
          name="aliases"
          label="屋号・別名"
          rows={3}
          hint="一行に一つ。前の名前、ブランド、よくある書き間違いも入れると、それでもさがせます。"
          value={business?.aliases.join('\n')}
        />
        <TextField name="nameEn" label="英語の名称" maxlength={200} value={business?.nameEn} />
      </Section>
      <Section title="どこにいて、どう連絡するか">
        <TextField name="postalCode" label="郵便番号" width="s" value={business?.postalCode} />
        <TextField name="address" label="所在地" maxlength={200} value={business?.address} />
        <TextField
          name="district"
          label="地区"
          width="m"
          hint="市で使っている地区の名前（例：河和田）"
          value={business?.district}
        />
        <TextField name="phone" label="電話" type="tel" width="m" value={business?.phone} />
        <TextField name="mail" label="メール" type="email" value={business?.mail} />
        <SelectField
          name="preferredWay"
          label="連絡の方法"
          value={business?.preferredWay}
          empty="聞いていない"
          options={preferredWays}
        />
      </Section>
      <Section title="何をしているか">
        <TextField
          name="jsicCode"
          label="業種コード"
          width="s"
          inputmode="numeric"
          hint="日本標準産業分類の2〜4桁（例：3297 眼鏡製造業、3271 漆器製造業）"
          value={business?.jsicCode}
        />
        <SelectField
          name="jsicRevision"
          label="分類の改定"
          value={business?.jsicRevision}
          options={jsicRevisions.map(({ revision, label }) => ({ value: revision, label }))}
        />
        <NumberField
          name="employees"
          label="従業員数"
          unit="人"
          hint="役員・家族を含みます。分からなければ空けてください（0人とは区別します）。"
          value={business?.employees}
        />
        <DateField name="employeesOn" label="従業員数の時点" value={business?.employeesOn} />
        <NumberField name="foundedYear" label="創業の年" unit="年" value={business?.foundedYear} />
        <YenField name="capitalYen" label="資本金" value={business?.capitalYen} />
      </Section>
      <Section title="どこから知ったか">
        <TextField
          name="source"
          label="出どころ"
          required
          hint="例：訪問、登記簿、法人番号公表サイト、本人の申出"
          value={business?.source}
        />
        <DateField
          name="confirmedOn"
          label="確かめた日"
          required
          hint="2年を過ぎると「n年前の情報」と表示します。"
          value={business?.confirmedOn ?? today}
        />
      </Section>
    </>
  )
}
