import { decodeTable, UnreadableTable } from '#packages/japan'
import type { Cell } from './marks.ts'

/** A file that cannot be imported; the sentence says what is wrong and what to do. */
export class UnreadableEdition extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'UnreadableEdition'
  }
}

/** One cell of a publisher's file with what it is of: our series, an area of five digits, a year. */
export type Observed = {
  readonly series: string
  readonly area: string
  readonly period: number
  readonly cell: Cell
}

/** @throws {UnreadableEdition} neither CP932 nor UTF-8 */
export function textOf(bytes: Uint8Array): string {
  try {
    return decodeTable(bytes).text
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw unreadableText()
  }
}

export function unreadableText(): UnreadableEdition {
  return new UnreadableEdition(
    '文字コードを判別できません。CP932 か UTF-8 の CSV を選んでください。',
  )
}

export const grouped = (value: number): string => value.toLocaleString('ja-JP')

export function unknownHeader(missing: string): UnreadableEdition {
  return new UnreadableEdition(
    `1行目の列コードが既知の版と一致しません(見つからない列: ${missing})。版を選び直すか、列の対応を登録してください。`,
  )
}

export function unreadableLine(line: number, cells: readonly string[]): UnreadableEdition {
  return new UnreadableEdition(
    `${line}行目の「${cells.join(',')}」を読めません。もとのファイルを確かめてください。`,
  )
}

export function unknownArea(code: string, count: number): string {
  return `地域コード「${code}」は合併・改称の一覧にありません。対応先を登録するまで公開できません(${grouped(count)}件)。`
}

/** @param what 従業者数の全国計 */
export function totalDiffers(what: string, published: number, found: number): string {
  return `${what}が公表値と合いません(公表 ${grouped(published)}、ファイル ${grouped(found)})。途中で切れたファイルの可能性があります。`
}

export function countDiffers(known: number, found: number): string {
  return `市区町村の数が合いません(既知 ${grouped(known)}、ファイル ${grouped(found)})。途中で切れたファイルの可能性があります。`
}
