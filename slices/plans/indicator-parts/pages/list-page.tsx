import type { Visit } from '#platform'
import { ChecksField, Empty, Form, Page, Section, SelectField, Table } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { indicator } from '../../indicators/addresses.ts'
import { may } from '../../permissions.ts'
import { planSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { indicatorsWithParts } from '../tables.ts'

/** 全体と内訳: which indicators of a plan add up to which. */
export async function PartsPage({ here, params, filled }: Visit<typeof at.parts>) {
  const plan = await planSeenBy(here, params.planId)
  const all = await indicatorsWithParts(here, plan.id)
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const options = all.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))
  return (
    <Page
      title="指標の全体と内訳"
      back={planPage(params)}
      lede={`${plan.name}の指標のうち、足すと全体になるものを決めます。目標値の合計が全体と合わないときは、計画どうしの矛盾に出ます。`}
    >
      <Table
        rows={all.filter(({ parts }) => parts.length > 0)}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="内訳を決めた指標はありません"
            why="業種別の目標と全体の目標のように、足し合わせる指標があるときに決めます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '全体の指標',
            cell: (row) => <a href={indicator({ indicatorId: row.id })}>{row.name}</a>,
          },
          {
            key: 'parts',
            label: '内訳',
            cell: (row) => row.parts.map((id) => names.get(id) ?? '廃止した指標').join('、'),
          },
        ]}
        fold
      />
      {may.writePlans(here.person) && all.length > 1 && (
        <Section title="内訳を決める">
          <Form to={at.parts(params)} filled={filled} submit="内訳を決める">
            <SelectField name="wholeId" label="全体の指標" required options={options} />
            <ChecksField
              name="partIds"
              label="内訳の指標"
              hint="一つも選ばないと、内訳を外します。"
              options={options}
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
