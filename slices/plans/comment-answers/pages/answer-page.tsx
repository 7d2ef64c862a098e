import type { Visit } from '#platform'
import { AreaField, ChecksField, Form, Page, RadioField, SelectField } from '#ui'
import { type Item, itemsOf } from '../../comments/tables.ts'
import { asOption } from '../../goals/pages/edit-page.tsx'
import { nodesOf, type PlanNode } from '../../nodes/tables.ts'
import { versionSeenBy } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { answerClasses } from '../rules.ts'
import { type Answer, answerSeenBy } from '../tables.ts'

export async function NewAnswerPage({ here, params, query, filled }: Visit<typeof at.newAnswer>) {
  const version = await versionSeenBy(here, params.versionId)
  const items = (await itemsOf(here, version.id)).filter(({ answerId }) => answerId === null)
  const nodes = await nodesOf(here, version.id)
  return (
    <Page
      title="回答を書く"
      back={at.answering(params)}
      lede="同じ趣旨の意見は、一つの回答にまとめて選びます。"
    >
      <Form to={at.newAnswer(params)} filled={filled} submit="回答を保存する">
        <Fields items={items} nodes={nodes} chosen={query.item ? [query.item] : []} />
      </Form>
    </Page>
  )
}

export async function EditAnswerPage({ here, params, filled }: Visit<typeof at.answer>) {
  const answer = await answerSeenBy(here, params.answerId)
  const all = await itemsOf(here, answer.versionId)
  const items = all.filter(({ answerId }) => answerId === null || answerId === answer.id)
  const nodes = await nodesOf(here, answer.versionId)
  const back = at.answering({ planId: answer.planId, versionId: answer.versionId })
  return (
    <Page title="回答を直す" back={back}>
      <Form
        to={at.answer(params)}
        filled={filled}
        version={answer.version}
        submit="直した回答を保存する"
      >
        <Fields
          answer={answer}
          items={items}
          nodes={nodes}
          chosen={items.filter(({ answerId }) => answerId === answer.id).map(({ id }) => id)}
        />
      </Form>
    </Page>
  )
}

type FieldsProps = {
  answer?: Answer
  items: readonly Item[]
  nodes: readonly PlanNode[]
  chosen: readonly string[]
}

function Fields({ answer, items, nodes, chosen }: FieldsProps) {
  return (
    <>
      <ChecksField
        name="items"
        label="答える意見"
        required
        value={chosen}
        options={items.map((item) => ({
          value: item.id,
          label: `${item.number}番　${item.summary}`,
          note: item.nodeLabel ?? '全体',
        }))}
      />
      <RadioField
        name="answerClass"
        label="回答の区分"
        required
        value={answer?.answerClass}
        options={answerClasses}
      />
      <AreaField
        name="answerText"
        label="市の考え方（理由）"
        rows={6}
        required
        value={answer?.answerText}
      />
      <SelectField
        name="changedNodeId"
        label="修正した箇所"
        empty="修正しない"
        value={answer?.changedNodeId}
        options={nodes.map(asOption)}
      />
      <AreaField
        name="changeText"
        label="どう修正したか"
        hint="新旧対照表の「改定の理由」には、目標を直すときに意見の番号を書いてください。"
        rows={3}
        value={answer?.changeText}
      />
    </>
  )
}
