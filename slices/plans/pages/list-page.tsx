import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, LinkButton, Page, SampleTag, Table } from '#ui'
import * as at from '../addresses.ts'
import { contradictions } from '../contradictions/addresses.ts'
import { indicators } from '../indicators/addresses.ts'
import { may } from '../permissions.ts'
import { coverage } from '../signals/addresses.ts'
import { plansSeenBy } from '../tables.ts'
import { StateTag } from '../versions/pages/state-tag.tsx'

export async function ListPage({ here }: Visit<typeof at.plans>) {
  const plans = await plansSeenBy(here)
  const write = may.writePlans(here.person)
  const open = write && (
    <LinkButton href={at.newPlan()} kind="pri" isNew>
      策定済みの計画を登録する
    </LinkButton>
  )
  return (
    <Page
      title="計画と目標"
      lede="市が何をいつまでにかなえると決めたか。どの目標も、指標と、それを受ける事務事業につながります。"
      acts={
        <>
          <LinkButton href={indicators()} kind="sub">
            指標の一覧
          </LinkButton>
          <LinkButton href={coverage()} kind="sub">
            目標と事業の抜け
          </LinkButton>
          {here.opens(contradictions()) && (
            <LinkButton href={contradictions()} kind="sub">
              計画どうしの矛盾
            </LinkButton>
          )}
          {may.conceivePlans(here.person) && (
            <LinkButton href={at.conception()} kind="sub">
              計画を起こす
            </LinkButton>
          )}
          {open}
        </>
      }
    >
      <Table
        rows={plans}
        rowKey={(plan) => plan.id}
        total={`${plans.length}件`}
        empty={
          <Empty
            title="計画がまだありません"
            why="目標のない事務事業は、何のためのものか説明できません。策定済みの計画を登録するか、新しい計画を起こしてください。"
            act={open || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '計画',
            cell: (plan) => (
              <>
                <a href={at.plan({ planId: plan.id })}>{plan.name}</a>{' '}
                {plan.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'state',
            label: '状態',
            cell: (plan) => (
              <>
                <StateTag state={plan.state} />
                {plan.workState && <StateTag state={plan.workState} />}
              </>
            ),
          },
          { key: 'kind', label: '種類', cell: (plan) => plan.kind },
          {
            key: 'period',
            label: '期間',
            cell: (plan) =>
              `${formatFiscalYear(toFiscalYear(plan.firstYear))}〜${formatFiscalYear(toFiscalYear(plan.lastYear))}`,
          },
          { key: 'on', label: '策定', cell: (plan) => <Day on={plan.adoptedOn} form="short" /> },
          { key: 'goals', label: '目標', align: 'n', cell: (plan) => plan.goals },
          { key: 'indicators', label: '指標', align: 'n', cell: (plan) => plan.indicators },
        ]}
        fold
      />
    </Page>
  )
}
