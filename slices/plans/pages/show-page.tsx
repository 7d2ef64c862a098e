import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Day,
  Empty,
  Fact,
  Facts,
  LinkButton,
  Page,
  Prose,
  SampleTag,
  Section,
  Table,
  Tag,
} from '#ui'
import * as at from '../addresses.ts'
import { goal as goalPage, newGoal } from '../goals/addresses.ts'
import { asTree } from '../goals/rules.ts'
import { goalsSeenBy } from '../goals/tables.ts'
import { may } from '../permissions.ts'
import { planSeenBy } from '../tables.ts'

export async function ShowPage({ here, params }: Visit<typeof at.plan>) {
  const plan = await planSeenBy(here, params.planId)
  const tree = asTree(await goalsSeenBy(here, plan.id))
  const add = may.writePlans(here.person) && (
    <LinkButton href={newGoal({ planId: plan.id })} kind="pri" isNew>
      目標を加える
    </LinkButton>
  )
  return (
    <Page
      title={plan.name}
      back={at.plans()}
      tags={
        <>
          <Tag kind="ok">策定済</Tag>
          {plan.isSample && <SampleTag />}
        </>
      }
      acts={add}
    >
      <Facts>
        <Fact term="種類">{plan.kind}</Fact>
        <Fact term="期間">
          {`${formatFiscalYear(toFiscalYear(plan.firstYear))}〜${formatFiscalYear(toFiscalYear(plan.lastYear))}`}
        </Fact>
        <Fact term="策定した日">
          <Day on={plan.adoptedOn} />
        </Fact>
        <Fact term="めざす姿">{plan.purpose && <Prose text={plan.purpose} />}</Fact>
      </Facts>
      <Section title="目標" note={`${tree.length}件`}>
        <Table
          caption="目標と指標の数"
          rows={tree}
          rowKey={({ goal }) => goal.id}
          empty={
            <Empty
              title="目標がまだありません"
              why="目標を加えると、指標と事務事業をつなげられます。"
              act={add || undefined}
              stage="decide"
            />
          }
          columns={[
            {
              key: 'title',
              label: '目標',
              cell: ({ goal, depth }) => (
                <>
                  <span class="mut">{'　'.repeat(depth)}</span>
                  <a href={goalPage({ goalId: goal.id })}>{`${goal.number} ${goal.title}`}</a>
                </>
              ),
            },
            { key: 'level', label: '段階', cell: ({ goal }) => goal.level },
            { key: 'section', label: '担当課', cell: ({ goal }) => goal.sectionName ?? '—' },
            {
              key: 'indicators',
              label: '指標',
              align: 'n',
              cell: ({ goal }) =>
                goal.indicators === 0 ? <Tag kind="warn">なし</Tag> : goal.indicators,
            },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}
