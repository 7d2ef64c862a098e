import type { Visit } from '#platform'
import { calendarOf } from '#platform/opening-days'
import {
  AreaField,
  Button,
  Columns,
  Day,
  Fact,
  Facts,
  type Filled,
  Form,
  HiddenField,
  Page,
  Section,
  Stack,
  Table,
  Tag,
  TextField,
} from '#ui'
import { attendancesOf } from '../../attendances/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { hourOf } from '../../meetings/rules.ts'
import { meetingBefore, meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { roomOf } from '../../quorums/tables.ts'
import * as at from '../addresses.ts'
import { type DoneStep, forecast, nextStep, type ShownStep, stepsFor } from '../rules.ts'
import { doneSteps, quietMembers, usualLate } from '../tables.ts'

/** 事務局の手引き: today's step first, with its reason and what was done for it last time. */
export async function StepsPage({ here, params, filled }: Visit<typeof at.steps>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const steps = stepsFor(
    meeting.heldOn,
    await doneSteps(here, meeting.id),
    here.today,
    await calendarOf(here),
  )
  const before = await meetingBefore(here, meeting)
  const last = before ? await doneSteps(here, before.id) : []
  const room = await roomOf(here, meeting)
  const called = await attendancesOf(here, meeting.id)
  const coming = called.filter(
    ({ reply }) => reply === '出席' || reply === 'オンラインで出席',
  ).length
  const expected = forecast(coming, await usualLate(here, room.body.id))
  const { needed } = room.at(hourOf(here.now))
  const quiet = await quietMembers(here, room.body.id, meeting.heldOn)
  const next = nextStep(steps)
  const writes = may.writeBodies(here.person)
  return (
    <Page
      title="事務局の手引き"
      back={meetingPage(params)}
      lede={`${meeting.title}。済んでいない手順の期限は、会議の日と一緒に動きます。`}
    >
      <Columns shape="main">
        <Stack wide>
          {next && (
            <NextStep
              step={next}
              last={last}
              before={before?.id ?? null}
              params={params}
              filled={filled}
              writes={writes}
            />
          )}
          <Section title="17の手順" note={`${steps.filter(({ done }) => done !== null).length}/17`}>
            <Table
              rows={steps}
              rowKey={(row) => row.number}
              fold
              columns={[
                { key: 'what', label: '手順', cell: (row) => `${row.number}　${row.what}` },
                { key: 'due', label: '期限', cell: (row) => <Day on={row.due} form="short" /> },
                {
                  key: 'state',
                  label: '状態',
                  cell: (row) => <State row={row} today={here.today} />,
                },
                {
                  key: 'last',
                  label: '前回',
                  cell: (row) => traceOf(last.find(({ number }) => number === row.number)),
                },
                {
                  key: 'act',
                  label: '記録',
                  cell: (row) => (writes ? <Act row={row} params={params} /> : ''),
                },
              ]}
              empty={<p>手順はありません。</p>}
            />
          </Section>
          {writes && (
            <Section title="この会議で変わったこと" note="手順17。引継ぎに載ります">
              <Form to={at.soWhat(params)} name="so-what" filled={filled} submit="書く">
                <AreaField
                  name="soWhat"
                  label="何が変わったか"
                  required
                  value={meeting.soWhat}
                  hint="例：ろう付けの共同研修が、令和9年度の要求に入った。"
                />
              </Form>
            </Section>
          )}
        </Stack>
        <Stack>
          <Section title="定足数の見込み">
            <Facts>
              <Fact term="出席の回答">{`${coming}人`}</Fact>
              <Fact term="開会に間に合う見込み">{`${expected}人`}</Fact>
              <Fact term="必要">{`${needed}人`}</Fact>
            </Facts>
            {called.length > 0 && expected < needed && (
              <p>
                <Tag kind="warn">{`あと${needed - expected}人`}</Tag>
                　未回答の委員に連絡してください。
              </p>
            )}
          </Section>
          <Section title="二回続けて発言のない委員">
            <p>
              {quiet.length === 0
                ? 'いません（または、まだ二回開かれていません）。'
                : quiet.map(({ name }) => name).join('、')}
            </p>
          </Section>
          {before && (
            <Section title="前回の会議">
              <p>
                <a href={meetingPage({ meetingId: before.id })}>{before.title}</a>
                <br />
                {before.soWhat || 'この会議で変わったことは、まだ書かれていません。'}
              </p>
            </Section>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function NextStep(props: {
  step: ShownStep
  last: readonly DoneStep[]
  /** The meeting before, whose papers are the sample. */
  before: string | null
  params: { readonly meetingId: string }
  filled: Filled | null
  writes: boolean
}) {
  const { step, params } = props
  const trace = props.last.find(({ number }) => number === step.number)
  return (
    <Section title={`次の手順　${step.number}`} note={step.said}>
      <p>
        <b>{step.what}</b>
      </p>
      <details open>
        <summary>なぜこの手順か</summary>
        <p>{step.why}</p>
        <p>{`遅れると：${step.effect}`}</p>
        <p>
          {trace
            ? `前回は${trace.doneName}さんが済ませました。${trace.note}`
            : '前回の記録はありません。課長か、前の担当に聞いてください。'}
        </p>
        {props.before !== null && (
          <p>
            <a href={meetingPage({ meetingId: props.before })}>
              見本：前回の会議の資料・通知・発言
            </a>
          </p>
        )}
      </details>
      {props.writes && (
        <Form to={at.stepDone(params)} name="step" filled={props.filled} submit="済みにする">
          <HiddenField name="number" value={step.number} />
          <TextField name="note" label="次の担当への覚え" />
        </Form>
      )}
    </Section>
  )
}

function State({ row, today }: { row: ShownStep; today: string }) {
  if (row.done !== null)
    return (
      <>
        <Tag kind="ok">済み</Tag> <Day on={row.done.doneOn} form="short" />
      </>
    )
  if (row.due < today)
    return (
      <>
        <Tag kind="bad">遅れ</Tag> <span class="s14">{row.effect}</span>
      </>
    )
  return <Tag kind="line">これから</Tag>
}

function traceOf(done: DoneStep | undefined) {
  if (!done) return '—'
  return (
    <>
      {done.doneName} <Day on={done.doneOn} form="short" />
      {done.note !== '' && <div class="s14">{done.note}</div>}
    </>
  )
}

function Act({ row, params }: { row: ShownStep; params: { readonly meetingId: string } }) {
  const isDone = row.done !== null
  return (
    <Form
      to={isDone ? at.stepUndone(params) : at.stepDone(params)}
      name={`step-${row.number}`}
      inline
    >
      <HiddenField name="number" value={row.number} />
      <Button
        size="xs"
        kind="sub"
        label={`手順${row.number}を${isDone ? 'まだに戻す' : '済みにする'}`}
      >
        {isDone ? '戻す' : '済みにする'}
      </Button>
    </Form>
  )
}
