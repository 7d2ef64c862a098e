import type { Visit } from '#platform'
import { CheckField, Columns, Form, HiddenField, NumberField, Page, Section, TextField } from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { categories } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import * as at from '../addresses.ts'
import { seatsOf } from '../tables.ts'

export async function SeatsPage({ here, params, filled }: Visit<typeof at.seats>) {
  const body = await bodySeenBy(here, params.bodyId)
  const seats = await seatsOf(here, body.id)
  return (
    <Page
      title={`${body.name}の区分と席`}
      back={bodyPage(params)}
      lede={`定数は${body.seatsMax}人です。席のない区分は、上限を0にしてください。`}
    >
      <Form to={at.seats(params)} filled={filled} submit="席を決める">
        {categories.map((category, n) => {
          const seat = seats.find((one) => one.category === category)
          return (
            <Section title={category}>
              <HiddenField name={`rows.${n}.category`} value={category} />
              <Columns shape="3">
                <NumberField
                  name={`rows.${n}.seatsMin`}
                  label="下限"
                  unit="人"
                  value={seat?.seatsMin ?? 0}
                />
                <NumberField
                  name={`rows.${n}.seatsMax`}
                  label="上限"
                  unit="人"
                  value={seat?.seatsMax ?? 0}
                />
                <TextField
                  name={`rows.${n}.keptFor`}
                  label="別に持つ枠"
                  hint="例：若手・女性"
                  value={seat?.keptFor}
                />
              </Columns>
              <CheckField
                name={`rows.${n}.recommends`}
                label="団体に推薦を依頼する"
                value={seat?.recommends}
              />
              <CheckField
                name={`rows.${n}.isNeeded`}
                label="一人も出席しないときは開会できない（規則に定めがある）"
                value={seat?.isNeeded}
              />
            </Section>
          )
        })}
      </Form>
    </Page>
  )
}
