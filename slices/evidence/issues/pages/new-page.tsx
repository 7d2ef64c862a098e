import type { Visit } from '#platform'
import { AreaField, CheckField, type Filled, Form, HiddenField, Notice, Page, TextField } from '#ui'
import { type BeadHead, beadSeenBy } from '../../beads/tables.ts'
import { canLink } from '../../link-types/rules.ts'
import * as at from '../addresses.ts'

export async function NewPage({ here, query, filled }: Visit<typeof at.newIssue>) {
  const pid = filled?.values.fromPid ?? query.from
  const from = typeof pid === 'string' && pid !== '' ? await beadSeenBy(here, pid) : null
  const links =
    from && (canLink('grounds', from.kind, 'issue') || canLink('sorted_into', from.kind, 'issue'))
  return (
    <Page
      title="課題を起こす"
      back={at.issues()}
      lede="誰の、何が、どう困っているか。手立てではなく、困っていることを書きます。"
    >
      {from && links && (
        <Notice>「{from.title}」をもとにした課題として、つなげて登録します。</Notice>
      )}
      <IssueFields filled={filled} from={links ? from : null} />
    </Page>
  )
}

function IssueFields({ filled, from }: { filled: Filled | null; from: BeadHead | null }) {
  return (
    <Form to={at.issues()} filled={filled} submit="課題を起こす">
      {from && <HiddenField name="fromPid" value={from.pid} />}
      <TextField
        name="title"
        label="課題"
        required
        hint="例：小規模な事業者ほど、海外からの小口の注文に応じられていない"
      />
      <AreaField
        name="body"
        label="説明"
        rows={5}
        hint="範囲、対象、なぜいま取り組むのか。検索の対象になります。"
      />
      <CheckField name="isPublic" label="公開する" hint="市民も課題の名称を見ることができます。" />
    </Form>
  )
}
