import { formatWareki, formatYen } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { missedParts } from '../../accelerations/tables.ts'
import { standingOn } from '../../claim-ledgers/rules.ts'
import { basisOf } from '../../claim-ledgers/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { returnSeenBy } from '../../recalls/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { InstalmentsDetails } from '../forms.ts'
import { thePartsFollowOneAnother } from '../rules.ts'
import { keepInstalments } from '../tables.ts'

/** 履行延期の特約: from now on each part bears 延滞金 from its own day; what was late before stays. */
export const agreeInstalments = action({
  verb: 'grants.agree-instalments',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['履行延期'])
    const { returnId, parts } = InstalmentsDetails.parse(decision.details)
    const { claim } = await returnSeenBy(here, returnId)
    const { terms, receipts } = await basisOf(here, found.applicationId, edition)
    const standing = standingOn(terms, claim, receipts, here.today)
    insist(
      standing.principal.leftYen === decision.amountYen ||
        broken('起案の後で納付がありました。差し戻して、起案し直してください。'),
      thePartsFollowOneAnother(parts, here.today),
    )
    const missed = await settingOn(here, missedParts)
    await keepInstalments(here, {
      ...{ returnId, decisionId: decision.id, parts, missedParts: missed },
    })
    const paper = await issueNotice(here, found, edition, {
      kind: '履行延期承認通知書',
      series: '発信',
      opening: '返還金の納付を、次のとおり分割することを承認したので通知します。',
      facts: [
        ['補助事業', found.title],
        ['残りの元金', `${formatYen(decision.amountYen)}円`],
        ...parts.map(
          (part, at) =>
            [`第${at + 1}回`, `${formatWareki(part.on)}まで　${formatYen(part.yen)}円`] as const,
        ),
        ['これまでの延滞金', `${formatYen(standing.late.leftYen)}円`],
      ],
      reason: decision.reason,
      conditions: [
        '納付の日までに納付がないときは、その額に延滞金を加算します。',
        `${missed}回分の納付がないとき、又は破産手続の開始の決定を受けたときは、期限の利益を失い、残りの全額を、市が通知する日までに納付していただきます。`,
      ],
    })
    await recordStep(here, {
      applicationId: found.applicationId,
      verb: '履行延期を承認',
      reason: decision.reason,
      document: paper.document,
    })
    return {
      about: found.applicationId,
      params: { applicationId: found.applicationId },
      noted: { returnId, parts, label: paper.label },
      say: `${paper.label}で、${parts.length}回の分割を承認しました。`,
    }
  },
})
