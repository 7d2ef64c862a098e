import type { FileAnswer, Here, Visit } from '#platform'
import { pidOf } from '#platform'
import { paperDocument, paperPdf } from '#platform/typesetting'
import {
  Button,
  Columns,
  Day,
  Form,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Table,
  Tag,
  Timeline,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { bodySeenBy } from '../../bodies/tables.ts'
import { docxType, fileName } from '../../letters/rules.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { utterance as utterancePage } from '../../utterances/addresses.ts'
import { checksOf, correctionsOf } from '../../utterances/tables.ts'
import * as at from '../addresses.ts'
import { checkText, stateOfMinutes } from '../rules.ts'
import { recordOf } from '../tables.ts'
import { minutesContent } from './minutes-content.tsx'
import { RecordView } from './record-view.tsx'

/** The minutes on their way: who has checked, what is wished, and the text as everybody will read it. */
export async function MinutesPage({ here, params, filled, query }: Visit<typeof at.minutes>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  const record = await recordOf(here, meeting, body)
  const checks = new Map(
    (await checksOf(here, meeting.id)).map(({ memberId, checkedAt }) => [memberId, checkedAt]),
  )
  const wishes = (await correctionsOf(here, meeting.id)).filter(
    ({ settledAt }) => settledAt === null,
  )
  const speakers = record.called.filter(({ memberId }) =>
    record.said.some((one) => one.memberId === memberId),
  )
  const state = stateOfMinutes(meeting)
  const formsShown = {
    素案: ['checking'],
    確認中: ['fixing'],
    確定: ['publication'],
    記録中: [],
    公表: [],
  }[state]
  const isPublic = query.for === 'public'
  const step = (to: string, name: string, submit: string) => (
    <Form to={to} name={name} filled={filled} version={meeting.version}>
      <Button kind="pri">{submit}</Button>
    </Form>
  )
  return (
    <Page
      title={`${meeting.title}の会議録`}
      back={meetingPage(params)}
      tags={<Tag kind={state === '公表' ? 'ok' : 'key'}>{state}</Tag>}
      acts={
        <>
          <LinkButton href={at.minutesPdf(params)}>PDF</LinkButton>
          <LinkButton href={at.minutesDocx(params)} download>
            Word
          </LinkButton>
          {meeting.publishedOn !== null && (
            <LinkButton href={at.publicMinutes({ meetingPid: pidOf(here.city, meeting.id) })}>
              公開のページ
            </LinkButton>
          )}
        </>
      }
    >
      <Refused filled={filled} forms={formsShown} />
      {wishes.map((wish) => (
        <Notice
          kind="warn"
          act={
            <LinkButton href={utterancePage({ utteranceId: wish.utteranceId })} size="sm">
              発言を開く
            </LinkButton>
          }
        >
          {`${wish.wishedName}さんの修正の申出：${wish.wish}`}
        </Notice>
      ))}
      <Columns shape="main">
        <Section
          title={isPublic ? '公開の会議録（見え方）' : '会議録'}
          acts={
            isPublic ? (
              <a href={at.minutes(params)}>氏名の入ったもの</a>
            ) : (
              <a href={`${at.minutes(params)}?for=public`}>公開での見え方</a>
            )
          }
        >
          <RecordView record={record} isPublic={isPublic} />
        </Section>
        <Stack>
          <Section title="委員の確認" note={`${checks.size}/${speakers.length}`}>
            <Table
              rows={speakers}
              rowKey={(row) => row.memberId}
              columns={[
                { key: 'name', label: '委員', cell: (row) => row.name },
                {
                  key: 'state',
                  label: '確認',
                  cell: (row) =>
                    checkText(checks.get(row.memberId) ?? null, meeting.checkingUntil, here.today),
                },
              ]}
              empty={<p>委員の発言は、まだありません。</p>}
            />
            {meeting.checkingUntil !== null && (
              <p class="s14">
                期間は
                <Day on={meeting.checkingUntil} />
                までです。申出がなければ、同意とみなします。
              </p>
            )}
          </Section>
          {state === '素案' &&
            may.runMeetings(here.person) &&
            step(at.checking(params), 'checking', '委員の確認に回す')}
          {state === '確認中' &&
            may.publishMinutes(here.person) &&
            step(at.fixing(params), 'fixing', '会議録を確定する')}
          {state === '確定' &&
            may.publishMinutes(here.person) &&
            step(at.publication(params), 'publication', '会議録を公表する')}
          <Timeline
            items={[
              { on: meeting.publishedOn, title: '公表' },
              { on: meeting.fixedOn, title: `確定　${meeting.minutesLabel}` },
              { on: meeting.checkingFrom, title: '委員の確認に回した' },
            ]
              .filter(({ on }) => on !== null)
              .map(({ on, title }) => ({ date: <Day on={on} form="short" />, title }))}
          />
        </Stack>
      </Columns>
    </Page>
  )
}

async function contentOf(here: Here, meetingId: string) {
  const meeting = await meetingSeenBy(here, meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  return minutesContent(await recordOf(here, meeting, body), false, meeting.minutesLabel)
}

export async function minutesPdf({
  here,
  params,
}: Visit<typeof at.minutesPdf>): Promise<FileAnswer> {
  const content = await contentOf(here, params.meetingId)
  return {
    type: 'application/pdf',
    name: fileName(content.title, 'pdf'),
    body: await paperPdf(content, { draft: true }, here.now),
    inline: true,
  }
}

export async function minutesDocx({
  here,
  params,
}: Visit<typeof at.minutesDocx>): Promise<FileAnswer> {
  const content = await contentOf(here, params.meetingId)
  return {
    type: docxType,
    name: fileName(content.title, 'docx'),
    body: paperDocument(content, { draft: true }),
  }
}
