import type { Here } from '#platform'
import { Tabs } from '#ui'
import { effects } from '../../effects/addresses.ts'
import * as peersAt from '../../peers/addresses.ts'
import * as at from '../addresses.ts'

const PARTS = [
  { key: 'profile', label: '産業の構造と推移', to: at.region },
  { key: 'details', label: '構成・多様さ・生産性', to: at.details },
  { key: 'peers', label: '似ている市区町村', to: peersAt.peers },
  { key: 'dynamics', label: '法人・ふるさと納税', to: at.dynamics },
  { key: 'effects', label: '効果の試算', to: effects },
  { key: 'comparison', label: '比べる', to: at.comparison },
] as const

/** The parts of a place's figures, each with its own address; those that this person may open. */
export function AreaTabs(props: {
  here: Here
  areaCode: string
  current: (typeof PARTS)[number]['key']
}) {
  const { here, areaCode, current } = props
  return (
    <Tabs
      label="数字の種類"
      items={PARTS.map(({ key, label, to }) => ({
        label,
        href: to({ areaCode }),
        current: key === current,
      })).filter(({ href }) => here.opens(href))}
    />
  )
}
