import { type Here, Missing, type Visit } from '#platform'
import { AreaField, Card, Day, Form, Instant, Page, Prose, Tag } from '#ui'
import { measureRoles, ownSteps } from '../../roles/addresses.ts'
import { type Step, stepLabels, steps } from '../../roles/rules.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { isOverdue } from '../rules.ts'
import {
  type Feedback,
  feedbackOfMeasure,
  feedbackOfStep,
  feedbackSeenBy,
  ownStep,
} from '../tables.ts'

/** All 気づき of a measure, for the hall. */
export async function MeasureFeedbackPage({ here, params }: Visit<typeof at.feedbackOf>) {
  const measure = await measureSeenBy(here, params.measureId)
  const found = await feedbackOfMeasure(here, measure.id)
  return (
    <Page
      title="気づきと答え"
      back={measureRoles(params)}
      lede={`${measure.name}　実行する課・団体から責任者へ`}
    >
      {found.length === 0 && <p>まだ気づきは届いていません。</p>}
      {found.map((one) => (
        <One here={here} feedback={one} mayAnswer={false} filled={null} />
      ))}
    </Page>
  )
}

/** 気づき of one step, for who has a letter in it. */
export async function StepFeedbackPage({ here, params, filled }: Visit<typeof at.stepFeedback>) {
  const step = steps.find((each) => each === params.step)
  if (!step) throw new Missing()
  return stepPage(here, params.measureId, step, filled)
}

/** The step again after an answer that stood on it under another address. */
export async function AnswerAgainPage({ here, params, filled }: Visit<typeof at.feedbackAnswer>) {
  const { measureId, step } = await feedbackSeenBy(here, params.feedbackId)
  return stepPage(here, measureId, step, filled)
}

async function stepPage(here: Here, measureId: string, step: Step, filled: Visit['filled']) {
  const own = await ownStep(here, measureId, step)
  const found = await feedbackOfStep(here, measureId, step)
  return (
    <Page title={`${stepLabels[step]}の気づき`} back={ownSteps()} lede={own.measureName}>
      {own.letters.includes('R') && (
        <Form
          to={at.stepFeedback({ measureId, step })}
          name="give"
          filled={filled}
          submit="責任者に気づきを送る"
        >
          <AreaField name="text" label="気づいたこと" rows={4} required />
        </Form>
      )}
      {found.length === 0 && <p>まだ気づきは届いていません。</p>}
      {found.map((one) => (
        <One here={here} feedback={one} mayAnswer={own.letters.includes('A')} filled={filled} />
      ))}
    </Page>
  )
}

function One(props: {
  readonly here: Here
  readonly feedback: Feedback
  readonly mayAnswer: boolean
  readonly filled: Visit['filled']
}) {
  const { here, feedback, mayAnswer, filled } = props
  const isOpen = feedback.answeredAt === null
  return (
    <Card title={`${stepLabels[feedback.step]}　${feedback.givenName}`} kind="flat">
      <Prose text={feedback.text} />
      <p class="mini">
        <Instant at={feedback.givenAt} />{' '}
        {isOpen && (
          <>
            答えの期限 <Day on={feedback.dueOn} />{' '}
            {isOverdue(feedback.dueOn, here.today) && <Tag kind="warn">期限を過ぎています</Tag>}
          </>
        )}
      </p>
      {!isOpen && (
        <>
          <Prose text={feedback.answer} />
          <p class="mini">
            答え {feedback.answeredName} <Instant at={feedback.answeredAt} />
          </p>
        </>
      )}
      {isOpen && mayAnswer && (
        <Form
          to={at.feedbackAnswer({ feedbackId: feedback.id })}
          name={`answer-${feedback.id}`}
          filled={filled}
          submit="答える"
        >
          <AreaField name="answer" label="答え" rows={3} required />
        </Form>
      )}
    </Card>
  )
}
