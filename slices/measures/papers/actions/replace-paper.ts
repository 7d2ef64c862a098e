import { action, broken, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { requestOf } from '../../requests/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { ReplacementForm } from '../forms.ts'
import { paperTitles } from '../rules.ts'
import { frozenVersions } from '../tables.ts'
import { freezeSheet, printingOf } from './freeze-request.ts'

/** 差替え: the sheet as the record now stands becomes a new version that names the old one. */
export const replacePaper = action({
  verb: 'measures.replace-paper',
  may: may.requestAmounts,
  form: ReplacementForm,

  async run(here, { measureId, paperName, round, reason }) {
    await measureWrittenBy(here, measureId)
    const sheet = await requestOf(here, measureId, round)
    const [last] = await frozenVersions(here, sheet, paperName)
    insist(
      sheet.state !== 'draft' ||
        broken('提出していない要求です。直してから提出すれば、その時の帳票が残ります。'),
    )
    if (!last) throw new Missing()
    const frozen = await freezeSheet(here, sheet, paperName, await printingOf(here, sheet), {
      replaces: last.id,
      changed: reason,
    })
    return {
      about: measureId,
      noted: {
        before: { paper: paperTitles[paperName], version: last.version, hash: last.hash },
        after: { paper: paperTitles[paperName], version: frozen.version, hash: frozen.hash },
        reason,
      },
      params: { measureId },
      say: `${paperTitles[paperName]}を差し替えました（版${frozen.version}）。`,
    }
  },
})
