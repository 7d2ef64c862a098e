import { raw } from 'hono/html'
import { type Here, Missing, type Visit, withQuery } from '#platform'
import { type PaperContent, RuledPaper } from '#platform/typesetting'
import { evidenceAt, paperSeenBy } from '#slices/evidence'
import { LinkButton, PaperPage } from '#ui'
import type { RequestSheet } from '../../request-sheet.ts'
import { requestOf } from '../../requests/tables.ts'
import * as at from '../addresses.ts'
import { contentOf, isPaperName, type PaperName, paperTitles } from '../rules.ts'
import { besideOf, frozenVersions, printableRequests } from '../tables.ts'

export type Draft = {
  readonly name: PaperName
  readonly sheet: RequestSheet
  readonly content: PaperContent
}

/**
 * One sheet as the record now stands, of the request asked for or the latest.
 * @throws {Missing} no such sheet, request or measure, or not for this person
 */
export async function draftOf(
  here: Here,
  params: { readonly measureId: string; readonly paperName: string },
  round: string | undefined,
): Promise<Draft> {
  const { measureId, paperName } = params
  if (!isPaperName(paperName)) throw new Missing()
  const requests = await printableRequests(here, measureId)
  const chosen = round ? requests.find(({ roundId }) => roundId === round) : requests[0]
  if (!chosen) throw new Missing()
  const sheet = await requestOf(here, measureId, chosen.roundId)
  const content = contentOf(paperName, sheet, await besideOf(here, sheet))
  return { name: paperName, sheet, content }
}

/** The frozen sheet once it has been submitted, byte for byte; before that, and on request, the draft. */
export async function PaperShowPage({ here, params, query }: Visit<typeof at.paper>) {
  const draft = await draftOf(here, params, query.round)
  const { name, sheet, content } = draft
  const back = at.papers({ measureId: sheet.measureId })
  const [last] = query.draft === 'yes' ? [] : await frozenVersions(here, sheet, name)
  if (last && sheet.state !== 'draft') {
    const frozen = await paperSeenBy(here, last.pid)
    return (
      <PaperPage
        title={last.title}
        back={back}
        landscape={content.landscape}
        acts={
          <LinkButton href={evidenceAt.check({ snapshotPid: last.pid })} size="sm" kind="sub">
            照合とPDF・Excel
          </LinkButton>
        }
      >
        {raw(frozen.html)}
      </PaperPage>
    )
  }
  const asked = { round: sheet.roundId }
  return (
    <PaperPage
      title={`${paperTitles[name]}（下書き）　${sheet.head.name}`}
      back={back}
      landscape={content.landscape}
      acts={
        <>
          <LinkButton href={withQuery(at.pdf(params), asked)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={withQuery(at.workbook(params), asked)} size="sm" kind="sub" download>
            Excel
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={content} footer={{ draft: true }} />
    </PaperPage>
  )
}
