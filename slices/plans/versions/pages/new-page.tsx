import type { Visit } from '#platform'
import { AreaField, Form, Page, RadioField } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { planSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'

/** 改定, 軽微な修正 or 正誤: which it is decides what may change and who is heard. */
export async function NewVersionPage({ here, params, filled }: Visit<typeof at.newVersion>) {
  const plan = await planSeenBy(here, params.planId)
  return (
    <Page
      title="改定・正誤を始める"
      back={planPage(params)}
      lede={`${plan.name}の、いま効力のある版を写して、次の版を作ります。`}
    >
      <Form to={at.versions(params)} filled={filled} submit="次の版を作る">
        <RadioField
          name="kind"
          label="種類"
          required
          boxed
          options={[
            {
              value: 'revision',
              label: '改定',
              note: '目標や目標値を変えます。素案を公表し、30日以上意見を募ります。',
            },
            {
              value: 'minor',
              label: '軽微な修正',
              note: '目標の数も目標値も変えません。理由を付けて、意見の募集を省けます。',
            },
            {
              value: 'erratum',
              label: '正誤',
              note: '誤字・脱字だけを直します。新旧対照表が正誤表になります。',
            },
          ]}
        />
        <AreaField name="reason" label="改める理由" rows={4} required />
      </Form>
    </Page>
  )
}
