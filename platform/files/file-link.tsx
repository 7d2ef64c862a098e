import { Tag, type TagKind } from '#ui'
import type { Here } from '../here.ts'
import { isStaff } from '../person.ts'
import type { FileState, KeptFile } from './tables.ts'

const kindOfState: Readonly<Record<FileState, TagKind>> = {
  未検査: 'warn',
  検査待: 'line',
  安全: 'ok',
  危険: 'bad',
  検査不能: 'warn',
}
const words: Readonly<Record<FileState, string>> = {
  未検査: 'ウイルス未検査',
  検査待: 'ウイルス検査待ち',
  安全: '検査済み',
  危険: 'ウイルスあり',
  検査不能: '検査できません',
}

/** 1,234 → 「1.2KB」. */
export function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes}バイト`
  if (bytes < 1_048_576) return `${(bytes / 1_024).toFixed(1)}KB`
  return `${(bytes / 1_048_576).toFixed(1)}MB`
}

/**
 * A kept file: its name, size and state, and the way to save it for whoever may. A file that no scanner
 * has seen is saved by staff only, after a second look.
 * @param href the slice's own file row, which answers with `fileAnswer`
 */
export function FileLink({ here, file, href }: { here: Here; file: KeptFile; href: string }) {
  const described = `${file.name}（${sizeText(file.size)}）`
  const isUnscanned = file.state === '未検査' && isStaff(here.person)
  return (
    <span class="flex">
      {file.state === '安全' ? <a href={href}>{described}</a> : <span>{described}</span>}
      <Tag kind={kindOfState[file.state]}>{words[file.state]}</Tag>
      {isUnscanned && (
        <details class="confirm">
          <summary class="btn sub sm">保存する</summary>
          <p>
            ウイルスを検査していないファイルです。送り主と内容を確かめてから保存してください。{' '}
            <a href={`${href}?unscanned=confirmed`}>確かめたので保存する</a>
          </p>
        </details>
      )}
    </span>
  )
}
