import type { Visit } from '#platform'
import { Form, Page } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { establishmentsOf } from '../../establishments/tables.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { machineSeenBy } from '../tables.ts'
import { EquipmentFields } from './equipment-fields.tsx'

export async function NewPage({ here, params, filled }: Visit<typeof at.newEquipment>) {
  const business = await businessSeenBy(here, params.businessId)
  return (
    <Page title="設備を記録する" back={businessPage(params)} lede={business.name}>
      <Form to={at.equipment(params)} filled={filled} submit="設備を記録する">
        <EquipmentFields
          processes={await processesSeenBy(here)}
          establishments={await establishmentsOf(here, business.id)}
          today={here.today}
        />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.machineEdit>) {
  const machine = await machineSeenBy(here, params.businessId, params.equipmentId)
  return (
    <Page
      title="設備の記録を直す"
      back={at.machine(params)}
      lede={`${machine.business}　${machine.name}`}
    >
      <Form
        to={at.machineEdit(params)}
        filled={filled}
        version={machine.version}
        submit="直した内容を保存する"
      >
        <EquipmentFields
          machine={machine}
          processes={await processesSeenBy(here)}
          establishments={await establishmentsOf(here, params.businessId)}
          today={here.today}
        />
      </Form>
    </Page>
  )
}
