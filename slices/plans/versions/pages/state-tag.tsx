import { Tag, type TagKind } from '#ui'
import type { VersionState } from '../rules.ts'

const kinds: Readonly<Record<VersionState, TagKind>> = {
  構想: 'line',
  素案: 'line',
  意見公募中: 'key',
  意見整理: 'key',
  案: 'key',
  議決済: 'key',
  策定: 'ok',
  旧版: 'seal',
  失効: 'seal',
  取りやめ: 'line',
}

/** The state of a version in its own word. */
export function StateTag({ state }: { state: VersionState }) {
  return <Tag kind={kinds[state]}>{state}</Tag>
}
