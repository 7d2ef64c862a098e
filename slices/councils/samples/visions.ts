import { pidOf } from '#platform'
import { people, type Town } from '#platform/samples'
import { backVision, recordPaperBacking } from '../visions/actions/back-vision.ts'
import { beginVision } from '../visions/actions/begin-vision.ts'
import { publishVision } from '../visions/actions/publish-vision.ts'
import { submitVision } from '../visions/actions/submit-vision.ts'
import { writeYearLine } from '../visions/actions/write-year-line.ts'

const { business, chamber, chief } = people

/** A vision of a maker (見本), backed by a chamber by account and by one on paper who wishes no name. */
export async function fillVisions(town: Town): Promise<void> {
  town.at('2025-11-04T10:00:00+09:00')
  const { params } = await town.do(business, beginVision, {
    leaderKind: '事業者',
    leaderName: '見本眼鏡製作所',
    title: '自分の名で売る枠を、売上の半分に',
    titleEn: 'Half of our sales under our own name',
    area: '鯖江市',
    cluster: '眼鏡',
    horizonYear: '令和12',
    picture:
      '相手先の名で作る枠だけでは、値段を自分で決められない。令和12年度には、自分の名で売る枠を売上の半分にし、直す仕事と合わせて、若い職人を毎年一人迎えられる工房になる。',
    firstThing: '自分の名の枠を、毎年二つ出す',
    secondThing: '直しの受付を、工房と都市の店で始める',
    thirdThing: '若い職人を毎年一人迎え、三年で一人前にする',
    asked: '見本市での通訳と、職人の住まいを探す手伝い',
    indicators: '自分の名で売る割合',
    isSample: 'on',
  })
  const visionId = params?.visionId ?? ''
  const key = params?.backingKey ?? ''
  await town.do(business, submitVision, { visionId, consents: 'on' })
  town.at('2025-11-10T14:00:00+09:00')
  await town.do(chief, publishVision, { visionId })
  await town.do(chamber, backVision, {
    backingPid: pidOf(business.city, key),
    name: '商工会議所（見本）',
    named: 'named',
  })
  await town.do(chief, recordPaperBacking, {
    visionId,
    name: '見本みがき工房',
    named: 'unnamed',
    hasPaper: 'on',
  })
  town.at('2026-03-20T10:00:00+09:00')
  await town.do(business, writeYearLine, {
    visionId,
    line: '自分の名の枠を一つ出し、売上の一割になった（見本）。',
  })
}
