import type { Visit } from '#platform'
import { CheckField, Columns, Form, NumberField, Page, Section, SelectField, TextField } from '#ui'
import { mayDecide } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import { closedReasons, itemKinds } from '../rules.ts'
import { itemsOf } from '../tables.ts'

export async function ItemsPage({ here, params, filled }: Visit<typeof at.items>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  const items = await itemsOf(here, meeting.id)
  const kinds = itemKinds.filter(
    (kind) => mayDecide(body.basis) || (kind !== '諮問審議' && kind !== '表決'),
  )
  const rows = Array.from({ length: Math.min(Math.max(items.length + 2, 5), 20) }, (_, n) => n)
  return (
    <Page
      title={`${meeting.title}の議題`}
      back={meetingPage(params)}
      lede="題のない欄は残りません。保存すると、空いた欄が増えます。"
    >
      <Form to={at.items(params)} filled={filled} submit="議題を決める">
        {rows.map((n) => {
          const item = items[n]
          const name = (field: string) => `rows.${n}.${field}`
          return (
            <Section title={`議題${n + 1}`}>
              <TextField name={name('title')} label="題" value={item?.title} />
              <Columns shape="3">
                <SelectField
                  name={name('kind')}
                  label="種類"
                  required
                  options={kinds}
                  value={item?.kind ?? '協議'}
                />
                <NumberField
                  name={name('minutes')}
                  label="時間"
                  unit="分"
                  value={item?.minutes ?? 15}
                />
                <SelectField
                  name={name('closedReason')}
                  label="非公開の理由"
                  empty="公開する"
                  options={closedReasons}
                  value={item?.closedReason}
                />
              </Columns>
              <CheckField
                name={name('isClosed')}
                label="この議題を非公開にする"
                value={item?.isClosed}
              />
            </Section>
          )
        })}
      </Form>
    </Page>
  )
}
