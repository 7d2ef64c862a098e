import { type Here, Missing, type Visit } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  Button,
  Confirm,
  Form,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  Section,
  Tag,
  TextField,
} from '#ui'
import { assessmentsSeenBy, latestAmounts, worksOn } from '../../assessments/tables.ts'
import { requestById } from '../../drafts/tables.ts'
import { hasBeenUnspentOften } from '../../executions/rules.ts'
import { executionsOf } from '../../executions/tables.ts'
import { papers } from '../../papers/addresses.ts'
import { may } from '../../permissions.ts'
import { measureRef } from '../../publications/tables.ts'
import type { settlement } from '../../questions/addresses.ts'
import { QuestionThread } from '../../questions/pages/thread.tsx'
import { questionSeenBy } from '../../questions/tables.ts'
import { reception, returning } from '../../requests/addresses.ts'
import { Evidence, LineSums, Money } from '../../requests/pages/request-parts.tsx'
import { stateLabels } from '../../requests/rules.ts'
import { requestOf } from '../../requests/tables.ts'
import { Revivals } from '../../revivals/pages/revivals-part.tsx'
import { revivalsOf } from '../../revivals/tables.ts'
import { requestedName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { Cuts } from './cuts-part.tsx'
import { Amounts, AskForm, AssessForm, Assessments } from './work-parts.tsx'

/** One request at the finance desk: why, what a cut would do, what was asked, what is decided. */
export async function WorkPage({ here, params, filled }: Visit<typeof at.work>) {
  return shown(here, params.requestId, filled)
}

/** The same after a form that stood on it under another address. */
export async function WorkAgainPage(visit: Visit<{ pattern: '/:measureId/:roundId' }>) {
  const { here, params, filled } = visit
  const { requestId } = await requestOf(here, params.measureId, params.roundId)
  return shown(here, requestId, filled)
}

export async function SettleAgainPage({ here, params, filled }: Visit<typeof settlement>) {
  const question = await questionSeenBy(here, params.questionId)
  return shown(here, question.requestId, filled)
}

async function shown(here: Here, requestId: string, filled: Visit['filled']) {
  if (!may.seeDesk(here.person)) throw new Missing()
  const request = await requestById(here, requestId)
  const round = await roundSeenBy(here, request.roundId)
  if (request.requestedAt === null) throw new Missing()
  if (!may.seeStages(here.person) && round.votedOn === null) throw new Missing()
  const sheet = await requestOf(here, request.measureId, request.roundId)
  const thread = await threadOf(here, measureRef(request.measureId), {
    decision: requestedName(round),
  })
  const amounts = await latestAmounts(here, request.id)
  const assessments = await assessmentsSeenBy(here, request.id, round)
  const revivals = await revivalsOf(here, request.id)
  const unspentOften = hasBeenUnspentOften(await executionsOf(here, request.measureId))
  const params = { measureId: request.measureId, roundId: request.roundId }
  const isOpen = round.votedOn === null
  return (
    <Page
      title={sheet.head.name}
      back={at.desk({ roundId: round.id })}
      lede={`${sheet.head.roundName}　${sheet.head.section}　${sheet.purpose.intent}`}
      tags={
        <>
          <Tag kind="key">{stateLabels[sheet.state]}</Tag>
          {sheet.head.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          <LinkButton href={sheet.measureHref} kind="sub">
            事業を開く
          </LinkButton>
          <LinkButton href={papers({ measureId: request.measureId })} kind="sub">
            帳票
          </LinkButton>
        </>
      }
    >
      {filled?.form && (
        <Notice kind="bad">
          {'まだ保存していません。'}
          <a href={`#form-${filled.form}`}>直すところを開く</a>
        </Notice>
      )}
      {sheet.warnings.map((warning) => (
        <Notice kind="warn">{warning}</Notice>
      ))}
      {unspentOften && (
        <Notice kind="warn">
          直近3年のうち2年以上で、不用額が現額の2割を超えています。理由を聞いてください（入札差金、国の内示減など）。
        </Notice>
      )}
      <ThreadOf thread={thread} />
      <Amounts sheet={sheet} />
      <Section title="積算" note="金額を押すと「なぜ？」が開きます">
        <LineSums lines={sheet.lines} />
      </Section>
      <Evidence sheet={sheet} />
      <Money sheet={sheet} canEdit={false} />
      <Cuts sheet={sheet} />
      <Section title="質問と回答" note="前の年の質問も出ます">
        <QuestionThread
          questions={sheet.questions}
          round={sheet.head.roundName}
          mayAnswer={false}
          maySettle={may.askQuestions(here.person)}
          filled={filled}
        />
        {isOpen && may.askQuestions(here.person) && (
          <AskForm requestId={request.id} filled={filled} />
        )}
      </Section>
      <Revivals revivals={revivals} />
      <Assessments assessments={assessments} />
      {isOpen && may.receiveRequests(here.person) && (
        <Section title="受理と差戻し">
          {request.receivedAt === null && (
            <Form
              to={reception(params)}
              name="reception"
              filled={filled}
              inline
              acts={<Button kind="pri">受理する</Button>}
            />
          )}
          <Confirm
            open="差し戻す"
            title="課が直せるように差し戻します"
            to={returning(params)}
            submit="差し戻す"
            name="return"
            filled={filled}
            danger
          >
            <TextField name="reason" label="差し戻す理由" required />
          </Confirm>
        </Section>
      )}
      {isOpen && request.receivedAt !== null && may.assess(here.person) && (
        <AssessForm
          here={here}
          requestId={request.id}
          sheet={sheet}
          amounts={amounts}
          version={await worksOn(here, request.id)}
          isRevived={revivals.length > 0}
          filled={filled}
        />
      )}
    </Page>
  )
}
