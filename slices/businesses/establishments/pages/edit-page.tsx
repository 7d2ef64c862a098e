import type { Visit } from '#platform'
import { DateField, Form, NumberField, Page, Section, SelectField, Stack, TextField } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { establishmentKinds, tenures } from '../rules.ts'
import { type Establishment, establishmentSeenBy } from '../tables.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newEstablishment>) {
  const business = await businessSeenBy(here, params.businessId)
  return (
    <Page title="事業所を加える" back={businessPage(params)} lede={business.name}>
      <Form to={at.establishments(params)} filled={filled} submit="事業所を加える">
        <Fields today={here.today} />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.establishmentEdit>) {
  const establishment = await establishmentSeenBy(here, params.businessId, params.establishmentId)
  return (
    <Page
      title="事業所の記録を直す"
      back={at.establishment(params)}
      lede={`${establishment.business}　${establishment.name}`}
    >
      <Form
        to={at.establishmentEdit(params)}
        filled={filled}
        version={establishment.version}
        submit="直した内容を保存する"
      >
        <Fields establishment={establishment} today={here.today} />
      </Form>
    </Page>
  )
}

function Fields({ establishment, today }: { establishment?: Establishment; today: string }) {
  return (
    <>
      <Section title="どこか">
        <Stack wide>
          <TextField
            name="name"
            label="名称"
            required
            maxlength={100}
            hint="例：第二工場、直営店"
            value={establishment?.name}
          />
          <SelectField
            name="kind"
            label="種別"
            required
            value={establishment?.kind}
            options={establishmentKinds}
          />
          <TextField
            name="postalCode"
            label="郵便番号"
            width="s"
            value={establishment?.postalCode}
          />
          <TextField
            name="municipality"
            label="市外の市区町村"
            width="m"
            hint="市内なら空けておきます（市外の例：福井市、東京都台東区）。"
            value={establishment?.municipality}
          />
          <TextField
            name="address"
            label="所在地"
            required
            maxlength={200}
            value={establishment?.address}
          />
          <TextField
            name="district"
            label="地区"
            width="m"
            hint="市内のときに、市で使っている地区の名前（例：河和田）"
            value={establishment?.district}
          />
          <TextField name="phone" label="電話" type="tel" width="m" value={establishment?.phone} />
          <TextField
            name="openedIn"
            label="開始年月"
            width="m"
            placeholder="例：昭43.4"
            hint="月が分からなければ年だけ（例：1968年）。空欄は「不明」です。"
            value={establishment?.openedIn}
          />
        </Stack>
      </Section>
      <Section title="用地">
        <Stack wide>
          <SelectField
            name="tenure"
            label="用地"
            required
            value={establishment?.tenure ?? '不明'}
            options={tenures}
          />
          <DateField
            name="leaseEndsOn"
            label="賃借の満了日"
            hint="借地・借家のとき。期日の一覧に出ます。"
            value={establishment?.leaseEndsOn}
          />
          <NumberField
            name="areaM2"
            label="面積"
            unit="㎡"
            hint="分からなければ空けてください。"
            value={establishment?.areaM2}
          />
        </Stack>
      </Section>
      <Section title="どこから知ったか">
        <Stack wide>
          <TextField
            name="source"
            label="出どころ"
            required
            hint="例：訪問、調査票、本人の申出"
            value={establishment?.source}
          />
          <DateField
            name="confirmedOn"
            label="確かめた日"
            required
            value={establishment?.confirmedOn ?? today}
          />
        </Stack>
      </Section>
    </>
  )
}
