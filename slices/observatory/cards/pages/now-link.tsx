import { withQuery } from '#platform'
import { LinkButton } from '#ui'
import { PREFECTURES } from '../../areas/rules.ts'
import * as effectsAt from '../../effects/addresses.ts'
import * as mapsAt from '../../maps/addresses.ts'
import * as peersAt from '../../peers/addresses.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import type { Card } from '../tables.ts'

/** Where the figure of a card stands today, with what was asked for when it was frozen. */
function nowOf({ areaCode, figure, frozen }: Card): string {
  const others = [...new Set(frozen.values.map((value) => value.areaCode))]
  switch (figure) {
    case 'effect':
      return effectsAt.effects({ areaCode })
    case 'peers':
      return peersAt.peers({ areaCode })
    case 'comparison':
      return withQuery(regionsAt.comparison({ areaCode }), {
        peers: others.filter((code) => code !== areaCode && code !== '00000').join(','),
      })
    case 'map': {
      const isCountry = others.some((code) => code.endsWith('000'))
      const prefecture = PREFECTURES[Number(others[0]?.slice(0, 2)) - 1] ?? ''
      const measure = frozen.values[0]?.series ?? ''
      return withQuery(mapsAt.areas(), { measure, prefecture: isCountry ? '' : prefecture })
    }
    default:
      return `${regionsAt.region({ areaCode })}#${figure}`
  }
}

export function NowLink({ card }: { card: Card }) {
  return (
    <LinkButton kind="sub" href={nowOf(card)}>
      いまの図を見る
    </LinkButton>
  )
}
