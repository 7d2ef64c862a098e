import type { Visit } from '#platform'
import { pidOf } from '#platform'
import { issuesSeenBy } from '#slices/evidence'
import {
  AreaField,
  Empty,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
  SelectField,
  Stack,
  Table,
  Tag,
} from '#ui'
import { ClassTag } from '../../answers/pages/answer-parts.tsx'
import { Refused } from '../../answers/pages/refused.tsx'
import {
  type Candidate,
  candidateOf,
  candidatesOf,
  itemsOfMeeting,
  meetingHeadOf,
  membersAt,
} from '../../candidates/tables.ts'
import { status } from '../../opinion-status/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { itIsNotSortedYet, longestRestatement, speakersShown } from '../rules.ts'
import { opinionsOfBody, opinionsOfMeeting, speakerOf } from '../tables.ts'

/** What was said in one meeting as opinions and wishes, to be sorted, and what was made of it. */
export async function SortingPage({ here, params, filled }: Visit<typeof at.sorting>) {
  const meeting = await meetingHeadOf(here, params.meetingId)
  const candidates = await candidatesOf(here, meeting.id)
  const waiting = candidates.filter(({ opinionId }) => opinionId === null)
  const opinions = await opinionsOfMeeting(here, meeting.id)
  const sorts = may.sortOpinions(here.person)
  const items = sorts ? await itemsOfMeeting(here, meeting.id) : []
  const members = sorts ? await membersAt(here, meeting.bodyId, meeting.heldOn) : []
  return (
    <Page
      title={`意見の整理　${meeting.bodyName}　第${meeting.number}回`}
      lede="会議で意見・要望として記録した発言を一文に言い直し、課題に整理し、同じ趣旨をまとめます。"
      acts={
        <LinkButton href={status({ bodyId: meeting.bodyId })} kind="sub">
          前回意見の対応状況
        </LinkButton>
      }
    >
      <Refused filled={filled} forms={sorts ? ['written'] : []} />
      <Stack wide>
        <Section title="まだ整理していない発言" note={`${waiting.length}件`}>
          <Table
            caption="意見の候補"
            rows={waiting}
            rowKey={(row) => row.id}
            empty={
              <Empty
                title="整理していない発言はありません"
                why="会議録に意見・要望として記録するか、意見の印を付けると、ここに出ます。"
                stage="decide"
              />
            }
            fold
            columns={[
              {
                key: 'text',
                label: '発言',
                cell: (row) =>
                  sorts ? <a href={at.candidate({ utteranceId: row.id })}>{row.text}</a> : row.text,
              },
              { key: 'who', label: '発言した人', cell: (row) => row.speakerName },
              { key: 'kind', label: '種類', cell: (row) => row.kind },
              { key: 'item', label: '議題', cell: (row) => `${row.itemNumber}　${row.itemTitle}` },
            ]}
          />
        </Section>
        <Section title="整理した意見" note={`${opinions.length}件`}>
          <Table
            caption="整理した意見"
            rows={opinions}
            rowKey={(row) => row.id}
            empty={<p>まだありません。</p>}
            fold
            columns={[
              {
                key: 'text',
                label: '意見',
                cell: (row) => (
                  <a href={at.opinion({ opinionPid: pidOf(here.city, row.id) })}>
                    {`No.${row.number}　${row.restated}`}
                  </a>
                ),
              },
              {
                key: 'who',
                label: '発言した人',
                cell: (row) => speakersShown('氏名', [{ ...speakerOf(row), publishesName: true }]),
              },
              {
                key: 'state',
                label: '回答',
                cell: (row) =>
                  row.answerClass ? (
                    <ClassTag answerClass={row.answerClass} />
                  ) : (
                    <Tag kind="warn">回答準備中</Tag>
                  ),
              },
              {
                key: 'objected',
                label: '委員の異議',
                cell: (row) => (row.objectedAt ? <Tag kind="warn">あり</Tag> : 'なし'),
              },
            ]}
          />
        </Section>
        {members.length > 0 && items.length > 0 && (
          <Section title="書面で出された意見を加える">
            <Form
              to={at.written(params)}
              name="written"
              filled={filled}
              submit="意見として整理する"
            >
              <SelectField
                name="memberId"
                label="委員"
                required
                options={members.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <SelectField
                name="itemId"
                label="議題"
                required
                options={items.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <AreaField name="written" label="書面の文" rows={4} required />
              <AreaField
                name="restated"
                label="言い直し"
                rows={2}
                required
                hint={`${longestRestatement}字までの一文`}
              />
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

/** One utterance, to be restated in one sentence. */
export async function CandidatePage({ here, params, filled }: Visit<typeof at.candidate>) {
  const said = await candidateOf(here, params.utteranceId)
  const others = await opinionsOfBody(here, said.bodyId)
  const issues = await issuesSeenBy(here, { state: 'open', limit: 100 })
  const isOpen = itIsNotSortedYet(said.opinionId) === true
  return (
    <Page
      title="意見として整理する"
      lede={`議題${said.itemNumber}　${said.itemTitle}`}
      back={at.sorting({ meetingId: said.meetingId })}
    >
      <Refused filled={filled} forms={isOpen ? ['sort'] : []} />
      <Stack wide>
        <Said said={said} />
        {isOpen ? (
          <Form to={at.candidate(params)} name="sort" filled={filled} submit="意見として整理する">
            <AreaField
              name="restated"
              label="言い直し"
              rows={2}
              required
              value={[...said.text].length <= longestRestatement ? said.text : null}
              hint={`何をどうしてほしいのかを、${longestRestatement}字までの一文で`}
            />
            <SelectField
              name="issueId"
              label="課題"
              empty="まだ決めない"
              options={issues.map(({ id, title }) => ({ value: id, label: title }))}
              hint="後からでも整理できます。"
            />
            <SelectField
              name="sameAsId"
              label="同じ趣旨の意見"
              empty="ない"
              options={others.map((one) => ({
                value: one.id,
                label: `No.${one.number}　${one.restated}`,
              }))}
              hint="選ぶと、回答は一つになり、発言した人がみな載ります。"
            />
          </Form>
        ) : (
          <Notice kind="info">この発言は、すでに意見として整理しています。</Notice>
        )}
      </Stack>
    </Page>
  )
}

function Said({ said }: { said: Candidate }) {
  return (
    <Section title={said.speakerName} note={said.kind}>
      <Prose text={said.text} />
    </Section>
  )
}
