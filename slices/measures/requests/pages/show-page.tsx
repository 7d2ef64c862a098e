import type { Here, Visit } from '#platform'
import { Confirm, Empty, LinkButton, Notice, Section } from '#ui'
import type { budget } from '../../addresses.ts'
import { assessmentsSeenBy } from '../../assessments/tables.ts'
import { lines as linesPage } from '../../budget-lines/addresses.ts'
import { requestOrNull } from '../../drafts/tables.ts'
import { KeepForm } from '../../kept-papers/pages/keep-form.tsx'
import { MeasureFrame, type MeasureView, viewOf } from '../../pages/measure-frame.tsx'
import { may } from '../../permissions.ts'
import type { RequestSheet } from '../../request-sheet.ts'
import { revival as revivalPage } from '../../revivals/addresses.ts'
import { Revivals } from '../../revivals/pages/revivals-part.tsx'
import { revivalsOf } from '../../revivals/tables.ts'
import { roundName, stageLabels } from '../../rounds/rules.ts'
import { openRound, type Round, roundSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { requestOf } from '../tables.ts'
import { Indicators } from './indicators-part.tsx'
import { Lines, Money } from './request-parts.tsx'

/** 指標と予算: the request of the round that is open, or of the latest. */
export async function BudgetPage({ here, params, filled }: Visit<typeof budget>) {
  const view = await viewOf(here, params.measureId)
  const round = (await openRound(here)) ?? view.latest?.round ?? null
  return page(here, view, round, filled)
}

/** The same for one round that is named. */
export async function RequestPage({ here, params, filled }: Visit<typeof at.request>) {
  const view = await viewOf(here, params.measureId)
  return page(here, view, await roundSeenBy(here, params.roundId), filled)
}

async function page(here: Here, view: MeasureView, round: Round | null, filled: Visit['filled']) {
  const { measure, isOwn } = view
  const request = round && (await requestOrNull(here, measure.id, round.id))
  if (!round) {
    return (
      <MeasureFrame view={view} tab="budget">
        <Empty
          title="予算編成がまだ始まっていません"
          why="財政課が編成方針を出すと、ここで積算と財源を書けます。"
        />
      </MeasureFrame>
    )
  }
  const params = { measureId: measure.id, roundId: round.id }
  if (!request) {
    return (
      <MeasureFrame view={view} tab="budget">
        <Empty
          title={`${roundName(round)}の要求は、まだありません`}
          why="積算を書くと、要求の下書きができます。"
          act={
            isOwn && (
              <LinkButton href={linesPage(params)} kind="pri">
                積算を書く
              </LinkButton>
            )
          }
          stage="decide"
        />
      </MeasureFrame>
    )
  }
  const sheet = await requestOf(here, measure.id, round.id)
  const assessments = await assessmentsSeenBy(here, request.id, round)
  const revivals = await revivalsOf(here, request.id)
  const canRevive = isOwn && round.votedOn === null && request.requestedAt !== null
  const canEdit = isOwn && request.requestedAt === null && round.votedOn === null
  return (
    <MeasureFrame view={view} tab="budget">
      {request.requestedAt === null && request.returnedAt !== null && (
        <Notice kind="warn">{`財政課から差し戻されました：${request.returnReason}`}</Notice>
      )}
      {sheet.warnings.map((warning) => (
        <Notice kind="warn">{warning}</Notice>
      ))}
      <Indicators sheet={sheet} canEdit={isOwn} today={here.today} />
      <Lines sheet={sheet} canEdit={canEdit} />
      <Money sheet={sheet} canEdit={canEdit} />
      {assessments.length > 0 && (
        <Section
          title="査定"
          note={
            may.seeStages(here.person)
              ? '内示していない段階も表示しています。課には見えません'
              : '内示された段階だけを表示します'
          }
        >
          {assessments.map((one) => (
            <p>
              {`${stageLabels[one.stage]}　${(one.amountYen / 1_000).toLocaleString('ja-JP')}千円　${[one.reasonCode, one.comment].filter(Boolean).join('　')}`}
            </p>
          ))}
        </Section>
      )}
      <KeepForm
        here={here}
        form="assessment"
        about={{ requestId: request.id }}
        submit="査定書を番号を付けて残す"
      />
      <Revivals revivals={revivals} />
      {canRevive && may.requestAmounts(here.person) && (
        <p>
          <LinkButton href={revivalPage(params)} kind="sub">
            内示と復活要求
          </LinkButton>
        </p>
      )}
      {canEdit && <Submission here={here} sheet={sheet} filled={filled} />}
    </MeasureFrame>
  )
}

function Submission(props: { here: Here; sheet: RequestSheet; filled: Visit['filled'] }) {
  const { sheet } = props
  const params = { measureId: sheet.measureId, roundId: sheet.roundId }
  if (!may.requestAmounts(props.here.person)) {
    return (
      <Notice>
        {'提出は課長が行います。積算・財源・公益性・終期・指標がそろうと提出できます。'}
      </Notice>
    )
  }
  return (
    <Section title="提出">
      <Confirm
        open="予算要求書を提出する"
        title={`${sheet.head.roundName}の要求書を提出します`}
        to={at.submission(params)}
        submit="提出する"
        name="submission"
        filled={props.filled}
      >
        <p>
          提出すると、この内容で帳票が確定し、課では直せなくなります。この後につないだ根拠には「後付け」と表示されます。
        </p>
      </Confirm>
    </Section>
  )
}
