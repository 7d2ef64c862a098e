import type { Visit } from '#platform'
import { AreaField, Form, Page, SelectField, TextField } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { planSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { goalLevels } from '../rules.ts'
import { type Goal, goalSeenBy, goalsSeenBy } from '../tables.ts'

export async function NewGoalPage({ here, params, query, filled }: Visit<typeof at.newGoal>) {
  const plan = await planSeenBy(here, params.planId)
  const goals = await goalsSeenBy(here, plan.id)
  return (
    <Page title="目標を加える" back={planPage(params)} lede={plan.name}>
      <Form to={at.goals(params)} filled={filled} submit="目標を加える">
        <SelectField
          name="parentId"
          label="上位の目標"
          value={query.parent}
          empty="なし（いちばん上）"
          options={goals.map((goal) => ({ value: goal.id, label: `${goal.number} ${goal.title}` }))}
        />
        <Fields />
      </Form>
    </Page>
  )
}

export async function EditGoalPage({ here, params, filled }: Visit<typeof at.goalEdit>) {
  const goal = await goalSeenBy(here, params.goalId)
  return (
    <Page title="目標を直す" back={at.goal(params)} lede={goal.title}>
      <Form
        to={at.goalEdit(params)}
        filled={filled}
        version={goal.version}
        submit="直した内容を保存する"
      >
        <Fields goal={goal} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

function Fields({ goal }: { goal?: Goal }) {
  return (
    <>
      <SelectField
        name="level"
        label="段階"
        required
        value={goal?.level}
        options={goalLevels.map((level) => ({ value: level, label: level }))}
      />
      <TextField name="number" label="計画書の番号" width="s" required value={goal?.number} />
      <TextField
        name="title"
        label="名称"
        hint="計画書に書かれたとおりに入れてください。"
        required
        value={goal?.title}
      />
      <AreaField name="body" label="説明" value={goal?.body} />
    </>
  )
}
