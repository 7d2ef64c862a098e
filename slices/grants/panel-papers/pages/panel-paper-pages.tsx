import { formatWareki } from '#packages/japan'
import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import {
  type PaperContent,
  type PaperFooter,
  paperDocument,
  paperPdf,
  RuledPaper,
} from '#platform/typesetting'
import { Empty, LinkButton, Notice, PaperPage, RowLink, Rows } from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { memberSheetOf } from '../../sheet-papers/tables.ts'
import * as at from '../addresses.ts'
import { isPanelPaper, type PanelPaperKind, paperNames } from '../rules.ts'
import { fingerprintOf, panelPaperFor } from '../tables.ts'

const notes: Readonly<Record<PanelPaperKind, string>> = {
  outline: '封印した審査基準とハッシュ',
  sheet: '採点の締切りから。決裁の後は課長と監査だけ',
  exclusions: '課長と監査だけ',
  minutes: '出席、除斥、議論、議決',
  result: '公表した内容のとおり',
}

function footerOf(here: Here, content: PaperContent, checkAddress: string): PaperFooter {
  const line = `${formatWareki(here.today)}の記録から作成　照合 ${fingerprintOf(content).slice(0, 16)}`
  return { draft: false, line, checkAddress, qr: [] }
}

const kindOf = (kind: string): PanelPaperKind => {
  if (!isPanelPaper(kind)) throw new Missing()
  return kind
}

/** Whether the person may have it today; what else goes wrong is told. */
async function isThere(here: Here, callId: string, kind: PanelPaperKind): Promise<boolean> {
  try {
    await panelPaperFor(here, callId, kind)
    return true
  } catch (thrown) {
    if (thrown instanceof Missing) return false
    throw thrown
  }
}

/** 帳票 of a review: those that the person may have today. */
export async function PanelPapersPage({ here, params }: Visit<typeof at.panelPapers>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const kinds: PanelPaperKind[] = []
  for (const kind of Object.keys(paperNames).filter(isPanelPaper))
    if (await isThere(here, call.id, kind)) kinds.push(kind)
  return (
    <RoundPage
      {...{ here, call, seal, filled: null }}
      part="papers"
      title="審査の帳票"
      lede="いま見られる帳票だけが並びます。"
      forms={[]}
    >
      {kinds.length === 0 ? (
        <Empty
          title="帳票はまだありません"
          why="審査基準を封印すると、審査要領が出ます。"
          stage="act"
        />
      ) : (
        <Rows>
          {kinds.map((kind) => (
            <RowLink
              href={at.panelPaper({ callId: call.id, kind })}
              title={paperNames[kind]}
              note={notes[kind]}
            />
          ))}
        </Rows>
      )}
      <Notice>
        採点集計表と除斥一覧は、審査の中だけのものです。写しを渡すときは、課長の許しを得てください。
      </Notice>
    </RoundPage>
  )
}

export async function PanelPaperPage({ here, params }: Visit<typeof at.panelPaper>) {
  const kind = kindOf(params.kind)
  const content = await panelPaperFor(here, params.callId, kind)
  return (
    <PaperPage
      title={paperNames[kind]}
      back={at.panelPapers(params)}
      landscape={content.landscape}
      acts={
        <>
          <LinkButton href={at.panelPaperPdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={at.panelPaperDocx(params)} size="sm" kind="sub" download>
            Word
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={content} footer={footerOf(here, content, at.panelPaper(params))} />
    </PaperPage>
  )
}

export async function panelPaperPdf({
  here,
  params,
}: Visit<typeof at.panelPaperPdf>): Promise<FileAnswer> {
  const kind = kindOf(params.kind)
  const content = await panelPaperFor(here, params.callId, kind)
  return {
    type: 'application/pdf',
    name: `${paperNames[kind]}.pdf`,
    body: await paperPdf(content, footerOf(here, content, at.panelPaper(params)), here.now),
    inline: true,
  }
}

export async function panelPaperDocx({
  here,
  params,
}: Visit<typeof at.panelPaperDocx>): Promise<FileAnswer> {
  const kind = kindOf(params.kind)
  const content = await panelPaperFor(here, params.callId, kind)
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: `${paperNames[kind]}.docx`,
    body: paperDocument(content, footerOf(here, content, at.panelPaper(params))),
  }
}

export async function memberSheetPdf({
  here,
  params,
}: Visit<typeof at.memberSheetPdf>): Promise<FileAnswer> {
  const content = await memberSheetOf(here, params.callId)
  return {
    type: 'application/pdf',
    name: '採点集計表.pdf',
    body: await paperPdf(content, footerOf(here, content, at.memberSheetPdf(params)), here.now),
    inline: true,
  }
}
