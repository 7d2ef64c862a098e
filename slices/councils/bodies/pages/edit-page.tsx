import type { Visit } from '#platform'
import { AreaField, Form, Page } from '#ui'
import * as at from '../addresses.ts'
import { bodiesSeenBy, bodySeenBy } from '../tables.ts'
import { BodyFields } from './body-fields.tsx'

export async function NewPage({ here, filled }: Visit<typeof at.newBody>) {
  return (
    <Page
      title="会議体を準備する"
      back={at.bodies()}
      lede="条例・要綱に書いてあるとおりに入れてください。定足数も期限も、ここから数えます。"
    >
      <Form to={at.bodies()} filled={filled} submit="会議体を準備する">
        <BodyFields parents={await bodiesSeenBy(here)} />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.bodyEdit>) {
  const body = await bodySeenBy(here, params.bodyId)
  const parents = await bodiesSeenBy(here)
  return (
    <Page title={`${body.name}の規則を直す`} back={at.body(params)}>
      <Form to={at.bodyEdit(params)} filled={filled} submit="直す" version={body.version}>
        <BodyFields body={body} parents={parents.filter(({ id }) => id !== body.id)} />
        <AreaField
          name="reason"
          label="直す理由"
          hint="例：令和8年条例第0号による改正"
          required
          rows={2}
        />
      </Form>
    </Page>
  )
}
