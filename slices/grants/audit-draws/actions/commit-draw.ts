import { randomBytes } from 'node:crypto'
import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { action, insist, Refused, sha256 } from '#platform'
import { settingOn } from '#platform/settings'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { CommitForm } from '../forms.ts'
import { callPercent, itIsDrawnOnce, theNumberIsStillUnknown, yearPercent } from '../rules.ts'
import { drawOfCall, keepCommitment, yearIsTaken } from '../tables.ts'

/** 予告: the hash of a secret, and the number of a later day. From now on nobody can choose who is drawn. */
export const commitDraw = action({
  verb: 'grants.commit-audit-draw',
  may: may.drawAudits,
  form: CommitForm,

  async run(here, { callId, fiscalYear, numberName, numberOn }) {
    const section = here.person.section
    if (!section) throw new Refused('抽出監査を予告できるのは、課に所属する職員だけです。')
    insist(theNumberIsStillUnknown(numberOn, here.today))
    const secretHex = randomBytes(32).toString('hex')
    const secret = { secretHex, secretHash: sha256(secretHex), numberName, numberOn }
    if (callId === null) {
      insist(itIsDrawnOnce(await yearIsTaken(here, section.id, fiscalYear)))
      const drawId = await keepCommitment(here, {
        ...{ ...secret, kind: '年度', callId, sectionId: section.id, fiscalYear },
        title: `${formatFiscalYear(toFiscalYear(fiscalYear))}に額を確定した補助金`,
        percent: await settingOn(here, yearPercent),
      })
      return said(drawId, secret)
    }
    const call = await callWrittenBy(here, callId)
    insist(itIsDrawnOnce((await drawOfCall(here, callId)) !== null))
    const drawId = await keepCommitment(here, {
      ...{ ...secret, kind: '公募', callId, sectionId: call.sectionId },
      ...{ fiscalYear: call.fiscalYear, title: `${call.schemeName}　${callLabel(call)}` },
      percent: await settingOn(here, callPercent),
    })
    return said(drawId, secret)
  },
})

const said = (
  drawId: string,
  {
    secretHash,
    numberName,
    numberOn,
  }: { secretHash: string; numberName: string; numberOn: string },
) => ({
  about: drawId,
  params: { drawId },
  noted: { secretHash, numberName, numberOn },
  say: '抽出監査を予告しました。公の番号が決まった日に、引いてください。',
})
