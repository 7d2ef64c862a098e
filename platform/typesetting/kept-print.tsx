import type { Child } from 'hono/jsx'
import { formatWareki, type LocalDate } from '#packages/japan'
import { Fact, Facts, Instant, LinkButton, Notice, Page, PaperPage } from '#ui'
import { canonical, sha256 } from '../audit/chain.ts'
import type { FileAnswer } from '../routes.ts'
import type { PaperContent, PaperFooter } from './paper.ts'
import { paperDocument } from './paper-document.ts'
import { paperPdf } from './paper-pdf.ts'
import { paperWorkbook } from './paper-workbook.ts'
import { RuledPaper } from './ruled-paper.tsx'

/** A paper as it went out: with a number, its day and the hash of what it prints. */
export type KeptPrint = {
  readonly title: string
  /** 「財政課第3号」 */
  readonly label: string
  readonly hash: string
  readonly keptAt: string
  readonly keptOn: LocalDate
  readonly keptName: string
  readonly content: PaperContent
}

/** Where a kept paper stands; `paper` is printed on it, for whoever wants to compare. */
export type KeptPlace = Readonly<Record<'paper' | 'sheet' | 'pdf' | 'docx', string>> & {
  readonly workbook?: string
}

/** What is printed, with its number, as one hash: a changed letter makes another. */
export function keptHash(label: string, content: PaperContent): string {
  return sha256(canonical({ label, content: JSON.parse(JSON.stringify(content)) }))
}

/** The line under a kept paper: its number, its day and the beginning of its hash in groups of four. */
function footerOf({ label, keptOn, hash }: KeptPrint, place: KeptPlace): PaperFooter {
  const short = hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
  return {
    draft: false,
    line: `${label} ・ ${formatWareki(keptOn)} ・ 照合 ${short}`,
    checkAddress: place.paper,
    qr: [],
  }
}

/** 「内示書_令和9年度当初_財政第3号.pdf」, without what file systems refuse. */
const fileNameOf = ({ title, label }: KeptPrint, extension: string) =>
  `${`${title}_${label}`.replace(/[\\/:*?"<>|]/g, '・')}.${extension}`

type KeptPaperProps = {
  readonly kept: KeptPrint
  readonly place: KeptPlace
  /** The list above. */
  readonly back: string
  /** What its form is called. */
  readonly kind: string
  /** Further facts of the slice, between the number and who kept it. */
  readonly children?: Child
}

/** The record of a kept paper; at every look its content is compared with its hash. */
export function KeptPaper({ kept, place, back, kind, children }: KeptPaperProps) {
  return (
    <Page
      title={kept.title}
      back={back}
      acts={
        <>
          <LinkButton href={place.sheet} kind="pri">
            帳票を開く
          </LinkButton>
          <LinkButton href={place.pdf} kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={place.docx} kind="sub" download>
            Word
          </LinkButton>
          {place.workbook && (
            <LinkButton href={place.workbook} kind="sub" download>
              Excel
            </LinkButton>
          )}
        </>
      }
    >
      {keptHash(kept.label, kept.content) === kept.hash ? (
        <Notice kind="ok">帳票の中身は、残したときの照合値と一致しています。</Notice>
      ) : (
        <Notice kind="warn">
          帳票の中身が、残したときの照合値と一致しません。使う前に情報政策課に確かめてください。
        </Notice>
      )}
      <Facts>
        <Fact term="種類">{kind}</Fact>
        <Fact term="文書番号">{kept.label}</Fact>
        {children}
        <Fact term="残した日時">
          <Instant at={kept.keptAt} />
        </Fact>
        <Fact term="残した人">{kept.keptName}</Fact>
        <Fact term="照合値（SHA-256）">
          <code>{kept.hash.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </Fact>
      </Facts>
    </Page>
  )
}

/** The sheets of a kept paper, as they were. */
export function KeptSheet({ kept, place }: Pick<KeptPaperProps, 'kept' | 'place'>) {
  return (
    <PaperPage
      title={`${kept.title}（${kept.label}）`}
      back={place.paper}
      landscape={kept.content.landscape}
      size={kept.content.size}
      acts={
        <LinkButton href={place.pdf} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <RuledPaper content={kept.content} footer={footerOf(kept, place)} />
    </PaperPage>
  )
}

const office = 'application/vnd.openxmlformats-officedocument'

/** A kept paper as a file. */
export async function keptFile(
  kept: KeptPrint,
  place: KeptPlace,
  kind: 'pdf' | 'docx' | 'xlsx',
): Promise<FileAnswer> {
  const name = fileNameOf(kept, kind)
  const footer = footerOf(kept, place)
  if (kind === 'docx')
    return {
      type: `${office}.wordprocessingml.document`,
      name,
      body: paperDocument(kept.content, footer),
    }
  if (kind === 'xlsx')
    return {
      type: `${office}.spreadsheetml.sheet`,
      name,
      body: await paperWorkbook(kept.content, footer, kept.keptAt),
    }
  const body = await paperPdf(kept.content, footer, kept.keptAt)
  return { type: 'application/pdf', name, body, inline: true }
}
