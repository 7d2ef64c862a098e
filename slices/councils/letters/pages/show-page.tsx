import type { FileAnswer, Visit } from '#platform'
import {
  type PaperContent,
  type PaperFooter,
  paperDocument,
  paperPdf,
  RuledPaper,
} from '#platform/typesetting'
import { Day, LinkButton, PaperPage, RowLink, Rows } from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import * as at from '../addresses.ts'
import { docxType, fileName, issuedFooter } from '../rules.ts'
import { baseOn, type LetterHead, letterSeenBy } from '../tables.ts'

/** Papers that went out, to be opened. */
export function LetterRows({ letters }: { letters: readonly LetterHead[] }) {
  return (
    <Rows>
      {letters.map((letter) => (
        <RowLink
          href={at.letter({ letterId: letter.id })}
          title={letter.title}
          note={letter.label}
          side={<Day on={letter.issuedOn} form="short" />}
        />
      ))}
    </Rows>
  )
}

/** A paper on the desk, with its other forms. */
export function SheetPage(props: {
  title: string
  back: string
  content: PaperContent
  footer: PaperFooter
  pdf: string
  docx: string
}) {
  return (
    <PaperPage
      title={props.title}
      back={props.back}
      landscape={props.content.landscape}
      acts={
        <>
          <LinkButton href={props.pdf} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={props.docx} size="sm" kind="sub" download>
            Word
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={props.content} footer={props.footer} />
    </PaperPage>
  )
}

export async function LetterPage({ here, params }: Visit<typeof at.letter>) {
  const letter = await letterSeenBy(here, params.letterId)
  const base = await baseOn(here, letter.issuedOn)
  const back =
    letter.meetingId === null
      ? bodyPage({ bodyId: letter.bodyId })
      : meetingPage({ meetingId: letter.meetingId })
  return (
    <SheetPage
      title={`${letter.title}（${letter.label}）`}
      back={back}
      content={letter.content}
      footer={issuedFooter(letter, base)}
      pdf={at.letterPdf(params)}
      docx={at.letterDocx(params)}
    />
  )
}

export async function letterPdf({ here, params }: Visit<typeof at.letterPdf>): Promise<FileAnswer> {
  const letter = await letterSeenBy(here, params.letterId)
  const base = await baseOn(here, letter.issuedOn)
  return {
    type: 'application/pdf',
    name: fileName(`${letter.label}_${letter.title}`, 'pdf'),
    body: await paperPdf(letter.content, issuedFooter(letter, base), letter.issuedAt),
    inline: true,
  }
}

export async function letterDocx({
  here,
  params,
}: Visit<typeof at.letterDocx>): Promise<FileAnswer> {
  const letter = await letterSeenBy(here, params.letterId)
  const base = await baseOn(here, letter.issuedOn)
  return {
    type: docxType,
    name: fileName(`${letter.label}_${letter.title}`, 'docx'),
    body: paperDocument(letter.content, issuedFooter(letter, base)),
  }
}
