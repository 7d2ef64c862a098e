import type { FileAnswer, Visit } from '#platform'
import { paperDocument } from '#platform/typesetting'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import { results } from '../../recruitment-results/addresses.ts'
import * as at from '../addresses.ts'
import { letterFooter } from '../rules.ts'
import { letterSeenBy } from '../tables.ts'
import { letterFile } from './letter-file.tsx'

export async function LetterPage({ here, params }: Visit<typeof at.letter>) {
  const letter = await letterSeenBy(here, params.letterId)
  return (
    <SheetPage
      title={`${letter.title}（${letter.label}）`}
      back={results({ recruitmentId: letter.recruitmentId })}
      content={letter.content}
      footer={letterFooter(letter, at.letter(params))}
      pdf={at.letterPdf(params)}
      docx={at.letterDocx(params)}
    />
  )
}

export async function letterPdf({ here, params }: Visit<typeof at.letterPdf>): Promise<FileAnswer> {
  return letterFile(await letterSeenBy(here, params.letterId), at.letter(params))
}

export async function letterDocx({
  here,
  params,
}: Visit<typeof at.letterDocx>): Promise<FileAnswer> {
  const letter = await letterSeenBy(here, params.letterId)
  return {
    type: docxType,
    name: fileName(`${letter.label}_${letter.title}`, 'docx'),
    body: paperDocument(letter.content, letterFooter(letter, at.letter(params))),
  }
}
