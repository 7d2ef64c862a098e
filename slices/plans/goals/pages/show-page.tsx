import { type Visit, withQuery } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import { Empty, Fact, Facts, LinkButton, Notice, Page, Prose, Section, Table } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { indicator, newIndicator } from '../../indicators/addresses.ts'
import { standingOf, stateToday } from '../../indicators/rules.ts'
import { indicatorsSeenBy } from '../../indicators/tables.ts'
import { type Appearance, appearancesOf } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { countsOf, countsSentence } from '../../verdicts/rules.ts'
import { version as versionPage } from '../../versions/addresses.ts'
import { StateTag } from '../../versions/pages/state-tag.tsx'
import { isInWriting } from '../../versions/rules.ts'
import { versionToWrite } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { goalSeenBy } from '../tables.ts'

export async function ShowGoalPage({ here, params }: Visit<typeof at.goal>) {
  const goal = await goalSeenBy(here, params.goalId)
  const thread = await threadOf(here, { slice: 'plans', ref: goal.id })
  const indicators = await indicatorsSeenBy(here, { goalId: goal.id })
  const appearances = await appearancesOf(here, goal.id)
  const write = may.writePlans(here.person)
  const writing = write && isInWriting(await versionToWrite(here, goal.planId))
  const define = write && (
    <LinkButton href={withQuery(newIndicator(), { goal: goal.id })} kind="pri" isNew>
      指標を決める
    </LinkButton>
  )
  return (
    <Page
      title={goal.title}
      back={planPage({ planId: goal.planId })}
      lede={`${goal.planName}　${goal.level} ${goal.number}`}
      acts={
        <>
          {writing && (
            <>
              <LinkButton href={at.goalEdit(params)} kind="sub">
                直す
              </LinkButton>
              <LinkButton href={at.goalMove(params)} kind="sub">
                位置を変える
              </LinkButton>
              <LinkButton href={at.goalRemoval(params)} kind="sub">
                外す
              </LinkButton>
            </>
          )}
          {define}
        </>
      }
    >
      {goal.endedOn !== null && (
        <Notice kind="warn">{`この目標は、いまの計画にはありません。${goal.endReason}`}</Notice>
      )}
      <ThreadOf thread={thread} />
      <Facts>
        <Fact term="担当課">{goal.sectionName}</Fact>
        <Fact term="本文">{goal.body && <Prose text={goal.body} />}</Fact>
      </Facts>
      <Section
        title="指標"
        note={countsSentence(countsOf(indicators.map((one) => standingOf(one, here.today))))}
      >
        <Table
          caption="この目標の指標"
          rows={indicators}
          rowKey={(row) => row.id}
          empty={
            <Empty
              title="指標がまだありません"
              why="何が何件（何円）になれば近づいたと言えるかを、一文で決めてください。"
              act={define || undefined}
              stage="decide"
            />
          }
          columns={[
            {
              key: 'name',
              label: '指標',
              cell: (row) => <a href={indicator({ indicatorId: row.id })}>{row.name}</a>,
            },
            { key: 'kind', label: '種類', cell: (row) => row.kind },
            {
              key: 'target',
              label: '目標',
              cell: (row) =>
                row.targetValue === null
                  ? '—'
                  : `${row.targetYear}年 ${row.targetValue}${row.unit}`,
            },
            { key: 'state', label: '今の状態', cell: (row) => stateToday(row, here.today) },
          ]}
          fold
        />
      </Section>
      <Versions planId={goal.planId} appearances={appearances} />
    </Page>
  )
}

function Versions(props: { planId: string; appearances: readonly Appearance[] }) {
  return (
    <Section title="版ごとの番号と名称" note="同じ目標は、版が変わっても同じ記録です">
      <Table
        caption="版ごとの書かれ方"
        rows={props.appearances}
        rowKey={(row) => row.versionId}
        empty={<p class="mut">公表した版にはまだありません。</p>}
        columns={[
          {
            key: 'version',
            label: '版',
            cell: (row) => (
              <a href={versionPage({ planId: props.planId, versionId: row.versionId })}>
                {`第${row.versionNumber}版`}
              </a>
            ),
          },
          { key: 'state', label: '状態', cell: (row) => <StateTag state={row.state} /> },
          { key: 'number', label: '番号', cell: (row) => row.number },
          { key: 'title', label: '名称', cell: (row) => row.title },
        ]}
        fold
      />
    </Section>
  )
}
