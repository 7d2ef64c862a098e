import type { FileAnswer } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { fileName } from '../../letters/rules.ts'
import { letterFooter, type Printed } from '../rules.ts'

/** The letter as PDF; its line leads back to where the reader has it. */
export async function letterFile(letter: Printed, checkAddress: string): Promise<FileAnswer> {
  return {
    type: 'application/pdf',
    name: fileName(`${letter.label}_${letter.title}`, 'pdf'),
    body: await paperPdf(letter.content, letterFooter(letter, checkAddress), letter.issuedAt),
    inline: true,
  }
}
