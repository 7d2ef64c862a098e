import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
  TextField,
} from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { History } from '../../beads/pages/show-parts.tsx'
import { beadOf } from '../../beads/tables.ts'
import { historyOfBead } from '../../histories/tables.ts'
import { newLink } from '../../links/addresses.ts'
import { may } from '../../permissions.ts'
import { ThreadOf } from '../../threads/pages/thread-of.tsx'
import { threadOf } from '../../threads/tables.ts'
import * as at from '../addresses.ts'
import { stateOf } from '../rules.ts'
import { type Issue, issueRef, issueSeenBy } from '../tables.ts'
import { StateTag } from './list-page.tsx'

type IssueVisit = Visit<typeof at.issue>

export async function ShowPage({ here, params, filled }: IssueVisit) {
  const issue = await issueSeenBy(here, params.issueId)
  const bead = await beadOf(here, issueRef(issue.id))
  const canLinkMore = may.linkBeads(here.person)
  const thread = await threadOf(here, issueRef(issue.id), {
    missing:
      issue.grounds === 0 && canLinkMore
        ? [
            {
              side: 'up',
              kind: 'document',
              title: '根拠がまだありません',
              act: { label: '根拠をつなぐ', href: newLink({ beadPid: bead.pid }) },
            },
          ]
        : [],
  })
  const history = await historyOfBead(here, bead)
  const state = stateOf(issue)
  const isOpen = state !== 'resolved' && state !== 'set-aside'

  return (
    <Page
      title={issue.title}
      back={at.issues()}
      tags={<StateTag issue={issue} />}
      acts={
        <>
          <LinkButton href={beadPage({ beadPid: bead.pid })} kind="sub">
            つながりとコメント
          </LinkButton>
          {canLinkMore && isOpen && (
            <LinkButton href={newLink({ beadPid: bead.pid })} kind="pri">
              根拠や意見をつなぐ
            </LinkButton>
          )}
        </>
      }
    >
      <ThreadOf thread={thread} />
      <Columns shape="53">
        <Section title="課題">
          <IssueFacts issue={issue} />
        </Section>
        <Section title="次の一歩">
          <Steps issue={issue} here={here} params={params} filled={filled} />
        </Section>
      </Columns>
      {isOpen && may.raiseIssues(here.person) && (
        <Section title="言葉を直す">
          <Form
            to={at.wording(params)}
            name="wording"
            filled={filled}
            version={issue.version}
            submit="この言葉に直す"
          >
            <TextField name="title" label="課題" required value={issue.title} />
            <AreaField name="body" label="説明" rows={5} value={issue.body} />
            <CheckField name="isPublic" label="公開する" value={issue.isPublic} />
          </Form>
        </Section>
      )}
      <History entries={history} beadPid={bead.pid} />
    </Page>
  )
}

function IssueFacts({ issue }: { issue: Issue }) {
  return (
    <Facts>
      <Fact term="説明">{issue.body && <Prose text={issue.body} />}</Fact>
      <Fact term="担当課">{issue.sectionName}</Fact>
      <Fact term="起こした人">
        {issue.raisedName}　<Instant at={issue.raisedAt} form="short" />
      </Fact>
      <Fact term="確定">
        {issue.confirmedAt && (
          <>
            {issue.confirmedName}　<Instant at={issue.confirmedAt} form="short" />
          </>
        )}
      </Fact>
      <Fact term="対応の開始">{issue.begunAt && <Instant at={issue.begunAt} form="short" />}</Fact>
      {(issue.resolvedAt || issue.setAsideAt) && (
        <Fact term={issue.resolvedAt ? '解消' : '見送り'}>
          {issue.endedName}　
          <Instant at={issue.resolvedAt ?? issue.setAsideAt} form="short" />　{issue.reason}
        </Fact>
      )}
      <Fact term="公開">{issue.isPublic ? '公開' : '庁内'}</Fact>
    </Facts>
  )
}

function Steps(props: Pick<IssueVisit, 'here' | 'params' | 'filled'> & { issue: Issue }) {
  const { issue, params, filled } = props
  const state = stateOf(issue)
  const canConfirm = may.confirmIssues(props.here.person)
  const canEnd = may.endIssues(props.here.person)
  if (state === 'draft') {
    if (!canConfirm) return <Notice>係長が確定すると、目標や事務事業をつなげられます。</Notice>
    return (
      <Form
        to={at.confirmation(params)}
        name="confirmation"
        filled={filled}
        submit="課題として確定する"
      >
        <p class="s14">
          根拠か意見が一つ以上つながっていることを確かめます（いま {issue.grounds}件）。
        </p>
      </Form>
    )
  }
  if (state === 'resolved' || state === 'set-aside')
    return <Notice>この課題は終わっています。</Notice>
  if (!canEnd) return <Notice>対応中、解消、見送りは、係長か課長が決めます。</Notice>
  return (
    <div class="stack">
      {state === 'confirmed' && (
        <Form to={at.beginning(params)} name="beginning" filled={filled} submit="対応中にする">
          <p class="s14">手立てを始めたときに進めます。</p>
        </Form>
      )}
      <Confirm
        open="解消とする"
        title="解消とする"
        to={at.resolution(params)}
        submit="解消とする"
        name="resolution"
        filled={filled}
      >
        <p class="s14">観測値か評価所見が、根拠としてつながっている必要があります。</p>
        <AreaField name="reason" label="何がどう解消したか" required rows={2} />
      </Confirm>
      <Confirm
        open="見送る"
        title="この課題を見送ります"
        to={at.settingAside(params)}
        submit="見送る"
        name="setting-aside"
        filled={filled}
        danger
      >
        <AreaField
          name="reason"
          label="見送る理由"
          required
          rows={2}
          hint="引継ぎの書類に載ります。"
        />
      </Confirm>
    </div>
  )
}
