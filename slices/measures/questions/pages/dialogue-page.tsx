import type { Here, Visit } from '#platform'
import { Section } from '#ui'
import type { dialogue } from '../../addresses.ts'
import { MeasureFrame, viewOf } from '../../pages/measure-frame.tsx'
import { may } from '../../permissions.ts'
import { roundName } from '../../rounds/rules.ts'
import { sheetQuestions } from '../../sheets/tables.ts'
import type * as at from '../addresses.ts'
import { questionSeenBy } from '../tables.ts'
import { QuestionThread } from './thread.tsx'

/** 財政課: what was asked of this measure, this year and before. */
export async function DialoguePage(visit: Visit<typeof dialogue>) {
  return shown(visit.here, visit.params.measureId, visit.filled)
}

/** The same page after an answer that could not be accepted. */
export async function AnswerAgainPage({ here, params, filled }: Visit<typeof at.answers>) {
  const question = await questionSeenBy(here, params.questionId)
  return shown(here, question.measureId, filled)
}

async function shown(here: Here, measureId: string, filled: Visit['filled']) {
  const view = await viewOf(here, measureId)
  const questions = await sheetQuestions(here, measureId)
  return (
    <MeasureFrame view={view} tab="dialogue">
      <Section title="財政課とのやりとり" note={`未回答 ${view.openQuestions}件`}>
        <QuestionThread
          questions={questions}
          round={view.latest ? roundName(view.latest.round) : ''}
          mayAnswer={view.isOwn && may.answerQuestions(here.person)}
          maySettle={false}
          filled={filled}
        />
      </Section>
    </MeasureFrame>
  )
}
