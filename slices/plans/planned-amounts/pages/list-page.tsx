import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { evidenceAt, findBeads } from '#slices/evidence'
import {
  Empty,
  FiscalYearField,
  Form,
  Page,
  Section,
  SelectField,
  Table,
  Tag,
  Yen,
  YenField,
} from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { amountsOfEach } from '../../plan-readings/tables.ts'
import { planSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'

/** What a plan prints for its measures, beside what was voted. */
export async function AmountsPage({ here, params, filled }: Visit<typeof at.amounts>) {
  const plan = await planSeenBy(here, params.planId)
  const rows = (await amountsOfEach(here)).filter(({ planId }) => planId === plan.id)
  const measures = await findBeads(here, { words: '', kinds: ['measure'], limit: 200 })
  return (
    <Page
      title="計画に書かれた額"
      back={planPage(params)}
      lede={`${plan.name}に印刷された事業ごとの額です。議決された予算額と違うときは、計画どうしの矛盾に出ます。`}
    >
      <Table
        rows={rows}
        rowKey={(row) => `${row.pid} ${row.fiscalYear}`}
        total={`${rows.length}件`}
        empty={
          <Empty
            title="額をまだ写していません"
            why="実施計画の額を写すと、議決された額との違いが分かります。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '事業',
            cell: (row) => <a href={evidenceAt.bead({ beadPid: row.pid })}>{row.name}</a>,
          },
          {
            key: 'year',
            label: '年度',
            cell: (row) => formatFiscalYear(toFiscalYear(row.fiscalYear)),
          },
          {
            key: 'planned',
            label: '計画の額',
            align: 'n',
            cell: (row) => <Yen amount={row.plannedYen} />,
          },
          {
            key: 'voted',
            label: '議決された額',
            align: 'n',
            cell: (row) => <Yen amount={row.votedYen} />,
          },
          {
            key: 'differs',
            label: '比べた結果',
            cell: (row) =>
              row.votedYen === null ? (
                '議決前'
              ) : row.votedYen === row.plannedYen ? (
                '同じ'
              ) : (
                <Tag kind="warn">違う</Tag>
              ),
          },
        ]}
        fold
      />
      {may.writePlans(here.person) && (
        <Section title="額を写す">
          <Form to={at.amounts(params)} filled={filled} submit="計画の額を写す">
            <SelectField
              name="measurePid"
              label="事業"
              required
              options={measures.map(({ pid, title }) => ({ value: pid, label: title }))}
            />
            <FiscalYearField name="fiscalYear" label="年度" required />
            <YenField name="amountYen" label="計画に書かれた額" required />
          </Form>
        </Section>
      )}
    </Page>
  )
}
