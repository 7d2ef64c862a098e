import type { Visit } from '#platform'
import { Columns, Form, NumberField, Page } from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import { measureWrittenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { tierLabels } from '../rules.ts'
import { tierSharesOf } from '../tables.ts'

export async function TierSharesPage({ here, params, filled }: Visit<typeof at.tierShares>) {
  const measure = await measureWrittenBy(here, params.measureId)
  const shares = await tierSharesOf(here, measure.id)
  return (
    <Page
      title="市場段階の割合"
      back={measurePage(params)}
      lede={`${measure.name}　この事業のお金が、どの市場で売れるようになるためのものかを、合計100％で分けます。`}
    >
      <Form
        to={at.tierShares(params)}
        filled={filled}
        version={shares?.version ?? 0}
        submit="割合を保存する"
      >
        <Columns shape="3">
          {(['nearPercent', 'japanPercent', 'worldPercent'] as const).map((name) => (
            <NumberField name={name} label={tierLabels[name]} unit="％" value={shares?.[name]} />
          ))}
        </Columns>
      </Form>
    </Page>
  )
}
