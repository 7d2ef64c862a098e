import { z } from 'zod'
import { action, event, insist, insistFresh, startJob } from '#platform'
import { settingOn } from '#platform/settings'
import { markCards } from '../../cards/actions/mark-cards.ts'
import { may } from '../../permissions.ts'
import { changesIn } from '../../revisions/tables.ts'
import { ReleaseForm } from '../forms.ts'
import { aSecondPersonReleases, itWaitsForRelease, releaseNeedsTwo, STATE_NAMES } from '../rules.ts'
import { editionSeenBy, keepReleased } from '../tables.ts'

/** The figures of this city's pages are others from now on. */
export const editionReleased = event(
  'observatory.edition-released',
  z.object({ editionId: z.uuid(), code: z.string() }),
)

/** 公開: from now on the edition's figures are the current ones of this city. */
export const releaseEdition = action({
  verb: 'observatory.release-edition',
  may: may.releaseEditions,
  form: ReleaseForm,

  async run(here, { editionId, version }) {
    const edition = await editionSeenBy(here, editionId)
    // Before the version: whoever releases it twice from a stale tab is told so.
    insist(
      itWaitsForRelease(edition.state),
      aSecondPersonReleases(
        edition.receivedBy,
        here.person,
        await settingOn(here, releaseNeedsTwo),
      ),
    )
    insistFresh(version, edition.version, {}, {}, { facts: { 状態: STATE_NAMES[edition.state] } })
    const changed = await changesIn(here, edition)
    await keepReleased(here, edition, changed)
    await startJob(here, markCards, { why: `${edition.label}の公開` })
    await here.announce(editionReleased, { editionId, code: edition.code })
    return {
      about: editionId,
      noted: { label: edition.label, changed },
      say: `公開しました。前の版と違う値は${changed.toLocaleString('ja-JP')}個です。`,
    }
  },
})
