import { formatYenWithUnit } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { pidOf } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  AreaField,
  Confirm,
  Empty,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Prose,
  Refused,
  SampleTag,
  Section,
  Tag,
} from '#ui'
import { arrivalOrder } from '../../arrival-orders/addresses.ts'
import { fewestScorers } from '../../assignments/rules.ts'
import { jgrantsCsv } from '../../call-exports/addresses.ts'
import { criteriaSetsOf, sealOf } from '../../criteria/tables.ts'
import { panel } from '../../panels/addresses.ts'
import { panelSizeOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { scheme as schemePage } from '../../schemes/addresses.ts'
import { RoundTabs } from '../../selection-rounds/pages/round-tabs.tsx'
import { roundOf } from '../../selection-rounds/tables.ts'
import { callRef } from '../actions/open-call.ts'
import * as at from '../addresses.ts'
import { stageOf } from '../rules.ts'
import { type Call, callSeenBy } from '../tables.ts'
import { callLabel, StageTag } from './call-table.tsx'
import { SealedCriteria } from './sealed-criteria.tsx'

export async function CallPage({ here, params, filled }: Visit<typeof at.call>) {
  const call = await callSeenBy(here, params.callId)
  const sets = await criteriaSetsOf(here, call.id)
  const [set] = sets
  const seal = await sealOf(here, call.id)
  const size = await panelSizeOf(here, call.id)
  const stage = stageOf(call, here.now)
  const isDecided = (await roundOf(here, call.id))?.decidedAt != null
  const isOwn = here.person.section?.id === call.sectionId
  const mayWrite = isOwn && may.writeCalls(here.person) && call.voidedAt === null
  return (
    <Page
      title={`${call.schemeName}　${callLabel(call)}`}
      back={schemePage({ schemeId: call.schemeId })}
      tags={
        <>
          <StageTag stage={stage} />
          <Tag kind="line">{call.way}</Tag>
          {call.isSample && <SampleTag />}
        </>
      }
      acts={
        mayWrite &&
        call.openedAt === null && (
          <>
            <LinkButton href={at.callEdit(params)} kind="sub">
              期間・配分額を直す
            </LinkButton>
            {call.sealedAt === null && (
              <LinkButton href={at.callCriteria(params)} kind="sub">
                審査基準を書く
              </LinkButton>
            )}
          </>
        )
      }
    >
      {call.way === '採択型' && <RoundTabs here={here} callId={call.id} current={null} />}
      <Refused filled={filled} forms={isOwn ? formsOf(here, call, isDecided) : []} />
      {call.voidedAt !== null && (
        <Notice kind="bad">{`この公募は中止しました。${call.voidReason}`}</Notice>
      )}
      {call.voidedAt !== null && isOwn && may.writeCalls(here.person) && (
        <p>
          {`審査の記録は、${call.way === '採択型' ? '上の手順から' : '申請の一覧から'}今も読めます。やり直すときは、新しい回を準備してください。`}
          <LinkButton href={at.newCall({ schemeId: call.schemeId })} kind="sub" size="sm">
            新しい回を準備する
          </LinkButton>
        </p>
      )}
      <Section title="公募のあらまし">
        <Facts>
          <Fact term="期間">
            <Instant at={call.opensAt} />
            から
            <Instant at={call.closesAt} />
            まで
          </Fact>
          <Fact term="配分額">{formatYenWithUnit(call.allotmentYen)}</Fact>
          <Fact term="補欠">{call.hasWaitlist ? '置く' : '置かない'}</Fact>
          {call.way === '採択型' && (
            <Fact term="審査員">
              <PanelSize here={here} call={call} size={size} />
            </Fact>
          )}
          {call.way === '先着型' && (
            <Fact term="先着の順">
              {here.opens(arrivalOrder({ callId: call.id })) ? (
                <a href={arrivalOrder({ callId: call.id })}>{`${call.arrival}の順に並べた申請`}</a>
              ) : (
                call.arrival
              )}
            </Fact>
          )}
          {call.openedAt !== null && (
            <Fact term="募集要領">
              <a href={at.guide({ callPid: pidOf(here.city, call.id) })}>公開している募集要領</a>
            </Fact>
          )}
          <Fact term="Jグランツ">
            <a href={jgrantsCsv({ callId: call.id })} download>
              Jグランツの項目名のCSV
            </a>
          </Fact>
          <Fact term="案内">
            <Prose text={call.guide} />
          </Fact>
        </Facts>
      </Section>
      {set ? (
        <SealedCriteria set={set} seal={seal} />
      ) : (
        <Section title="審査基準">
          <Empty
            title="審査基準がまだありません"
            why="書いて封印すると、公募を始められます。"
            stage="act"
          />
        </Section>
      )}
      {isOwn && (
        <Steps here={here} call={call} forms={formsOf(here, call, isDecided)} filled={filled} />
      )}
      {call.beadPid !== null && <ThreadOf thread={await threadOf(here, callRef(call.id))} />}
    </Page>
  )
}

/** How many would score: three at least before the criteria are sealed. */
function PanelSize({ here, call, size }: { here: Here; call: Call; size: number }) {
  const said = `採点する委員${size}人`
  return (
    <>
      {here.opens(panel({ callId: call.id })) ? (
        <a href={panel({ callId: call.id })}>{said}</a>
      ) : (
        said
      )}
      {call.sealedAt === null && size < fewestScorers && (
        <span>{`　審査基準は、${fewestScorers}人以上を決めてから封印します。`}</span>
      )}
    </>
  )
}

/** The forms that the page shows, and which so say themselves what was wrong. */
function formsOf(here: Here, call: Call, isDecided: boolean): readonly string[] {
  if (call.voidedAt !== null) return []
  return [
    ...(may.sealCriteria(here.person) && call.sealedAt === null ? ['seal'] : []),
    ...(may.openCalls(here.person) && call.sealedAt !== null && call.openedAt === null
      ? ['opening']
      : []),
    ...(may.voidCalls(here.person) && !isDecided ? ['void'] : []),
  ]
}

function Steps({
  here,
  call,
  forms,
  filled,
}: {
  here: Here
  call: Call
  forms: readonly string[]
  filled: Visit<typeof at.call>['filled']
}) {
  const params = { callId: call.id }
  if (call.voidedAt !== null) return null
  const common = { filled, version: call.version }
  if (forms.length === 0) return null
  return (
    <Section title="進める">
      {forms.includes('seal') && (
        <Confirm
          open="審査基準を封印する"
          title="審査基準を封印する"
          to={at.seal(params)}
          name="seal"
          submit="封印する"
          {...common}
        >
          <p>封印すると、審査基準は変えられません。ハッシュを公表します。</p>
        </Confirm>
      )}
      {forms.includes('opening') && (
        <Confirm
          open="公募を公表する"
          title="公募を公表する"
          to={at.opening(params)}
          name="opening"
          submit="公表する"
          {...common}
        >
          <p>募集要領と審査基準のハッシュを、だれでも見られるようにします。</p>
        </Confirm>
      )}
      {may.sealCriteria(here.person) &&
        call.openedAt !== null &&
        stageOf(call, here.now) !== '締切' && (
          <LinkButton href={at.criteriaChange(params)} kind="sub" size="sm">
            審査基準を改める
          </LinkButton>
        )}
      {forms.includes('void') && (
        <Confirm
          open="公募を中止する"
          title="公募を中止する"
          to={at.voiding(params)}
          name="void"
          submit="中止する"
          danger
          {...common}
        >
          <p>中止は取り消せません。理由は、申請した方すべてに知らせます。</p>
          <AreaField name="reason" label="中止する理由" rows={3} required />
        </Confirm>
      )}
    </Section>
  )
}
