import { formatYen } from '#packages/japan'
import type { Filled } from '#ui'
import { AreaField, Button, Card, Day, Empty, Form, Instant, Tag } from '#ui'
import type { SheetQuestion } from '../../request-sheet.ts'
import { answers, settlement } from '../addresses.ts'
import { questionLabels } from '../rules.ts'

/** Questions and answers; those of earlier years stand below this year's. */
export function QuestionThread(props: {
  questions: readonly SheetQuestion[]
  round: string
  mayAnswer: boolean
  maySettle: boolean
  filled: Filled | null
}) {
  if (props.questions.length === 0) {
    return (
      <Empty
        title="質問はまだありません"
        why="財政課の質問と回答は、来年も同じ事業の画面に出ます。"
      />
    )
  }
  return (
    <div class="stack">
      {props.questions.map((question) => (
        <One question={question} {...props} />
      ))}
    </div>
  )
}

function One(props: {
  question: SheetQuestion
  round: string
  mayAnswer: boolean
  maySettle: boolean
  filled: Filled | null
}) {
  const { question } = props
  const isNow = question.round === props.round
  const isLive = question.state === 'open' || question.state === 'answered'
  const params = { questionId: question.questionId }
  return (
    <Card kind={isNow ? undefined : 'flat'} id={`question-${question.questionId}`}>
      <p>
        <b>{`${question.round}　${question.askedBy}`}</b>{' '}
        <Instant at={question.askedAt} form="short" />{' '}
        <Tag kind={question.state === 'open' ? 'warn' : 'ok'}>
          {isNow ? questionLabels[question.state] : `前の質問（${questionLabels[question.state]}）`}
        </Tag>
        {question.state === 'open' && question.dueOn && (
          <>
            　期限 <Day on={question.dueOn} form="short" />
          </>
        )}
        {question.stakeYen !== null &&
          `　金額 ${formatYen(question.stakeYen, { unit: '千円' })}千円`}
      </p>
      <p>{question.text}</p>
      {question.answers.map((answer) => (
        <p>
          {`→ ${answer.text}`} <span class="mini">{answer.by}</span>{' '}
          <Instant at={answer.at} form="short" />
        </p>
      ))}
      {isLive && props.mayAnswer && (
        <Form
          to={answers(params)}
          name={`answer-${question.questionId}`}
          filled={props.filled}
          submit="回答を送る"
        >
          <AreaField name="text" label="回答" rows={3} required />
        </Form>
      )}
      {isLive && props.maySettle && (
        <Form
          to={settlement(params)}
          name={`settle-${question.questionId}`}
          filled={props.filled}
          inline
          acts={
            <>
              <Button name="outcome" value="了" size="sm">
                了とする
              </Button>
              <Button name="outcome" value="保留" size="sm">
                保留にする
              </Button>
            </>
          }
        />
      )}
    </Card>
  )
}
