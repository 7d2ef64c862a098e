import type { Visit } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { AreaField, Confirm, Day, Empty, Form, Instant, Notice, Section, Table, Tag } from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { publishedResult } from '../../selection-results/tables.ts'
import { PaperChoice, RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { appealStageOf, explanationDays, lastDayToAsk, theRoundMaySettle } from '../rules.ts'
import { type ExplanationRequest, requestsOf, resultNotices, settlementOf } from '../tables.ts'

/** 申出 of a call: who asked, by when it is answered, and the end of the round. */
export async function AppealsPage({ here, params, filled }: Visit<typeof at.appeals>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const requests = await requestsOf(here, call.id)
  const settled = await settlementOf(here, call.id)
  const kept = await publishedResult(here, call.id)
  const notices = await resultNotices(here, call.id)
  const calendar = await calendarOf(here)
  const within = await settingOn(here, explanationDays)
  const windows = notices.map((one) => ({
    ...one,
    lastOn: lastDayToAsk(one.servedOn, within, calendar),
  }))
  const open = requests.filter(({ answeredAt }) => answeredAt === null).length
  const isOwn = here.person.section?.id === call.sectionId
  const isOpen = settled === null && kept !== null && round !== null
  const settles =
    isOpen &&
    isOwn &&
    may.sealCriteria(here.person) &&
    theRoundMaySettle(windows, open, here.today) === true
  const asked = new Set(requests.map(({ applicationId }) => applicationId))
  const onPaper = windows.filter(
    (one) =>
      one.channel === '紙' &&
      !asked.has(one.applicationId) &&
      (one.lastOn === null || here.today <= one.lastOn),
  )
  const takes = isOwn && may.takeInAtDesk(here.person) && onPaper.length > 0
  const stage = appealStageOf({
    publishedAt: kept?.publishedAt ?? null,
    settledAt: settled?.settledAt ?? null,
  })
  return (
    <RoundPage
      {...{ here, call, seal, filled }}
      part="appeals"
      title="理由の説明の申出"
      lede={`通知を受けた日の翌日から${within}日以内に申し出られます。`}
      forms={[...(settles ? ['settlement'] : []), ...(takes ? ['paper'] : [])]}
      tags={stage && <Tag kind={stage === '確定' ? 'ok' : 'line'}>{stage}</Tag>}
    >
      {settled && (
        <Notice kind="ok">
          <Instant at={settled.settledAt} />
          {`に確定しました。申出${settled.requests}件、うち事実の誤り${settled.changed}件。`}
        </Notice>
      )}
      <Requests requests={requests} today={here.today} />
      {takes && (
        <Section title="紙の申出を受け取る">
          <Form to={at.paperRequest(params)} name="paper" filled={filled} submit="受け取る">
            <PaperChoice
              name="applicationId"
              label="申請"
              papers={onPaper.map((one) => ({ ...one, id: one.applicationId }))}
            />
            <AreaField name="question" label="説明してほしいこと" rows={4} required />
          </Form>
        </Section>
      )}
      {settles && (
        <Section title="確定">
          <Confirm
            open="この回を確定する"
            title="この回の選定を確定する"
            to={at.settlement(params)}
            name="settlement"
            filled={filled}
            submit="確定する"
            version={round.version}
          >
            <p>申出の期間が終わり、すべての申出に回答しました。</p>
          </Confirm>
        </Section>
      )}
    </RoundPage>
  )
}

function Requests(props: { requests: readonly ExplanationRequest[]; today: string }) {
  const { requests, today } = props
  return (
    <Table
      caption="申出"
      rows={requests}
      rowKey={({ id }) => id}
      fold
      total={`${requests.length}件`}
      empty={
        <Empty
          title="申出はありません"
          why="通知を受けた申請者が、期間の中で申し出るとここに並びます。"
          stage="act"
        />
      }
      columns={[
        {
          key: 'name',
          label: '申請',
          cell: (one) => (
            <a href={at.appeal({ requestId: one.id })}>
              {`${one.receiptLabel}　${one.applicantName}`}
            </a>
          ),
        },
        { key: 'on', label: '申出', cell: (one) => <Day on={one.askedOn} /> },
        {
          key: 'by',
          label: '回答の期限',
          cell: (one) => (
            <>
              <Day on={one.answerBy} />
              {one.answeredAt === null && today > one.answerBy && <Tag kind="late">期限切れ</Tag>}
            </>
          ),
        },
        {
          key: 'state',
          label: '回答',
          cell: (one) =>
            one.finding === null ? (
              <Tag kind="due">まだ</Tag>
            ) : (
              `${one.finding}（${one.answeredName}）`
            ),
        },
      ]}
    />
  )
}
