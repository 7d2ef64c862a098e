import { Gone, isCitizen, Missing, type Visit } from '#platform'
import { Columns, LinkButton, Page, Section, Tag } from '#ui'
import { audiencesLabel } from '../../audiences/rules.ts'
import { commentsOn } from '../../comments/tables.ts'
import { dayOf } from '../../decisions/rules.ts'
import { decisionInView, decisionsOf } from '../../decisions/tables.ts'
import { correction } from '../../documents/addresses.ts'
import { documentOf } from '../../documents/tables.ts'
import { explain } from '../../explanations/tables.ts'
import { historyOfBead } from '../../histories/tables.ts'
import { shownKind } from '../../kinds/rules.ts'
import { newLink } from '../../links/addresses.ts'
import { may } from '../../permissions.ts'
import { papersOf } from '../../snapshots/tables.ts'
import { ThreadOf } from '../../threads/pages/thread-of.tsx'
import { threadOf } from '../../threads/tables.ts'
import * as at from '../addresses.ts'
import { audienceNamesOf, type BeadHead, beadSeenBy, versionsOf, wasPublic } from '../tables.ts'
import { FacetsGrid } from './facets-grid.tsx'
import { Retiring } from './retiring.tsx'
import {
  BeadFacts,
  Comments,
  Decisions,
  History,
  LinkLists,
  Papers,
  Versions,
} from './show-parts.tsx'

type BeadVisit = Visit<typeof at.bead>

/** A bead's own page: for a citizen what is public, for staff also its past and what is said of it. */
export async function ShowPage({ here, params, filled }: BeadVisit) {
  const bead = await seenOrGone(here, params.beadPid)
  // Who lists beads sees what is kept about them for the city's own people.
  const staff = may.listBeads(here.person)
  const thread = await threadOf(here, { pid: bead.pid })
  const why = await explain(here, bead, 'why', { depth: 1, cap: 100 })
  const became = await explain(here, bead, 'then', { depth: 1, cap: 100 })
  const decisions = await decisionsOf(here, [bead.bead])
  const inView = decisionInView(bead.kind, decisions)
  const document = await documentOf(here, bead)
  const papers = await papersOf(here, bead)
  const past = staff
    ? {
        audiences: await audienceNamesOf(here, bead.bead),
        versions: await versionsOf(here, bead.bead),
        history: await historyOfBead(here, bead),
        comments: may.comment(here.person) ? await commentsOn(here, bead.bead) : [],
      }
    : null
  const isEvidence = bead.family === 1
  const grounds = isEvidence
    ? [bead]
    : why.beads.filter(({ head }) => head.family === 1).map(({ head }) => head)
  const { label, stage } = shownKind(bead.kind)
  const canCorrect =
    document !== null && may.registerDocuments(here.person) && bead.state === 'live'

  return (
    <Page
      title={bead.title}
      stage={stage}
      eyebrow={label}
      tags={
        <>
          {past && <Audiences names={past.audiences} />}
          {bead.state === 'withdrawn' && <Tag kind="bad">取り下げ</Tag>}
          {bead.dueOn !== null && bead.happenedOn === null && <Tag kind="due">未到来</Tag>}
        </>
      }
      lede={bead.fact}
      acts={
        staff && (
          <>
            {bead.address !== at.bead({ beadPid: bead.pid }) && here.opens(bead.address) && (
              <LinkButton href={bead.address} kind="sub">
                もとの記録を開く
              </LinkButton>
            )}
            {canCorrect && (
              <LinkButton href={correction(params)} kind="sub">
                直す
              </LinkButton>
            )}
            {may.linkBeads(here.person) && bead.state === 'live' && (
              <LinkButton href={newLink(params)} kind="pri">
                つなぐ
              </LinkButton>
            )}
          </>
        )
      }
    >
      <ThreadOf thread={thread} />
      <Columns shape="53">
        <Section title="記録">
          <BeadFacts bead={bead} document={document} />
        </Section>
        <Decisions bead={bead} decisions={decisions} />
      </Columns>
      {grounds.length > 0 && (
        <Section title="根拠の見どころ" note="並べて示すだけで、点数にはしません">
          <FacetsGrid
            rows={grounds.map((head) => ({ ...head, href: at.bead({ beadPid: head.pid }) }))}
            decidedOn={inView ? dayOf(inView.decidedAt) : null}
          />
        </Section>
      )}
      <LinkLists why={why} became={became} isStaff={staff} />
      <Papers papers={papers} />
      {past && (
        <>
          <Comments bead={bead} comments={past.comments} filled={filled} />
          <Columns shape="2">
            <History entries={past.history} beadPid={bead.pid} />
            <Versions versions={past.versions} />
          </Columns>
          {may.retireBeads(here.person) && bead.slice === 'evidence' && bead.state === 'live' && (
            <Retiring bead={bead} filled={filled} />
          )}
        </>
      )}
    </Page>
  )
}

/** @throws {Gone} a citizen asks for what was public once; @throws {Missing} hidden or unknown, alike */
async function seenOrGone(here: BeadVisit['here'], pid: string): Promise<BeadHead> {
  try {
    return await beadSeenBy(here, pid)
  } catch (error) {
    if (!(error instanceof Missing) || !isCitizen(here.person)) throw error
    if (await wasPublic(here, pid)) throw new Gone()
    throw error
  }
}

/** Who may see: a mark, or a line of text where there are more names than a mark holds on a phone. */
function Audiences({ names }: { names: readonly string[] }) {
  const label = audiencesLabel(names)
  if (label.length <= 12) return <Tag kind="line">{label}</Tag>
  return <span class="mut">{`見られる人：${label}`}</span>
}
