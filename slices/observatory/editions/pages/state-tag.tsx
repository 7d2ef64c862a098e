import { Tag, type TagKind } from '#ui'
import { type EditionState, STATE_NAMES } from '../rules.ts'

const KIND: Readonly<Record<EditionState, TagKind>> = {
  received: 'due',
  inspected: 'key',
  rejected: 'warn',
  released: 'ok',
  superseded: 'line',
  withdrawn: 'bad',
}

export function StateTag({ state }: { state: EditionState }) {
  return <Tag kind={KIND[state]}>{STATE_NAMES[state]}</Tag>
}
