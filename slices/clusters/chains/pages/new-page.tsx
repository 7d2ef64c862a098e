import type { Visit } from '#platform'
import { CheckField, Form, Page, RadioField, TextField } from '#ui'
import { clusterSeenBy } from '../../tables.ts'
import { everyTemplate } from '../../templates/every-template.ts'
import * as at from '../addresses.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newChain>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return (
    <Page
      title="連鎖をつくる"
      back={at.chains(params)}
      lede={`${cluster.name}　ひな形は写して使います。写しを直しても、ひな形は変わりません。`}
    >
      <Form to={at.chains(params)} filled={filled} submit="連鎖をつくる">
        <TextField
          name="name"
          label="連鎖の名前"
          hint="例：金属枠ができるまで"
          required
          maxlength={100}
        />
        <RadioField
          name="template"
          label="もとにするひな形"
          value=""
          options={[
            { value: '', label: '白紙から始める' },
            ...everyTemplate.map(({ key, name, steps, note }) => ({
              value: key,
              label: `${name}（${steps.length}件）`,
              note,
            })),
          ]}
        />
        <CheckField name="isSample" label="見本としてつくる" />
      </Form>
    </Page>
  )
}
