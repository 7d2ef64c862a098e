import { formatWareki } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { SuspensionForm } from '../forms.ts'
import { keepSuspension } from '../tables.ts'

/** 一時停止命令: with its ground, what must be shown to go on, and until when. */
export const suspendProject = action({
  verb: 'grants.suspend-project',
  may: may.rejectForForm,
  form: SuspensionForm,

  async run(here, { applicationId, until, mustShow, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    insist(
      until > here.today || broken('一時停止の終わりは、今日より後の日付にしてください。', 'until'),
    )
    const paper = await issueNotice(here, found, edition, {
      kind: '一時停止命令書',
      series: '指令',
      opening: '補助事業の遂行を、次のとおり一時停止してください。',
      facts: [
        ['補助事業', found.title],
        ['期限', `${formatWareki(until)}まで`],
        ['再開のために示すこと', mustShow],
      ],
      reason,
    })
    await recordStep(here, {
      applicationId,
      verb: '一時停止を命じる',
      reason,
      document: paper.document,
    })
    await keepSuspension(here, { applicationId, ground: reason, mustShow, untilOn: until })
    return {
      about: applicationId,
      noted: { until, mustShow, reason },
      say: '一時停止を命じました。',
    }
  },
})
