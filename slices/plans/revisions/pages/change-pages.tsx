import type { Visit } from '#platform'
import { AreaField, DateField, FiscalYearField, Form, NumberField, Page, TextField } from '#ui'
import { indicator as indicatorPage } from '../../indicators/addresses.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import * as at from '../addresses.ts'
import { basesOf } from '../tables.ts'

export async function RetirementPage({ here, params, filled }: Visit<typeof at.retirement>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  return (
    <Page
      title="指標を廃止する"
      back={indicatorPage(params)}
      lede={`${indicator.name}。これまでの値と判定は残ります。廃止した後は、目標も値も足せません。`}
    >
      <Form
        to={at.retirement(params)}
        filled={filled}
        version={indicator.version}
        submit="指標を廃止する"
        danger
      >
        <AreaField name="reason" label="廃止する理由" rows={3} required />
        <TextField
          name="watchInstead"
          label="代わりに見るもの"
          hint="何を、だれが見るか。例：産業振興課が、成約額で見る"
          required
        />
      </Form>
    </Page>
  )
}

export async function NewBaselinePage({ here, params, filled }: Visit<typeof at.newBaseline>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  const { fixed } = await basesOf(here, indicator)
  return (
    <Page
      title={fixed === null ? '測った基準値を入れる' : '改定された基準値を入れる'}
      back={indicatorPage(params)}
      lede={
        fixed === null
          ? indicator.name
          : `${indicator.name}。決めたときの基準値は${fixed.year}年の${fixed.value}${indicator.unit}です。判定はこの値で続け、改定後の値は横に示します。`
      }
    >
      <Form
        to={at.baselines(params)}
        filled={filled}
        version={indicator.version}
        submit="基準値を入れる"
      >
        <NumberField name="value" label="基準値" unit={indicator.unit} required />
        <FiscalYearField
          name="year"
          label="基準の年"
          value={fixed?.year ?? indicator.baselineYear}
          required
        />
        <DateField name="vintageOn" label="公表された日" required />
        <TextField name="source" label="資料" value={indicator.source} required />
      </Form>
    </Page>
  )
}
