import type { Visit } from '#platform'
import {
  AreaField,
  Button,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Page,
  Prose,
  RadioField,
  Section,
  SelectField,
  Table,
  Tag,
} from '#ui'
import { round as roundPage } from '../../comment-rounds/addresses.ts'
import { channels } from '../../comment-rounds/rules.ts'
import { draftOf, roundSeenBy } from '../../comment-rounds/tables.ts'
import { asOption } from '../../goals/pages/edit-page.tsx'
import { nodesOf } from '../../nodes/tables.ts'
import * as at from '../addresses.ts'
import { senderShown } from '../rules.ts'
import { commentSeenBy, itemsOfComment } from '../tables.ts'
import { SenderFields } from './comment-form.tsx'

/** One letter: who, what, and the points it was split into. */
export async function ShowCommentPage({ here, params, filled }: Visit<typeof at.comment>) {
  const comment = await commentSeenBy(here, params.commentId)
  const items = await itemsOfComment(here, comment.id)
  const nodes = await nodesOf(here, comment.versionId)
  return (
    <Page
      title={`受付第${comment.number}号`}
      back={roundPage({ planId: comment.planId, roundId: comment.roundId })}
      lede="一通に書かれた意見を、趣旨ごとの項目に分けます。概要は公表されるので、名前や住所を書かないでください。"
    >
      <Facts>
        <Fact term="差出人">{senderShown(comment.senderName)}</Fact>
        <Fact term="立場">{comment.senderKind}</Fact>
        <Fact term="地区">{comment.senderPlace}</Fact>
        <Fact term="連絡先">{comment.contact}</Fact>
        <Fact term="届いた方法と日">
          {`${comment.channel}　`}
          <Day on={comment.receivedOn} />
          {comment.enteredName && `（登録 ${comment.enteredName}）`}
        </Fact>
      </Facts>
      <Section title="原文" note="公表しません">
        <Prose text={comment.rawText} />
      </Section>
      <Section title="項目" note={`${items.length}件`}>
        <Table
          rows={items}
          rowKey={(item) => item.id}
          empty={
            <Empty
              title="まだ項目に分けていません"
              why="件数は、一通を項目に分けて数えます。下の欄で一つずつ加えてください。"
              stage="decide"
            />
          }
          columns={[
            { key: 'number', label: '番号', cell: (item) => `${item.number}番` },
            { key: 'node', label: '該当箇所', cell: (item) => item.nodeLabel ?? '全体' },
            { key: 'summary', label: '意見の概要', cell: (item) => item.summary },
            {
              key: 'state',
              label: '回答',
              cell: (item) =>
                item.answerId === null ? (
                  <Form
                    name={`remove-${item.number}`}
                    to={at.itemRemoval({ ...params, itemId: item.id })}
                    inline
                    acts={
                      <Button type="submit" size="xs">
                        外す
                      </Button>
                    }
                  />
                ) : (
                  <Tag kind="ok">回答あり</Tag>
                ),
            },
          ]}
          fold
        />
        <h3>項目を加える</h3>
        <Form name="item" to={at.items(params)} filled={filled} submit="項目を加える">
          <SelectField
            name="nodeId"
            label="該当箇所"
            empty="全体について"
            value={comment.nodeId}
            options={nodes.map(asOption)}
          />
          <AreaField name="summary" label="意見の概要" rows={3} required />
        </Form>
      </Section>
    </Page>
  )
}

/** A letter that came on paper. */
export async function NewCommentPage({ here, params, filled }: Visit<typeof at.newComment>) {
  const round = await roundSeenBy(here, params.roundId)
  const draft = await draftOf(here, round.id)
  return (
    <Page
      title="届いた意見を登録する"
      back={roundPage(params)}
      lede={`${round.planName}。郵送・ファクシミリ・窓口などで届いた意見を、原文のまま入れます。`}
    >
      <Form to={at.comments(params)} filled={filled} submit="意見を登録する">
        <RadioField name="channel" label="届いた方法" required options={channels} />
        <DateField name="receivedOn" label="受け取った日" value={here.today} required />
        <SelectField
          name="nodeId"
          label="該当箇所"
          empty="全体について"
          options={draft.map((node) => ({
            value: node.id,
            label: `${'　'.repeat(node.depth)}${node.number} ${node.title}`,
          }))}
        />
        <AreaField name="text" label="原文" rows={8} required />
        <SenderFields />
      </Form>
    </Page>
  )
}
