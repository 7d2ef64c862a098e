import { action } from '#platform'
import { may } from '../../permissions.ts'
import { freezePaper } from '../../snapshots/tables.ts'
import { FreezingForm } from '../forms.ts'
import { groundsCsvOf } from '../pages/grounds-page.tsx'
import { drawnGrounds } from '../pages/grounds-sheet.tsx'
import { groundsPaperOf } from '../tables.ts'

export const freezeGrounds = action({
  verb: 'evidence.freeze-paper',
  may: may.freezePapers,
  form: FreezingForm,

  async run(here, { beadPid, reader, decision, replaces, changed }) {
    const asked = { reader, decision: decision ?? undefined }
    const paper = await groundsPaperOf(here, beadPid, asked)
    const { sketch: _, decisions: __, ...content } = paper
    const csv = new TextEncoder().encode(groundsCsvOf(paper.why))
    const frozen = await freezePaper(here, {
      paper: 'grounds',
      subject: paper.subject,
      title: `根拠一覧　${paper.subject.title}`.slice(0, 120),
      audiences: [reader],
      content,
      html: (seal) => drawnGrounds(paper, seal),
      files: [{ name: '根拠一覧.csv', type: 'text/csv', bytes: csv }],
      replaces,
      changed,
      decision: asked.decision,
    })
    return {
      about: paper.subject.pid,
      noted: { after: { paper: 'grounds', version: frozen.version, hash: frozen.hash, replaces } },
      params: { snapshotPid: frozen.pid },
      say: `版${frozen.version}として確定しました。`,
    }
  },
})
