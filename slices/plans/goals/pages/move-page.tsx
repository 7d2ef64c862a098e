import type { Visit } from '#platform'
import { AreaField, Form, Notice, Page, SelectField } from '#ui'
import { nodeOf, nodesOf, signsOf } from '../../nodes/tables.ts'
import { versionToWrite } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { goalSeenBy } from '../tables.ts'
import { asOption } from './edit-page.tsx'

export async function MoveGoalPage({ here, params, filled }: Visit<typeof at.goalMove>) {
  const goal = await goalSeenBy(here, params.goalId)
  const version = await versionToWrite(here, goal.planId)
  const node = await nodeOf(here, version.id, goal.id)
  const nodes = await nodesOf(here, version.id)
  const others = nodes.filter(({ id }) => id !== node.id)
  return (
    <Page
      title="目標の位置を変える"
      back={at.goal(params)}
      lede={`${node.number} ${node.title}を、下位の目標とともに移します。番号は変わりません。`}
    >
      <Form to={at.goalMove(params)} filled={filled} submit="位置を変える">
        <SelectField
          name="parentId"
          label="上位の目標"
          value={node.parentId}
          empty="なし（いちばん上）"
          options={others.map(asOption)}
        />
        <SelectField
          name="beforeId"
          label="どの目標の前に置くか"
          hint="同じ上位の目標の下から選びます。"
          empty="いちばん後ろ"
          options={others.map(asOption)}
        />
      </Form>
    </Page>
  )
}

export async function RemoveGoalPage({ here, params, filled }: Visit<typeof at.goalRemoval>) {
  const goal = await goalSeenBy(here, params.goalId)
  const version = await versionToWrite(here, goal.planId)
  const node = await nodeOf(here, version.id, goal.id)
  const nodes = await nodesOf(here, version.id)
  const signs = (await signsOf(here, [node.id])).get(node.id)
  return (
    <Page
      title="目標を外す"
      back={at.goal(params)}
      lede={`${node.number} ${node.title}を、下位の目標とともに第${version.number}版から外します。前の版には残ります。`}
    >
      {signs && signs.measures > 0 && (
        <Notice kind="warn">
          {`この施策には事業が${signs.measures}件つながっています。付け替え先か、廃止の理由を入れてください。`}
        </Notice>
      )}
      <Form to={at.goalRemoval(params)} filled={filled} submit="この版から外す" danger>
        <SelectField
          name="successorId"
          label="付け替え先"
          empty="なし"
          options={nodes.filter(({ id }) => id !== node.id).map(asOption)}
        />
        <AreaField
          name="reason"
          label="廃止の理由"
          hint="新旧対照表の「改定の理由」の欄に載ります。"
          rows={3}
        />
      </Form>
    </Page>
  )
}
