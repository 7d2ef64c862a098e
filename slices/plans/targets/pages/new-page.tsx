import type { Visit } from '#platform'
import { AreaField, FiscalYearField, Form, NumberField, Page, RadioField } from '#ui'
import { indicator as indicatorPage } from '../../indicators/addresses.ts'
import { shapes } from '../../indicators/rules.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import * as at from '../addresses.ts'

export async function NewTargetPage({ here, params, filled }: Visit<typeof at.newTarget>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  const isRange = indicator.direction === '範囲維持'
  const present =
    indicator.targetValue === null
      ? 'いまは目標がありません。'
      : `いまの目標は${indicator.targetYear}年 ${isRange ? `${indicator.targetLow}〜` : ''}${indicator.targetValue}${indicator.unit}です。`
  return (
    <Page
      title="目標を改める"
      back={indicatorPage(params)}
      lede={`${indicator.name}。判定の済んだ期間は、そのときの目標のままです。値が分かった後に改めると「結果判明後の目標変更」の印が付きます。`}
    >
      <Form
        to={at.targets(params)}
        filled={filled}
        version={indicator.version}
        submit="目標を改める"
      >
        <NumberField
          name="value"
          label={isRange ? '新しい範囲の上限' : '新しい目標値'}
          unit={indicator.unit}
          required
          hint={present}
        />
        {isRange && (
          <NumberField name="low" label="新しい範囲の下限" unit={indicator.unit} required />
        )}
        <FiscalYearField name="dueYear" label="目標の年" required />
        <RadioField
          name="shape"
          label="目標までの道すじ"
          value={indicator.shape ?? '直線'}
          options={shapes}
        />
        <AreaField
          name="points"
          label="途中の目標"
          hint="決めているときだけ。1行に一つ、「2028 520」のように。"
          rows={2}
        />
        <AreaField name="reason" label="改める理由" rows={3} required />
      </Form>
    </Page>
  )
}
