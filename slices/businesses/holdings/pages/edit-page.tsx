import type { Visit } from '#platform'
import { Confirm, Form, Page, SelectField, TextField } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { establishmentsOf } from '../../establishments/tables.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { holdingSeenBy } from '../tables.ts'
import { HoldingFields } from './holding-fields.tsx'

export async function NewPage({ here, params, filled }: Visit<typeof at.newHolding>) {
  const business = await businessSeenBy(here, params.businessId)
  const processes = await processesSeenBy(here)
  const establishments = await establishmentsOf(here, business.id)
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
        <HoldingFields establishments={establishments} today={here.today} />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.holdingEdit>) {
  const holding = await holdingSeenBy(here, params.businessId, params.holdingId)
  const establishments = await establishmentsOf(here, params.businessId)
  return (
    <Page
      title="できる工程を直す"
      back={businessPage(params)}
      lede={`${holding.business}　${holding.process}`}
    >
      <Form
        to={at.holdingEdit(params)}
        name="revision"
        filled={filled}
        version={holding.version}
        submit="直した内容を保存する"
      >
        <HoldingFields holding={holding} establishments={establishments} today={here.today} />
      </Form>
      <Confirm
        open="できる工程から外す"
        title={`「${holding.process}」を、できる工程から外します`}
        to={at.removal(params)}
        name="removal"
        filled={filled}
        version={holding.version}
        submit="できる工程から外す"
        danger
      >
        <p>
          もうしていないとき、誤って記録したときに外します。検索や産地の連鎖からすぐに消えます。外す前の内容は変更の記録に残り、もう一度記録することもできます。
        </p>
        <TextField name="reason" label="理由" required maxlength={500} />
      </Confirm>
    </Page>
  )
}
