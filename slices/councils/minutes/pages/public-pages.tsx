import { formatWareki } from '#packages/japan'
import { type FileAnswer, idInPid, Missing, pidOf, type Visit } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { beadOrNull, ThreadOf, threadOf } from '#slices/evidence'
import {
  Button,
  Day,
  Empty,
  Form,
  LinkButton,
  Notice,
  Page,
  SearchField,
  Section,
  Table,
  Tag,
} from '#ui'
import { itemsOf } from '../../items/tables.ts'
import { fileName } from '../../letters/rules.ts'
import * as at from '../addresses.ts'
import {
  meetingRef,
  type PublicMeeting,
  publicMeetingOf,
  publicMeetings,
  recordOf,
} from '../tables.ts'
import { minutesContent } from './minutes-content.tsx'
import { RecordView } from './record-view.tsx'

/** Meetings to come and public minutes, for everybody; the words are looked for in open items only. */
export async function TownPage({ here, params, query }: Visit<typeof at.town>) {
  const words = (query.q ?? '').trim()
  const rows = await publicMeetings(here, words)
  return (
    <Page title="会議の開催と会議録" lede="市の会議のお知らせと、公表した会議録です。">
      <Table
        caption="会議"
        rows={rows}
        rowKey={(row) => row.id}
        total={`${rows.length.toLocaleString('ja-JP')}件`}
        fold
        filter={
          <Form to={at.town(params)} method="get" inline>
            <SearchField name="q" label="会議録の言葉でさがす" value={words} />
            <Button size="sm">さがす</Button>
          </Form>
        }
        columns={[
          {
            key: 'title',
            label: '会議',
            cell: (row) => (
              <a href={at.publicMinutes({ meetingPid: pidOf(here.city, row.id) })}>{row.title}</a>
            ),
          },
          { key: 'on', label: '日時', cell: whenOf },
          { key: 'place', label: '場所', cell: (row) => row.place },
          { key: 'publicity', label: '公開', cell: (row) => row.publicity },
          { key: 'state', label: '会議録', cell: (row) => stateIn(row, here.today) },
        ]}
        empty={
          words === '' ? (
            <Empty
              title="お知らせする会議はありません"
              why="会議の開催を公表すると、ここに出ます。"
              stage="tell"
            />
          ) : (
            <Empty
              title="その言葉のある会議録はありません"
              why="言葉を短くするか、別の言葉でさがしてください。"
              stage="tell"
              act={<LinkButton href={at.town(params)}>条件を外す</LinkButton>}
            />
          )
        }
      />
    </Page>
  )
}

const whenOf = (row: PublicMeeting) => (
  <>
    <Day on={row.heldOn} form="short" /> {row.startsAt}
  </>
)

function stateIn(row: PublicMeeting, today: string) {
  if (row.publishedOn !== null) return <Tag kind="ok">公表</Tag>
  if (row.adjournedTime !== null) return '流会'
  return row.heldOn >= today ? `傍聴 ${row.audienceSeats}人まで` : '作成中'
}

/** One meeting: before it what will be talked about, afterwards its minutes in the mode of the body. */
export async function PublicMinutesPage({ here, params }: Visit<typeof at.publicMinutes>) {
  const { meeting, body } = await publicMeetingOf(here, idInPid(params.meetingPid, here.city))
  const isOut = meeting.publishedOn !== null
  const bead = isOut ? await beadOrNull(here, meetingRef(meeting.id)) : null
  const thread = bead ? await threadOf(here, { pid: bead.pid }) : null
  const items = await itemsOf(here, meeting.id)
  const record = isOut ? await recordOf(here, meeting, body) : null
  return (
    <Page
      title={meeting.title}
      back={at.town(at.part.of(here.city))}
      lede={`${body.name}　${meeting.place}`}
      acts={isOut && <LinkButton href={at.publicMinutesPdf(params)}>会議録（PDF）</LinkButton>}
    >
      {thread && thread.upCount + thread.downCount > 0 && <ThreadOf thread={thread} />}
      {record === null ? (
        <Section title="開催のお知らせ">
          <p>
            <Day on={meeting.heldOn} form="weekday" />
            {`　${meeting.startsAt}〜${meeting.endsAt}　${meeting.place}`}
          </p>
          <ol class="stack">
            {items.map((item) => (
              <li>
                {`${item.number}　${item.title}`}
                {item.isClosed && `（非公開：${item.closedReason}）`}
              </li>
            ))}
          </ol>
          {meeting.adjournedTime === null ? (
            <p>
              {meeting.publicity === '非公開'
                ? '傍聴はできません。'
                : `傍聴は先着${meeting.audienceSeats}人です。非公開の議題の間は、退室をお願いします。`}
            </p>
          ) : (
            <Notice>定足数に達しなかったため、流会となりました。</Notice>
          )}
        </Section>
      ) : (
        <Section title="会議録">
          <RecordView record={record} isPublic />
        </Section>
      )}
    </Page>
  )
}

export async function publicMinutesPdf({
  here,
  params,
}: Visit<typeof at.publicMinutesPdf>): Promise<FileAnswer> {
  const { meeting, body } = await publicMeetingOf(here, idInPid(params.meetingPid, here.city))
  if (meeting.publishedOn === null) throw new Missing()
  const content = minutesContent(await recordOf(here, meeting, body), true, '')
  const footer = {
    draft: false,
    line: `${formatWareki(meeting.publishedOn)}公表`,
    checkAddress: at.publicMinutes(params),
    qr: [],
  } as const
  return {
    type: 'application/pdf',
    name: fileName(content.title, 'pdf'),
    body: await paperPdf(content, footer, here.now),
    inline: true,
  }
}
