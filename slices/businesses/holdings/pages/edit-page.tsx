import type { Visit } from '#platform'
import { DateField, Form, NumberField, Page, SelectField, TextField } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { levels, verifications, willingnesses } from '../rules.ts'
import { type Holding, holdingSeenBy } from '../tables.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newHolding>) {
  const business = await businessSeenBy(here, params.businessId)
  const processes = await processesSeenBy(here)
  return (
    <Page title="できる工程を記録する" back={businessPage(params)} lede={business.name}>
      <Form to={at.holdings(params)} filled={filled} submit="できる工程を記録する">
        <SelectField
          name="processId"
          label="工程"
          required
          hint="一覧にないときは、先に「工程の一覧」に加えてください。"
          options={processes.map(({ id, trade, name }) => ({
            value: id,
            label: `${trade}：${name}`,
          }))}
        />
        <Fields today={here.today} />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.holdingEdit>) {
  const holding = await holdingSeenBy(here, params.businessId, params.holdingId)
  return (
    <Page
      title="できる工程を直す"
      back={businessPage(params)}
      lede={`${holding.business}　${holding.process}`}
    >
      <Form
        to={at.holdingEdit(params)}
        filled={filled}
        version={holding.version}
        submit="直した内容を保存する"
      >
        <Fields holding={holding} today={here.today} />
      </Form>
    </Page>
  )
}

const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

function Fields({ holding, today }: { holding?: Holding; today: string }) {
  return (
    <>
      <SelectField
        name="level"
        label="どのくらいできるか"
        required
        value={holding?.level}
        options={choices(levels)}
      />
      <TextField
        name="materials"
        label="扱う素材"
        hint="空白か読点で区切ります（例：チタン、アセテート）。空欄は「不明」です。"
        value={holding?.materials.join('、')}
      />
      <NumberField
        name="lotFrom"
        label="最小のロット"
        unit="個から"
        hint="何個から受けるか。空欄は「不明」です。"
        value={holding?.lotFrom}
      />
      <SelectField
        name="willing"
        label="新しい仕事を受けるか"
        required
        value={holding?.willing ?? '不明'}
        options={choices(willingnesses)}
      />
      <SelectField
        name="verified"
        label="何で確かめたか"
        required
        value={holding?.verified}
        options={choices(verifications)}
      />
      <DateField
        name="verifiedOn"
        label="確かめた日"
        required
        value={holding?.verifiedOn ?? today}
      />
    </>
  )
}
