import type { Visit } from '#platform'
import { AreaField, Form, Page, SelectField, TextField } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { nodeOf, nodesOf, type PlanNode } from '../../nodes/tables.ts'
import { sectionsOf } from '../../sections/tables.ts'
import { stances } from '../../stances/rules.ts'
import { planSeenBy } from '../../tables.ts'
import { versionToWrite } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { goalLevels } from '../rules.ts'
import { goalSeenBy } from '../tables.ts'

export async function NewGoalPage({ here, params, query, filled }: Visit<typeof at.newGoal>) {
  const plan = await planSeenBy(here, params.planId)
  const version = await versionToWrite(here, plan.id)
  const nodes = await nodesOf(here, version.id)
  const sections = await sectionsOf(here)
  return (
    <Page
      title="目標を加える"
      back={planPage(params)}
      lede={`${plan.name}　第${version.number}版（${version.state}）`}
    >
      <Form to={at.goals(params)} filled={filled} submit="目標を加える">
        <SelectField
          name="parentId"
          label="上位の目標"
          value={query.parent}
          empty="なし（いちばん上）"
          options={nodes.map(asOption)}
        />
        <Fields sections={sections} own={here.person.section?.id ?? null} />
        {version.number > 1 && (
          <AreaField
            name="reason"
            label="新しく設ける理由"
            hint="新旧対照表の「改定の理由」の欄に載ります。意見による修正は、意見の番号を書いてください。"
            rows={2}
          />
        )}
      </Form>
    </Page>
  )
}

export async function EditGoalPage({ here, params, filled }: Visit<typeof at.goalEdit>) {
  const goal = await goalSeenBy(here, params.goalId)
  const version = await versionToWrite(here, goal.planId)
  const node = await nodeOf(here, version.id, goal.id)
  const sections = await sectionsOf(here)
  return (
    <Page
      title="目標を直す"
      back={at.goal(params)}
      lede={`${goal.planName}　第${version.number}版（${version.state}）`}
    >
      <Form
        to={at.goalEdit(params)}
        filled={filled}
        version={goal.version}
        submit="直した内容を保存する"
      >
        <Fields node={node} sections={sections} own={node.sectionId} />
        <AreaField
          name="reason"
          label="直す理由"
          hint={
            version.number > 1
              ? '新旧対照表の「改定の理由」の欄に載ります。意見による修正は、意見の番号を書いてください。'
              : undefined
          }
          value={node.changeReason}
          rows={2}
          required
        />
      </Form>
    </Page>
  )
}

export const asOption = (node: PlanNode) => ({
  value: node.id,
  label: `${'　'.repeat(node.depth)}${node.number} ${node.title}`,
})

function Fields(props: {
  readonly node?: PlanNode
  readonly sections: readonly { readonly id: string; readonly name: string }[]
  readonly own: string | null
}) {
  const { node, sections, own } = props
  return (
    <>
      <SelectField name="level" label="段階" required value={node?.level} options={goalLevels} />
      <TextField
        name="number"
        label="番号"
        hint="計画書に印刷されているとおり。例：2-3、第3条"
        width="s"
        required
        value={node?.number}
      />
      <TextField name="title" label="名称" maxlength={120} required value={node?.title} />
      <AreaField name="body" label="本文" rows={6} value={node?.body} />
      <TextField
        name="partners"
        label="連携する相手"
        hint="例：商工会議所（相談窓口）、組合（研修の運営）"
        value={node?.partners}
      />
      <SelectField
        name="sectionId"
        label="担当課"
        empty="自分の課"
        value={own ?? undefined}
        options={sections.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="stance"
        label="姿勢"
        hint="ほかの計画と逆のことを書いていないかを、対象ごとに確かめるために使います。"
        empty="なし"
        value={node?.stance}
        options={stances}
      />
      <TextField
        name="targetGroup"
        label="姿勢の対象"
        hint="例：研磨の事業者、工業団地"
        width="m"
        value={node?.targetGroup}
      />
      <TextField
        name="noIssue"
        label="元になる課題がない理由"
        hint="課題のページからこの目標に「対応」をつなぐのが先です。ないときだけ書きます。"
        value={node?.noIssue}
      />
    </>
  )
}
