import type { Visit } from '#platform'
import {
  Columns,
  Confirm,
  Empty,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Refused,
  Section,
  Table,
} from '#ui'
import { assignments, closing } from '../../assignments/addresses.ts'
import { CloseScores, ExplainMissing, SendBack } from '../../assignments/pages/score-acts.tsx'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callSeenBy } from '../../calls/tables.ts'
import { sealSentence } from '../../criteria/rules.ts'
import { sealedCriteriaOf, sealOf } from '../../criteria/tables.ts'
import { paperEntry } from '../../paper-scores/addresses.ts'
import { may } from '../../permissions.ts'
import { ReopeningsPart } from '../../scores/pages/reopenings-part.tsx'
import { reopeningsOf } from '../../scores/tables.ts'
import { RoundTabs } from '../../selection-rounds/pages/round-tabs.tsx'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { firstPassesOf, interviewWork } from '../tables.ts'

/** 一次結果 and how far the interview is; never a point before the scores are closed. */
export async function FirstPassPage({ here, params, filled }: Visit<typeof at.firstPass>) {
  const call = await callSeenBy(here, params.callId)
  const round = await roundOf(here, call.id)
  const set = await sealedCriteriaOf(here, call.id)
  const amiss = sealSentence(await sealOf(here, call.id))
  const state = round && roundStateOf(round)
  const runs = may.fixAssignments(here.person) && here.person.section?.id === call.sectionId
  const places = set?.interviewPlaces ?? null
  const decides = runs && state === '書類審査' && places !== null
  const scores = runs && state === '面接'
  const passes = await firstPassesOf(here, call.id)
  const work = await interviewWork(here, call.id)
  const open = work.filter((one) => one.finalAt === null && one.missing === '')
  const done = work.filter((one) => one.finalAt !== null || one.missing !== '')
  const reopened = await reopeningsOf(here, call.id)
  return (
    <Page
      title={`一次結果・面接　${callLabel(call)}`}
      back={assignments(params)}
      lede={
        places === null
          ? `${call.schemeName}。この公募の審査基準に、面接はありません。`
          : `${call.schemeName}。書類の平均の上位${places}件（同点を含む）が面接に進み、面接の割合は${set?.interviewWeight ?? 0}％です。`
      }
    >
      <RoundTabs here={here} callId={call.id} current="assignments" />
      {amiss !== null && <Notice kind="bad">{amiss}</Notice>}
      <Refused
        filled={filled}
        forms={[
          ...(decides ? ['pass'] : []),
          ...(scores ? ['close'] : []),
          ...(scores && open.length > 0 ? ['missing'] : []),
          ...(scores && done.length > 0 ? ['reopen'] : []),
        ]}
      />
      {round?.passedAt && (
        <Facts>
          <Fact term="一次通過の決定">
            <Instant at={round.passedAt} />
            {`　${round.passedName ?? ''}`}
          </Fact>
          <Fact term="面接の採点">{`確定していない採点は${open.length}件です。`}</Fact>
        </Facts>
      )}
      {passes.length === 0 ? (
        <Empty
          title="一次通過は決まっていません"
          why="書類の採点がそろうと、封印した件数で決められます。"
          stage="act"
        />
      ) : (
        <Table
          caption="一次結果"
          rows={passes}
          rowKey={({ applicationId }) => applicationId}
          fold
          empty={<p>案件がありません。</p>}
          columns={[
            { key: 'code', label: '案件', cell: ({ code }) => code },
            { key: 'name', label: '申請者', cell: ({ applicantName }) => applicantName },
            {
              key: 'outcome',
              label: '一次結果',
              cell: ({ isPassed }) => (isPassed ? '通過（面接に進む）' : '不通過'),
            },
          ]}
        />
      )}
      {decides && round && (
        <Section title="一次通過を決定する">
          <Confirm
            open="一次通過を決定する"
            title="一次通過を決定する"
            to={at.firstPass(params)}
            name="pass"
            filled={filled}
            submit="決定する"
            version={round.version}
          >
            <p>
              書類の点はここで締まり、封印した件数だけ平均の高い順に通します。結果は申請者に知らせます。
            </p>
          </Confirm>
        </Section>
      )}
      {scores && round && (
        <Section
          title="面接の採点を締める"
          acts={
            <LinkButton href={paperEntry(params)} kind="sub" size="sm">
              紙の採点を入れる
            </LinkButton>
          }
        >
          <Columns shape="2">
            <ExplainMissing rows={open} to={at.missing(params)} filled={filled} />
            <SendBack rows={done} to={at.reopening(params)} filled={filled} />
            <CloseScores
              left={open.length}
              to={closing(params)}
              filled={filled}
              version={round.version}
            />
          </Columns>
        </Section>
      )}
      <ReopeningsPart
        rows={reopened.filter(({ stage }) => stage === '面接')}
        isClosed={round?.closedAt != null}
      />
    </Page>
  )
}
