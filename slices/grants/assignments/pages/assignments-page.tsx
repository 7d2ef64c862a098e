import { addDays, formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Columns,
  DateField,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Section,
  SelectField,
} from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealedCriteriaOf, sealOf } from '../../criteria/tables.ts'
import { firstPass } from '../../interviews/addresses.ts'
import { placeLabel } from '../../panels/rules.ts'
import { type Panelist, panelOf } from '../../panels/tables.ts'
import { paperEntry } from '../../paper-scores/addresses.ts'
import { may } from '../../permissions.ts'
import { LackingCopies } from '../../redacted-copies/pages/lacking-part.tsx'
import { copiesLacking } from '../../redacted-copies/tables.ts'
import { ReopeningsPart } from '../../scores/pages/reopenings-part.tsx'
import { reopeningsOf } from '../../scores/tables.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { connectionSentence } from '../rules.ts'
import { loadsOf, scorersTogether, type Work, workOf, workOfMember } from '../tables.ts'
import { Progress } from './progress.tsx'
import { CloseScores, ExplainMissing, SendBack } from './score-acts.tsx'

/** Up to so many scores stand in one list. */
const mostListed = 120

const isLeft = (one: Work) => one.finalAt === null && one.missingReason === ''

/** Sharing out, and how far each member is; never what was scored. */
export async function AssignmentsPage({
  here,
  params,
  query,
  filled,
}: Visit<typeof at.assignments>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const panel = await panelOf(here, call.id)
  const set = await sealedCriteriaOf(here, call.id)
  const hears = set?.interviewPlaces != null
  const loads = await loadsOf(here, call.id)
  const given = loads.reduce((sum, one) => sum + one.given, 0)
  // Of a large round the scores of one member at a time: nobody picks one of 6,000 from a list.
  const isLarge = given > mostListed
  const chosen = panel.find(({ place }) => placeLabel(place) === query.member)
  const listed = isLarge
    ? chosen
      ? await workOfMember(here, call.id, chosen.reviewerId)
      : []
    : await workOf(here, call.id)
  const work = listed.filter(({ isOpen }) => isOpen)
  const left = loads.reduce((sum, one) => sum + one.given - one.final - one.missing, 0)
  const state = round && roundStateOf(round)
  const fixes = may.fixAssignments(here.person) && here.person.section?.id === call.sectionId
  const confirms = fixes && state === '利益相反確認'
  const runs = fixes && state === '書類審査'
  const unfinal = work.filter(isLeft)
  const final = work.filter((one) => !isLeft(one))
  const reserves = panel.filter(({ isReserve, handedInAt }) => isReserve && handedInAt !== null)
  const reopened = await reopeningsOf(here, call.id)
  const isOwn = may.handleApplications(here.person) && here.person.section?.id === call.sectionId
  const isRead = state === '利益相反確認' || state === '書類審査'
  const lacking = isOwn && isRead && set?.isBlind ? await copiesLacking(here, call.id) : []
  const connection = given > 0 ? connectionSentence(await scorersTogether(here, call.id)) : null
  return (
    <RoundPage
      {...{ here, call, seal, filled }}
      part="assignments"
      title="割当・採点"
      lede="点は、採点を締め切るまでだれにも表示しません。"
      forms={[
        ...(confirms ? ['confirm'] : []),
        ...(runs && unfinal.length > 0 ? ['missing'] : []),
        ...(runs && final.length > 0 ? ['reopen'] : []),
        ...(runs && !hears ? ['close'] : []),
        ...(runs || confirms ? ['reserve'] : []),
      ]}
      acts={
        <>
          <LinkButton href={at.looks(params)} kind="sub">
            閲覧の記録
          </LinkButton>
          {hears && (
            <LinkButton href={firstPass(params)} kind="sub">
              一次結果・面接
            </LinkButton>
          )}
        </>
      }
    >
      {round === null ? (
        <Empty
          title="審査は始まっていません"
          why="締切の後、利益相反の確認から始めます。"
          stage="act"
        />
      ) : (
        <Facts>
          <Fact term="段階">{state}</Fact>
          <Fact term="割当">
            {round.assignedAt
              ? `${round.assignWay}${round.isProven ? '' : '（これより良い割当がないとは言い切れません）'}　種 ${round.seed}`
              : '未確定'}
          </Fact>
          <Fact term="採点の期限">{round.scoreBy ? formatWareki(round.scoreBy) : '未定'}</Fact>
          {round.closedAt && (
            <Fact term="採点の締切り">
              <Instant at={round.closedAt} />
              {`　${round.closedName ?? ''}　指紋 ${round.matrixHash?.slice(0, 16) ?? ''}`}
            </Fact>
          )}
        </Facts>
      )}
      {connection && <Notice kind="warn">{connection}</Notice>}
      {confirms && round && (
        <Section title="割当を確定する">
          <p>
            申告と課長の判断がそろうと確定できます。期限を過ぎたら、申告のない委員には割り当てません。
          </p>
          <Form
            to={at.confirmation(params)}
            name="confirm"
            filled={filled}
            submit="割当を確定し、書類を開示する"
            version={round.version}
          >
            <DateField name="scoreBy" label="採点の期限" required value={addDays(here.today, 14)} />
          </Form>
        </Section>
      )}
      {round?.assignedAt && (
        <Progress
          panel={panel}
          loads={loads}
          to={isLarge && runs ? at.assignments(params) : null}
        />
      )}
      {(runs || confirms) && reserves.length > 0 && (
        <Section title="予備委員を加える">
          <Form to={at.reserve(params)} name="reserve" filled={filled} submit="審査に加える">
            <SelectField
              name="reviewerId"
              label="予備委員"
              required
              empty="選んでください"
              options={members(reserves)}
            />
          </Form>
        </Section>
      )}
      {runs && round && (
        <Section
          title={hears ? '書類の採点を整える' : '採点を締める'}
          acts={
            <LinkButton href={paperEntry(params)} kind="sub" size="sm">
              紙の採点を入れる
            </LinkButton>
          }
          note={
            isLarge
              ? chosen
                ? `${placeLabel(chosen.place)}　${chosen.name}の採点を出しています。`
                : '採点がない理由や差戻しは、上の表で委員を選ぶと書けます。'
              : undefined
          }
        >
          <Columns shape="2">
            <ExplainMissing rows={unfinal} to={at.missing(params)} filled={filled} />
            <SendBack rows={final} to={at.reopening(params)} filled={filled} />
            {!hears && (
              <CloseScores
                left={left}
                to={at.closing(params)}
                filled={filled}
                version={round.version}
              />
            )}
          </Columns>
        </Section>
      )}
      <LackingCopies rows={lacking} />
      <ReopeningsPart
        rows={reopened.filter(({ stage }) => stage === '書類')}
        isClosed={round?.closedAt != null}
      />
    </RoundPage>
  )
}

const members = (rows: readonly Panelist[]) =>
  rows.map(({ reviewerId, name, place }) => ({
    value: reviewerId,
    label: `${placeLabel(place)}　${name}`,
  }))
