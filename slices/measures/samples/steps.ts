import { people, type Town } from '#platform/samples'
import { seen } from '../examples/tables.ts'
import { answerFeedback } from '../feedback/actions/answer-feedback.ts'
import { giveFeedback } from '../feedback/actions/give-feedback.ts'
import { feedbackOfMeasure } from '../feedback/tables.ts'
import { answerInquiry } from '../inquiries/actions/answer-inquiry.ts'
import { sendInquiry } from '../inquiries/actions/send-inquiry.ts'
import { assignRoles } from '../roles/actions/assign-roles.ts'
import { actorsOffered } from '../roles/tables.ts'
import { measuresSeenBy } from '../tables.ts'

const { officer, colleague, finance, body } = people

/** Who does what in the hand-over desk, one 気づき with its answer, and an inquiry that was answered. */
export async function fillSteps(town: Town): Promise<void> {
  town.at('2026-11-17T09:00:00+09:00')
  const measures = await seen(town, (here) => measuresSeenBy(here))
  const measureId = measures.find(({ code }) => code === '7205')?.id ?? ''
  const offered = await seen(town, (here) => actorsOffered(here))
  const actorNamed = (name: string) => offered.find((each) => each.name === name)?.actor ?? ''
  const [own, outside] = [actorNamed('産業振興課'), actorNamed(body.name)]
  await town.do(colleague, assignRoles, {
    measureId,
    rows: [
      { step: 'plan', letter: 'A', actor: own },
      { step: 'plan', letter: 'R', actor: own },
      { step: 'carry-out', letter: 'A', actor: own },
      { step: 'carry-out', letter: 'R', actor: outside },
      { step: 'evaluation', letter: 'A', actor: own },
      { step: 'evaluation', letter: 'R', actor: own },
      { step: 'evaluation', letter: 'C', actor: outside },
    ],
  })
  town.at('2026-11-18T14:00:00+09:00')
  const text = '引継ぎの相談は夜の時間の希望が多い。月に二度、夜の窓口を開けないか（見本）。'
  await town.do(body, giveFeedback, { measureId, step: 'carry-out', text })
  town.at('2026-11-19T10:00:00+09:00')
  const { about: inquiryId } = await town.do(finance, sendInquiry, {
    ...{ title: '補助金の終期調べ（見本）', why: '終期のない補助金を一つの表にするため。' },
    ...{ questions: '補助金の名称\n交付の相手\n終期', dueOn: '2026-12-10' },
    sectionIds: [own.replace('section:', '')],
  })
  town.at('2026-11-20T09:30:00+09:00')
  const answer = '来年度から第2・第4水曜に夜の窓口を開く。委託の積算に入れた（見本）。'
  const [given] = await seen(town, (here) => feedbackOfMeasure(here, measureId))
  const feedbackId = given?.id ?? ''
  await town.do(officer, answerFeedback, { feedbackId, answer })
  await town.do(officer, answerInquiry, {
    inquiryId,
    texts: ['海外見本市 出展支援（見本）', '市内の製造業者', '令和11年度'],
  })
}
